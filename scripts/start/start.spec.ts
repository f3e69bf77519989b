import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../repository.mjs';
import { parseDatabase, whyRefused } from './database.mjs';
import { DEFAULT_PORT, parseFlags } from './flags.mjs';
import { serverEnvironment } from './start.mjs';

const folder = mkdtempSync(join(tmpdir(), 'huiyou-start-'));
const taken: Server = createServer();
let usual: Server | undefined;
let busyPort = 0;

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '0.0.0.0', () => resolve(true));
  });
}

beforeAll(async () => {
  await listen(taken, 0);
  busyPort = (taken.address() as AddressInfo).port;
  usual = createServer();
  // Somebody else may hold it already, which is as good here.
  if (!(await listen(usual, DEFAULT_PORT))) usual = undefined;
});

afterAll(() => {
  taken.close();
  usual?.close();
  rmSync(folder, { recursive: true, force: true });
});

function run(args: string[], nodeArgs: string[] = []) {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const all = [...nodeArgs, inRoot('scripts', 'start.mjs'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { env, encoding: 'utf8', timeout: 20_000 });
  return { status, stdout, lines: stderr.trimEnd().split('\n') };
}

describe('npm start says in one line and with exit code 1', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');

  it.each([
    ['an unknown flag', ['--pord', '1'], /^Unknown flag --pord\. Did you mean --port\?$/],
    ['a port that is none', ['--port', 'x'], /^--port must be a whole number/],
    ['a data folder that is a file', ['--data', file], /cannot be written \(ENOTDIR\)/],
    ['a data folder that cannot be', ['--data', join(file, 'below')], /cannot be written \(ENOTDIR\)/],
    ['a host that is not here', ['--data', folder, '--host', '192.0.2.1'], /^Nothing can listen on "192\.0\.2\.1"/],
    ['a database that is not MySQL', ['--database', 'postgres://a:secret@b/c'], /^--database must look like mysql/],
    ['a database without a name', ['--database', 'mysql://root@127.0.0.1'], /needs a host and a name/],
    ['the usual port busy', ['--data', folder], /^Port 4890, the usual one, is busy\. .*--port \d+$/],
  ])('%s', (_, args, sentence) => {
    const { status, stdout, lines } = run(args);
    expect(lines).toEqual([expect.stringMatching(sentence)]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });

  it('a busy port', () => {
    const { status, lines } = run(['--data', folder, '--port', String(busyPort)]);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^Port ${busyPort} is busy\\. .*--port \\d+$`))]);
    expect(status).toBe(1);
  });

  it('a database that does not answer, before anything is installed', () => {
    const closed = 9;
    const port = ['--port', String(busyPort + 1)];
    const { status, lines } = run(['--data', folder, ...port, '--database', `mysql://a:b@127.0.0.1:${closed}/c`]);
    expect(lines).toEqual([`No database answers at 127.0.0.1:${closed} (ECONNREFUSED).`]);
    expect(status).toBe(1);
  });

  it('a Node that is too old', () => {
    const old = join(folder, 'old-node.cjs');
    writeFileSync(
      old,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });",
    );
    const { status, lines } = run([], ['--require', old]);
    expect(lines).toEqual(['Huiyou needs Node 20.19 or newer; this is Node 18.20.4.']);
    expect(status).toBe(1);
  });
});

it('npm start -- --help explains the flags', () => {
  const { status, stdout } = run(['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('--production');
});

describe('a database that refuses', () => {
  const url = parseDatabase('mysql://huiyou:secret@db:3306/club');

  it.each([
    ['ER_ACCESS_DENIED_ERROR', 'refuses the user "huiyou" or the password'],
    ['ER_DBACCESS_DENIED_ERROR', 'may not use the database "club"'],
    ['ER_BAD_DB_ERROR', 'CREATE DATABASE club'],
    ['ER_SOMETHING', 'cannot be used (ER_SOMETHING)'],
  ])('%s is put in a sentence without the password', (code, words) => {
    const sentence = whyRefused(url, Object.assign(new Error('no'), { code }));
    expect(sentence).toContain(words);
    expect(sentence).not.toContain('secret');
  });
});

describe('what the server is told', () => {
  it('for a demo', () => {
    expect(serverEnvironment(parseFlags(['--data', folder]))).toMatchObject({
      HUIYOU_MODE: 'demo',
      HUIYOU_PORT: '4890',
      HUIYOU_HOST: '0.0.0.0',
      HUIYOU_DATABASE_URL: `sqlite://${join(folder, 'huiyou.sqlite')}`,
    });
  });

  it('for production, away from the data of the demo and behind a proxy', () => {
    expect(serverEnvironment(parseFlags(['--data', folder, '--production', '--port', '80']))).toMatchObject({
      HUIYOU_MODE: 'production',
      HUIYOU_PORT: '80',
      HUIYOU_HOST: '127.0.0.1',
      HUIYOU_DATABASE_URL: `sqlite://${join(folder, 'production.sqlite')}`,
    });
  });
});
