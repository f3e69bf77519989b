import type { Role } from '@huiyou/domain/identity/roles';
import type { z } from 'zod';
import type { RefusalCode } from './refusals.ts';

/** Who may call a route: anyone, anyone signed in, a role, or the monitoring system with its own key. */
export type Who = 'anyone' | 'person' | 'scraper' | Role;

/**
 * One route of the wire. `params` are the `:names` of its path. `once` routes require an `Idempotency-Key`.
 * `media` marks replies that are not JSON; their handler sends text of that type.
 */
export type RouteContract = {
  summary: string;
  who: readonly [Who, ...Who[]];
  query?: z.ZodObject;
  body?: z.ZodObject;
  reply: z.ZodType;
  refusals?: readonly RefusalCode[];
  once?: true;
  status?: 201;
  media?: 'text/html' | 'text/plain' | 'text/csv';
  /** Largest body in bytes; the server's own limit when left out. */
  bodyLimit?: number;
  demoOnly?: true;
};

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type RouteTable = Readonly<Record<`${Method} /${string}`, RouteContract>>;

/** Keeps the exact type of every schema while checking the shape of the table. */
export function routes<const T extends RouteTable>(table: T): T {
  return table;
}

/** The `:names` of a path as an object type. */
export type PathParams<K extends string> = K extends `${string}:${infer P}/${infer Rest}`
  ? { [name in P]: string } & PathParams<Rest>
  : K extends `${string}:${infer P}`
    ? { [name in P]: string }
    : Record<never, string>;
