import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import serveFiles from '@fastify/static';
import { looksLikeToken } from '@huiyou/domain/invitations/token';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dataHeaders, pageHeaders } from './safe-headers.ts';
import { type Config } from '../config.ts';
import type { Log } from '../log.ts';
import { Metrics } from '../metrics.ts';
import { bindRoutes } from './bind-routes.ts';
import { docsStart } from './docs-page.ts';
import { Refusal } from '../refusal.ts';
import { refusalOfStatus, refuseUnreadable, sendProblem } from './problem.ts';

const bodyLimit = 64 * 1024;
const slowMs = 1000;
const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
/** Pictures that belong to the server, beside both src and dist. */
const mediaDir = join(here, '../../../media');
/** Sample files for imports, as the documentation has them. */
const samplesDir = join(here, '../../../../../docs/samples');
/** The short addresses in printed codes and the pages they lead to. */
const shortAddresses = { j: 'pages/join/index', c: 'pages-guest/card/index', s: 'pages-guest/door/index' } as const;

/** The Fastify side of the server: limits, and page addresses of the H5 app answered with its one page. */
export function makeAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: (_: string, hop: number) => hop < config.proxies,
    logger: false,
    // Addresses the router cannot read, and what is not HTTP, never reach the problem filter.
    frameworkErrors: (error: FastifyError, _: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, refusalOfStatus(error.statusCode) ?? new Refusal('malformed')),
    clientErrorHandler: refuseUnreadable,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    rewriteUrl: (request: IncomingMessage) =>
      config.h5Dir && isPage(request.url ?? '/') ? '/index.html' : (request.url ?? '/'),
  });
}

/** Addresses without an extension that are not the server's own belong to the app, which routes them itself. */
function isPage(url: string): boolean {
  const path = url.split('?')[0] ?? '/';
  return !/^\/(api|media|samples|j|c|s)(\/|$)/.test(path) && !/\.\w+$/.test(path);
}

/** Registers headers, timing, files, the short addresses in invitation codes, and the contract's routes. */
export async function prepareHttp(app: NestFastifyApplication, config: Config, log: Log): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  guardReplies(fastify, config);
  const assets = dirname(require.resolve('swagger-ui-dist/package.json'));
  fastify.get('/api/docs-start.js', (_, reply) => reply.type('text/javascript').send(docsStart));
  await app.register(serveFiles, {
    root: assets,
    prefix: '/api/docs-assets/',
    allowedPath: (path) => /swagger-ui(-bundle)?\.(css|js)$/.test(path),
  });
  await app.register(serveFiles, { root: mediaDir, prefix: '/media/', decorateReply: false, maxAge: '7d' });
  if (existsSync(samplesDir)) await serveSamples(app);
  if (config.h5Dir && existsSync(config.h5Dir)) {
    await app.register(serveFiles, {
      root: config.h5Dir,
      prefix: '/',
      decorateReply: false,
      cacheControl: false,
      setHeaders: cacheByName,
    });
  }
  for (const [short, page] of Object.entries(shortAddresses)) fastify.get(`/${short}/:token`, leadTo(page));
  observe(fastify, app.get(Metrics), log);
  bindRoutes(app, fastify);
}

/** Pages tell the browser everything it may do; data, which no browser renders, only what concerns data. */
function guardReplies(fastify: FastifyInstance, config: Config): void {
  const forPages = pageHeaders({ https: !config.demo });
  const forData = dataHeaders(forPages);
  fastify.addHook('onRequest', (request, reply, done) => {
    const page = !request.url.startsWith('/api/') || request.url.startsWith('/api/docs');
    reply.headers(page ? forPages : forData);
    done();
  });
}

/** Built files carry a digest in their names and never change; the page that names them is asked for anew. */
function cacheByName(reply: { header(name: string, value: string): unknown }, path: string): void {
  const forEver = !path.endsWith('.html');
  reply.header('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** Sample files open in a spreadsheet: the browser is told that they are CSV in UTF-8, and to keep them as a file. */
async function serveSamples(app: NestFastifyApplication): Promise<void> {
  await app.register(serveFiles, {
    root: samplesDir,
    prefix: '/samples/',
    decorateReply: false,
    allowedPath: (path) => /\.(csv|json)$/.test(path),
    setHeaders: (reply, path) => {
      const type = path.endsWith('.json') ? 'application/json' : 'text/csv';
      reply.header('Content-Type', `${type}; charset=utf-8`);
      reply.header('Content-Disposition', 'attachment');
    },
  });
}

/** Printed addresses are as short as they can be, so that their codes stay coarse and easy to scan. */
function leadTo(page: string) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { token } = request.params as { token: string };
    return reply.redirect(`/${page}${looksLikeToken(token) ? `?t=${token}` : ''}`);
  };
}

/** Times every answer; logs those that failed or were slow. Queries and bodies are never logged. */
function observe(fastify: FastifyInstance, metrics: Metrics, log: Log): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const status = reply.statusCode;
    metrics.answered(route, status, reply.elapsedTime / 1000);
    if (status < 500 && reply.elapsedTime <= slowMs) return done();
    const line = { method: request.method, route, status, ms: Math.round(reply.elapsedTime) };
    if (status >= 500) log.error(line, 'answered with an error');
    else log.warn(line, 'slow answer');
    done();
  });
}
