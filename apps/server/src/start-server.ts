import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { AppModule } from './app.module.ts';
import { entities } from './entities.ts';
import { type Clock, SystemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { connect } from './platform/database/data-sources.ts';
import { letHeapDouble } from './platform/heap.ts';
import { makeAdapter, prepareHttp } from './platform/http/make-http.ts';
import { type Log, makeLog, NestLog } from './platform/log.ts';

const stopMs = 10_000;

export type Running = { app: NestFastifyApplication; port: number; stop(): Promise<void> };

type Given = {
  /** Tests bring their own clock and log. */
  clock?: Clock;
  log?: Log;
  /** What must be there before the first request, such as the demo brand. */
  beforeListening?: (app: NestFastifyApplication) => Promise<void>;
};

/** Connects, migrates, and listens. Throws when the database or the port refuses. */
export async function startServer(config: Config, given: Given = {}): Promise<Running> {
  letHeapDouble();
  const log = given.log ?? makeLog(config.logLevel);
  const sources = await connect(config.database, entities);
  const ground = { config, sources, log, clock: given.clock ?? new SystemClock() };
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(ground), makeAdapter(config), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  await prepareHttp(app, config, log);
  await app.init();
  await given.beforeListening?.(app);
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, port, stop: () => stop(app) };
}

/** Takes no new requests and lets running ones finish; who does not read their answer is not waited for. Then jobs end. */
async function stop(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  // Before the app closes, which waits for its jobs first and would be asked new things as long as they take.
  const answered = new Promise<void>((resolve) => server.close(() => resolve()));
  // Node closes the connections that are idle now; those that fall idle later would stay open for a minute.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const late = setTimeout(() => server.closeAllConnections(), stopMs);
  await answered;
  clearInterval(idle);
  clearTimeout(late);
  await app.close();
}
