import { api, contractOf, type RouteKey } from '@huiyou/contracts/api';
import { type RefusalCode, refusals } from '@huiyou/contracts/refusals';
import type { RouteContract } from '@huiyou/contracts/route';
import { refusalSentence } from '@huiyou/words/refusals';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of the route table. Demo routes are left out unless `demo`. */
export function describeApi(brand: string, demo: boolean): Json {
  const paths: Record<string, Json> = {};
  for (const key of Object.keys(api) as RouteKey[]) {
    const contract = contractOf(key);
    if (contract.demoOnly && !demo) continue;
    const [method, path] = key.split(' ') as [string, string];
    const open = `/api${path.replace(/:(\w+)/g, '{$1}')}`;
    paths[open] = { ...paths[open], [method.toLowerCase()]: describeRoute(key, contract) };
  }
  return {
    openapi: '3.1.0',
    info: { title: `Huiyou 会友 · ${brand}`, version: '0.1.0', license: { name: 'MIT', identifier: 'MIT' } },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'the token a sign-in route returned' },
      },
      schemas: { Problem: problem },
    },
  };
}

const problem: Json = {
  type: 'object',
  required: ['type', 'code', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    code: { type: 'string', enum: Object.keys(refusals) },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'a sentence in zh-CN that says what to do' },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, fault: { type: 'string' } } },
    },
    facts: { type: 'object' },
  },
};

function describeRoute(key: RouteKey, contract: RouteContract): Json {
  const open = contract.who.includes('anyone');
  return {
    operationId: key.replace(/[^\w]+/g, '-').toLowerCase(),
    tags: [key.split(/[ /:.]+/)[1] ?? 'operations'],
    summary: contract.summary,
    description: `Who may call: ${contract.who.join(', ')}.`,
    ...(open ? {} : { security: [{ session: [] }] }),
    parameters: parametersOf(key, contract),
    ...(contract.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(contract.body, 'input') } },
          },
        }
      : {}),
    responses: responsesOf(contract),
  };
}

function parametersOf(key: RouteKey, contract: RouteContract): Json[] {
  const names = [...key.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const query = contract.query ? schemaOf(contract.query, 'input') : {};
  const required = (query['required'] as string[] | undefined) ?? [];
  const inQuery = Object.entries((query['properties'] as Json | undefined) ?? {}).map(([name, schema]) => {
    return { name, in: 'query', required: required.includes(name), schema };
  });
  const once = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
  };
  return [...inPath, ...inQuery, ...(contract.once ? [once] : [])];
}

function responsesOf(contract: RouteContract): Json {
  const type = contract.media ?? 'application/json';
  const done = { description: 'done', content: { [type]: { schema: schemaOf(contract.reply, 'output') } } };
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codesOf(contract)) byStatus.set(refusals[code], [...(byStatus.get(refusals[code]) ?? []), code]);
  const refused = [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: codes.map((code) => `\`${code}\` ${refusalSentence(code, {})}`).join('  \n'),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return { [String(contract.status ?? 200)]: done, ...Object.fromEntries(refused) };
}

/** What a route may refuse: its own codes and those every route of its kind has. */
function codesOf(contract: RouteContract): RefusalCode[] {
  const open = contract.who.includes('anyone');
  return [
    ...(open ? [] : (['not-signed-in', 'session-ended', 'not-allowed'] as const)),
    ...(contract.body || contract.query ? (['malformed'] as const) : []),
    ...(contract.once ? (['key-missing', 'key-reused'] as const) : []),
    ...(contract.refusals ?? []),
  ];
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}
