import { networkInterfaces } from 'node:os';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { announce, type Links } from './announce.ts';
import { OfferSetUpLink } from './modules/identity/offer-set-up-link.ts';
import { SeedBrand } from './modules/demo/seed-brand.ts';
import { CONFIG, type Config, ConfigError, readConfig } from './platform/config.ts';
import { startServer } from './start-server.ts';

/** The address that a phone on the same network can reach, or this computer's own. */
function reachableAddress(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host;
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return own.find((address) => address.family === 'IPv4' && !address.internal)?.address ?? '127.0.0.1';
}

/** One line for what a person can put right; anything else is a fault of ours and shows itself whole. */
function explain(error: unknown, config: Config | null): string | null {
  if (error instanceof ConfigError) return error.message;
  const { code = '', message = '' } = ((error as { driverError?: unknown }).driverError ?? error) as {
    code?: string;
    message?: string;
  };
  if (code === 'EADDRINUSE') return `port ${config?.port} is in use; choose another with --port`;
  if (code === 'EACCES') return `port ${config?.port} may not be used; choose one above 1024 with --port`;
  if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|ER_|SQLITE_|EROFS|EPERM)/.test(code))
    return `database: ${message || code}`;
  return null;
}

async function run(): Promise<void> {
  let config: Config | null = null;
  try {
    config = readConfig(process.env);
    if (config.publicUrl === null && config.port !== 0)
      config.publicUrl = `http://${reachableAddress(config.host)}:${config.port}`;
    const links: Links = { invitation: null, setUp: null };
    const server = await startServer(config, { beforeListening: (app) => prepare(app, links) });
    stopOnSignals(server.stop);
    await announce(config, server.port, links);
  } catch (error) {
    const line = explain(error, config);
    process.stderr.write(
      line === null ? `${error instanceof Error ? error.stack : String(error)}\n` : `huiyou: ${line}\n`,
    );
    process.exit(1);
  }
}

/** The demo brand, or the way in for the first operator, is there before anybody can ask for it. */
async function prepare(app: NestFastifyApplication, links: Links): Promise<void> {
  const { demo } = app.get<Config>(CONFIG);
  if (demo) links.invitation = await app.get(SeedBrand, { strict: false }).run();
  else links.setUp = await app.get(OfferSetUpLink, { strict: false }).run();
}

/** Lets running requests and jobs finish; a second signal does not wait. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const end = () => {
    if (stopping) process.exit(1);
    stopping = true;
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

await run();
