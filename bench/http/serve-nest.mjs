import 'reflect-metadata';
import { Controller, Get, Module, Put, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { checked } from './checked.mjs';
import { brand } from './reply.mjs';
import { report } from './report.mjs';

class Plain {
  brand() {
    return brand;
  }

  name(request) {
    return checked(request);
  }
}
const bind = (decorator, method) =>
  decorator(Plain.prototype, method, Object.getOwnPropertyDescriptor(Plain.prototype, method));
bind(Get('brand'), 'brand');
bind(Put('me/name'), 'name');
Req()(Plain.prototype, 'name', 0);
Controller('api')(Plain);
class App {}
Module({ controllers: [Plain] })(App);

const app = await NestFactory.create(App, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
report(app.getHttpServer().address().port);
