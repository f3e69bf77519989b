import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { ended, freePort, guardProcess, isRunning, retryUntil } from './child-process.ts';

/** A MariaDB server of one's own, empty at the start and gone after stop(). */
export interface ThrowAwayMariadb {
  /** mysql://root@127.0.0.1:PORT, without a database. */
  url: string;
  port: number;
  /** The current server process; another one after restart(). */
  readonly pid: number;
  /** Ends the server with SIGKILL, as a crash would. */
  kill9(): Promise<void>;
  /** Starts again on the same folder and port; a server still running is shut down in order first. */
  restart(): Promise<void>;
  /** Ends the server and deletes its folder. */
  stop(): Promise<void>;
}

export interface FreshDatabase {
  url: string;
  name: string;
  drop(): Promise<void>;
}

const READY_MS = 60_000;
const PORT_TRIES = 3;

/** `dir`: where its folder is made, the system's temporary one when left out. `settings`: more of mariadbd's own options. */
export type MariadbOptions = { dir?: string; settings?: readonly string[] };

/** Starts a MariaDB on a free local port with its own folder. */
export async function startMariadb(options: MariadbOptions = {}): Promise<ThrowAwayMariadb> {
  const programs = { install: find('mariadb-install-db'), server: find('mariadbd') };
  const home = await mkdtemp(join(options.dir ?? tmpdir(), 'huiyou-mariadb-'));
  try {
    await install(programs.install, home);
    return await firstStart(programs.server, home, options.settings ?? []);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Creates a database with a random name on the server at `url`: an empty one, or with the tables and rows of the database
 * `like` on the same server, which takes a fifth of the time that migrating one takes.
 */
export async function freshDatabase(url: string, like?: string): Promise<FreshDatabase> {
  const name = `huiyou_${randomBytes(8).toString('hex')}`;
  const target = new URL(url);
  target.pathname = `/${name}`;
  await onServer(url, async (connection) => {
    await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    if (like !== undefined) await copyDatabase(connection, like, name);
  });
  const drop = () => onServer(url, (connection) => connection.query(`DROP DATABASE IF EXISTS ${name}`));
  return { url: target.href, name, drop: async () => void (await drop()) };
}

async function copyDatabase(connection: Connection, from: string, to: string): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
    [from],
  );
  for (const { name } of rows) {
    await connection.query('CREATE TABLE ??.?? LIKE ??.??', [to, name, from, name]);
    await connection.query('INSERT INTO ??.?? SELECT * FROM ??.??', [to, name, from, name]);
  }
}

/** Runs `work` on a connection to the server at `url`. */
export async function onServer<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection(url);
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

function find(program: string): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/bin'];
  const path = folders.map((folder) => join(folder, program)).find((candidate) => existsSync(candidate));
  if (!path) throw new Error(`${program} is missing: install the Debian package mariadb-server`);
  return path;
}

/** mariadbd refuses to run as root unless told so by name. */
function asRoot(): string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

async function install(program: string, home: string): Promise<void> {
  const args = [
    '--no-defaults',
    `--datadir=${join(home, 'data')}`,
    // Two that install in the same second would share the script's own temporary names.
    `--tmpdir=${home}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...asRoot(),
  ];
  await promisify(execFile)(program, args);
}

async function firstStart(program: string, home: string, settings: readonly string[]): Promise<ThrowAwayMariadb> {
  for (let left = PORT_TRIES; ; left -= 1) {
    const server = new Server(program, home, await freePort(), settings);
    try {
      await server.start();
      return server;
    } catch (error) {
      // Somebody else may have taken the port between asking for it and using it.
      if (left <= 1 || !String(error).includes('Address already in use')) throw error;
    }
  }
}

class Server implements ThrowAwayMariadb {
  readonly url: string;
  readonly port: number;
  readonly #program: string;
  readonly #home: string;
  readonly #settings: readonly string[];
  #child: ChildProcess | undefined;
  #guard: { dismiss(): void } | undefined;

  constructor(program: string, home: string, port: number, settings: readonly string[]) {
    this.#settings = settings;
    this.#program = program;
    this.#home = home;
    this.port = port;
    this.url = `mysql://root@127.0.0.1:${port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async start(): Promise<void> {
    const log = await open(join(this.#home, 'server.log'), 'w');
    const child = spawn(this.#program, this.#arguments(), { stdio: ['ignore', log.fd, log.fd] });
    this.#child = child;
    const spawned = await new Promise<boolean>((resolve) => {
      child.once('spawn', () => resolve(true));
      child.once('error', () => resolve(false));
    });
    await log.close();
    if (!spawned || child.pid === undefined) throw new Error(`${this.#program} could not be started`);
    // Otherwise a forgotten stop() keeps the test run from ending.
    child.unref();
    this.#guard?.dismiss();
    this.#guard = guardProcess({ pid: child.pid, marker: this.#home, folder: this.#home });
    const ready = await retryUntil(async () => !isRunning(child) || (await this.#answers()), READY_MS);
    if (!ready || !isRunning(child)) {
      await this.kill9();
      this.#guard.dismiss();
      throw new Error(`MariaDB did not start: ${await this.#lastWords()}`);
    }
  }

  async kill9(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async restart(): Promise<void> {
    await this.#end('SIGTERM');
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#end('SIGKILL');
    this.#guard?.dismiss();
    await rm(this.#home, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || !isRunning(child)) return;
    child.ref();
    const exit = ended(child);
    child.kill(signal);
    await exit;
  }

  #arguments(): string[] {
    return [
      '--no-defaults',
      `--datadir=${join(this.#home, 'data')}`,
      `--port=${this.port}`,
      '--bind-address=127.0.0.1',
      // Another server that starts deletes the temporary tables of a folder that both use.
      `--tmpdir=${this.#home}`,
      // Relative to the data folder: an absolute path may be longer than a socket name can be.
      '--socket=server.sock',
      '--pid-file=server.pid',
      '--innodb_flush_log_at_trx_commit=1',
      '--skip-log-bin',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_bin',
      '--innodb_buffer_pool_size=256M',
      '--max_connections=300',
      '--performance_schema=OFF',
      '--skip-name-resolve',
      ...this.#settings,
      ...asRoot(),
    ];
  }

  async #answers(): Promise<boolean> {
    try {
      await onServer(this.url, (connection) => connection.query('SELECT 1'));
      return true;
    } catch {
      return false;
    }
  }

  async #lastWords(): Promise<string> {
    const log = await readFile(join(this.#home, 'server.log'), 'utf8').catch(() => '');
    const errors = log.split('\n').filter((line) => line.includes('[ERROR]'));
    return errors.slice(-3).join(' | ') || log.slice(-500) || 'it said nothing';
  }
}
