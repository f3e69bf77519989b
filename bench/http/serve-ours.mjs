import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CONFIG, readConfig } from '../../apps/server/dist/platform/config.js';
import { CallerSource } from '../../apps/server/dist/platform/http/caller.js';
import { CheckCall } from '../../apps/server/dist/platform/http/check-call.js';
import { makeAdapter, prepareHttp } from '../../apps/server/dist/platform/http/make-http.js';
import { ProblemFilter } from '../../apps/server/dist/platform/http/problem-filter.js';
import { Route } from '../../apps/server/dist/platform/http/route.js';
import { LOG, makeLog } from '../../apps/server/dist/platform/log.js';
import { Metrics } from '../../apps/server/dist/platform/metrics.js';
import { brand, me } from './reply.mjs';
import { report } from './report.mjs';

// The whole binding: limits, headers, timing, caller, checks and stripping. Only the session look-up is in memory,
// because the database is measured elsewhere.
const caller = { personId: me.person.id, sessionId: me.sessionId, roles: new Set(['member']) };
class Bound {
  brand() {
    return brand;
  }

  name() {
    return me;
  }
}
const bind = (route, method) => {
  const descriptor = Object.getOwnPropertyDescriptor(Bound.prototype, method);
  Route(route)(Bound.prototype, method, descriptor);
  Object.defineProperty(Bound.prototype, method, descriptor);
};
bind('GET /brand', 'brand');
bind('PUT /me/name', 'name');
Controller()(Bound);

const config = readConfig({});
const log = makeLog('info');
class App {}
Module({
  controllers: [Bound],
  providers: [
    Metrics,
    { provide: CONFIG, useValue: config },
    { provide: LOG, useValue: log },
    { provide: CallerSource, useValue: { find: async () => caller } },
    CheckCall,
    ProblemFilter,
  ],
})(App);

const app = await NestFactory.create(App, makeAdapter(config), { logger: false });
await prepareHttp(app, config, log);
await app.listen(0, '127.0.0.1');
report(app.getHttpServer().address().port);
