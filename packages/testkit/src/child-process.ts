import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

/** How a process ended. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

const WATCH = `
read -r word
[ "$word" = dismissed ] && exit 0
case "$(ps -o args= -p "$1" 2>/dev/null)" in *"$2"*) kill -9 "$1" ;; esac
[ -n "$3" ] && rm -rf -- "$3"
exit 0
`;

/**
 * Ends a child when this process dies without saying goodbye (a killed test run cannot run its own clean-up).
 * The child is ended only if its command line still contains `marker`, so that a reused pid is left alone.
 */
export function guardProcess(guarded: { pid: number; marker: string; folder?: string }): { dismiss(): void } {
  const words = [String(guarded.pid), guarded.marker, guarded.folder ?? ''];
  const watcher = spawn('sh', ['-c', WATCH, 'guard', ...words], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const pipe = watcher.stdin;
  // A guard that could not start must not fail the test: it only tidies up after accidents.
  watcher.on('error', () => undefined);
  pipe.on('error', () => undefined);
  watcher.unref();
  if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
  return { dismiss: () => pipe.end('dismissed\n') };
}

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when the child has ended, at once if it already has. */
export function ended(child: ChildProcess): Promise<Exit> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve({ code: child.exitCode, signal: child.signalCode });
  }
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
}

/** Whether the child still runs. */
export function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** Tries until `attempt` gives true, every `everyMs`; false when the time is over. */
export async function retryUntil(attempt: () => Promise<boolean>, limitMs: number, everyMs = 25): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (performance.now() < end) {
    if (await attempt()) return true;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return false;
}
