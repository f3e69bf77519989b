import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

export const miniapp = path.join(repository, 'apps/miniapp');

/** The production build for WeChat; `npm run build:weapp` makes it. */
export const dist = path.join(miniapp, 'dist/weapp');

/** A copy of the build to compile or to break; the test that asks for it removes it. */
export function copyBuild(): {
  root: string;
  edit(file: string, change: (text: string) => string): void;
  remove(): void;
} {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'huiyou-weapp-'));
  const root = path.join(folder, 'weapp');
  fs.cpSync(dist, root, { recursive: true });
  return {
    root,
    edit(file, change) {
      const at = path.join(root, file);
      const before = fs.existsSync(at) ? fs.readFileSync(at, 'utf8') : '';
      const after = change(before);
      if (after === before) throw new Error(`the change to ${file} changed nothing`);
      fs.writeFileSync(at, after);
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

export interface BuildFile {
  name: string;
  bytes: number;
}

export function listFiles(root: string): BuildFile[] {
  return fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ name: path.relative(root, file).split(path.sep).join('/'), bytes: fs.statSync(file).size }));
}
