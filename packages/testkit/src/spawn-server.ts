import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ended, type Exit, freePort, guardProcess, isRunning, retryUntil } from './child-process.ts';

export interface ServerOptions {
  /** Path of the built main.js. */
  entry: string;
  /** Added to this process's environment; undefined takes a variable away. HUIYOU_PORT decides the port, a free one without it. */
  env: Record<string, string | undefined>;
  args?: string[];
}

/** The real server as its own process. */
export interface SpawnedServer {
  url: string;
  port: number;
  /** The current process; another one after restart(). */
  readonly pid: number;
  /** What it wrote to stdout and stderr, line by line, over all restarts. */
  log: string[];
  /** Waits until GET /api/health/ready answers 200; throws with the last lines of the log when it ends or the time is over. */
  waitUntilReady(ms: number): Promise<void>;
  /** Ends it with SIGKILL. */
  kill9(): Promise<void>;
  /** Asks it to end with SIGTERM and waits; after `ms` (15 s when left out) it is killed and stop() throws. */
  stop(ms?: number): Promise<Exit>;
  /**
   * Starts again on the same port, with these settings changed; a server still running is stopped first. Wait for it
   * with waitUntilReady.
   */
  restart(env?: ServerOptions['env']): Promise<void>;
}

// The test runner's own settings would change how the server behaves.
const RUNNERS_OWN = ['NODE_OPTIONS', 'NODE_ENV', 'JEST_WORKER_ID'];
const STOP_MS = 15_000;

/** Starts `node entry` on a port of its own; not ready yet when this returns. */
export async function spawnServer(options: ServerOptions): Promise<SpawnedServer> {
  const port = Number(options.env.HUIYOU_PORT ?? (await freePort()));
  const server = new NodeServer(options, port);
  await server.start();
  return server;
}

class NodeServer implements SpawnedServer {
  readonly url: string;
  readonly port: number;
  readonly log: string[] = [];
  #options: ServerOptions;
  #child: ChildProcess | undefined;
  #guard: { dismiss(): void } | undefined;

  constructor(options: ServerOptions, port: number) {
    this.#options = options;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  async start(): Promise<void> {
    const { entry, args = [] } = this.#options;
    const child = spawn(process.execPath, [entry, ...args], {
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => this.log.push(line));
    }
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    this.#guard?.dismiss();
    this.#guard = guardProcess({ pid: this.pid, marker: entry });
  }

  async waitUntilReady(ms: number): Promise<void> {
    const child = this.#child;
    const over = () => !child || !isRunning(child);
    const ready = await retryUntil(async () => over() || (await this.#isReady()), ms);
    if (over()) throw new Error(`the server ended before it was ready:\n${this.#lastLines()}`);
    if (!ready) throw new Error(`the server was not ready after ${ms} ms:\n${this.#lastLines()}`);
  }

  async kill9(): Promise<void> {
    const child = this.#child;
    if (child && isRunning(child)) {
      const exit = ended(child);
      child.kill('SIGKILL');
      await exit;
    }
    this.#guard?.dismiss();
  }

  async stop(ms = STOP_MS): Promise<Exit> {
    const child = this.#child;
    if (!child) return { code: 0, signal: null };
    const exit = ended(child);
    if (isRunning(child)) child.kill('SIGTERM');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), ms);
    });
    const outcome = await Promise.race([exit, late]);
    clearTimeout(timer);
    if (outcome === 'late') {
      await this.kill9();
      throw new Error(`the server did not stop within ${ms} ms of SIGTERM:\n${this.#lastLines()}`);
    }
    this.#guard?.dismiss();
    return outcome;
  }

  async restart(env: ServerOptions['env'] = {}): Promise<void> {
    await this.stop();
    this.#options = { ...this.#options, env: { ...this.#options.env, ...env } };
    await this.start();
  }

  #environment(): NodeJS.ProcessEnv {
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !RUNNERS_OWN.includes(name)));
    return { ...inherited, ...this.#options.env, HUIYOU_PORT: String(this.port) };
  }

  async #isReady(): Promise<boolean> {
    try {
      const response = await fetch(`${this.url}/api/health/ready`, { signal: AbortSignal.timeout(2_000) });
      await response.body?.cancel();
      return response.status === 200;
    } catch {
      return false;
    }
  }

  #lastLines(): string {
    return this.log.slice(-20).join('\n') || '(it wrote nothing)';
  }
}
