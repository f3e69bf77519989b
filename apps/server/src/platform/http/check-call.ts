import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { RouteKey } from '@huiyou/contracts/api';
import type { RouteContract } from '@huiyou/contracts/route';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CONFIG, type Config } from '../config.ts';
import type { OnceKey } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import { type Caller, CallerSource } from './caller.ts';
import type { AnyCall } from './route.ts';

const idPattern = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const keyPattern = /^[\w-]{8,64}$/;

/** Makes a checked call of a request, if its caller may make it and everything in it fits the contract. */
@Injectable()
export class CheckCall {
  constructor(
    private readonly callers: CallerSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws the refusal of whatever does not hold. */
  async run(route: RouteKey, contract: RouteContract, request: FastifyRequest): Promise<AnyCall> {
    const caller = await this.admit(contract, request);
    const params = checkParams(request.params as Record<string, string>);
    const query = contract.query ? parse(contract.query, request.query) : undefined;
    const body = contract.body ? parse(contract.body, request.body) : undefined;
    const once = contract.once && caller ? onceKey(request, route, caller, { params, body }) : null;
    return new CheckedCall(request, { caller, params, query, body, once });
  }

  private async admit(contract: RouteContract, request: FastifyRequest): Promise<Caller | null> {
    if (contract.who.includes('anyone')) return null;
    const token = bearerOf(request);
    if (contract.who.includes('scraper')) return this.admitScraper(token);
    if (!token) throw new Refusal('not-signed-in');
    const caller = await this.callers.find(token);
    if (!caller) throw new Refusal('session-ended');
    const allowed = contract.who.some(
      (who) => who === 'person' || (who !== 'anyone' && who !== 'scraper' && caller.roles.has(who)),
    );
    if (!allowed) throw new Refusal('not-allowed');
    return caller;
  }

  private admitScraper(token: string | null): null {
    if (this.config.metricsKey === null || token !== this.config.metricsKey) throw new Refusal('not-allowed');
    return null;
  }
}

/** Device and address are worked out only by the few routes that ask for them. */
class CheckedCall implements AnyCall {
  readonly caller: Caller | null;
  readonly params: Record<string, string>;
  readonly query: unknown;
  readonly body: unknown;
  readonly once: OnceKey | null;
  readonly #request: FastifyRequest;

  constructor(request: FastifyRequest, checked: Omit<AnyCall, 'device' | 'address'>) {
    this.caller = checked.caller;
    this.params = checked.params;
    this.query = checked.query;
    this.body = checked.body;
    this.once = checked.once;
    this.#request = request;
  }

  /** Enough of the user agent to recognise one's own device in a list. */
  get device(): string {
    return (this.#request.headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 120);
  }

  get address(): string {
    return this.#request.ip;
  }
}

function bearerOf(request: FastifyRequest): string | null {
  const header = request.headers.authorization;
  return header?.startsWith('Bearer ') ? header.slice(7).trim() || null : null;
}

/** A malformed id cannot name anything, so it is answered like an unknown one. */
function checkParams(params: Record<string, string>): Record<string, string> {
  if (params['id'] !== undefined && !idPattern.test(params['id'])) throw new Refusal('not-found');
  return params;
}

function parse(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, 5).map((issue) => {
    const params = (issue as { params?: { fault?: string } }).params;
    return { field: issue.path.join('.'), fault: params?.fault ?? issue.code };
  });
  throw new Refusal('malformed', { fields });
}

function onceKey(request: FastifyRequest, route: RouteKey, caller: Caller, content: unknown): OnceKey {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !keyPattern.test(key)) throw new Refusal('key-missing');
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { personId: caller.personId, key, route, digest };
}
