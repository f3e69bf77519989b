import { contractOf } from '@huiyou/contracts/api';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { CheckCall } from './check-call.ts';
import { ProblemFilter } from './problem-filter.ts';
import { sendProblem } from './problem.ts';
import { type AnyCall, routeOf } from './route.ts';

type Handler = (call: AnyCall) => Promise<unknown>;

/**
 * Registers every method marked with `Route` at Fastify itself. Nest makes the controllers and what they need; its
 * guards, pipes and interceptors are not used, so a request does not pay for walking through them.
 */
export function bindRoutes(app: NestFastifyApplication, fastify: FastifyInstance): void {
  const check = app.get(CheckCall);
  const problems = app.get(ProblemFilter);
  for (const { controller, method } of markedMethods(app)) bind(fastify, { check, problems, controller, method });
}

type Binding = { check: CheckCall; problems: ProblemFilter; controller: object; method: Handler };

function bind(fastify: FastifyInstance, { check, problems, controller, method }: Binding): void {
  const route = routeOf(method);
  if (!route) return;
  const contract = contractOf(route);
  const [verb, path] = route.split(' ') as [HTTPMethods, string];
  const status = contract.status ?? 200;
  const type = `${contract.media ?? 'application/json'}; charset=utf-8`;
  fastify.route({
    method: verb,
    url: `/api${path}`,
    ...(contract.bodyLimit ? { bodyLimit: contract.bodyLimit } : {}),
    errorHandler: (error, _, reply) => sendProblem(reply, problems.refusalOf(error)),
    handler: async (request, reply) => {
      const answer = await method.call(controller, await check.run(route, contract, request));
      reply.code(status).type(type);
      return answer;
    },
  });
}

function* markedMethods(app: NestFastifyApplication): Generator<{ controller: object; method: Handler }> {
  for (const module of app.get(ModulesContainer).values()) {
    for (const { instance } of module.controllers.values()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const method = prototype[name];
        if (typeof method === 'function' && routeOf(method)) yield { controller: instance as object, method };
      }
    }
  }
}
