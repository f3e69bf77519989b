import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { step } from '../prepare/step.mjs';
import { Refusal } from '../refusal.mjs';

/** @typedef {{ debian: string, there: () => boolean }} Program */

const FONTS = '/usr/share/fonts/opentype/noto';

/** @type {Program[]} */
const PROGRAMS = [
  { debian: 'mariadb-server', there: () => Boolean(process.env.DATABASE_TEST_URL) || onPath('mariadbd') },
  { debian: 'redis-server', there: () => onPath('redis-server') },
  { debian: 'chromium', there: () => onPath('chromium') },
  { debian: 'fonts-noto-cjk', there: () => !isDebian() || (existsSync(FONTS) && readdirSync(FONTS).some(isChinese)) },
];

/** Installs what the tests need beside Node, where that is ours to do; says what to install elsewhere. */
export async function needPrograms() {
  const missing = PROGRAMS.filter(({ there }) => !there()).map(({ debian }) => debian);
  if (missing.length === 0) return;
  if (!isDebian() || process.getuid?.() !== 0) {
    throw new Refusal(
      `Install ${missing.join(', ')} (names of the Debian packages) and run npm test again; DATABASE_TEST_URL replaces mariadb-server.`,
    );
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('Reading the list of Debian packages', 'apt-get', ['update', '-qq'], { env });
  await step(`Installing ${missing.join(', ')}`, 'apt-get', ['install', '-y', '--no-install-recommends', ...missing], {
    env,
  });
}

function isDebian() {
  return existsSync('/etc/debian_version');
}

/** @param {string} program */
function onPath(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/bin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** @param {string} file */
function isChinese(file) {
  return file.includes('CJK');
}
