import {
  type Api,
  api,
  type Body,
  contractOf,
  type Params,
  type Query,
  type Reply,
  type RouteKey,
} from '@huiyou/contracts/api';
import type { OnceKey } from '../database/database.ts';
import type { Caller } from './caller.ts';

type Open<K extends RouteKey> = 'anyone' extends Api[K]['who'][number] ? true : false;

/** What a handler receives: everything checked against the contract. */
export type Call<K extends RouteKey> = {
  caller: Open<K> extends true ? Caller | null : Caller;
  params: Params<K>;
  query: Query<K>;
  body: Body<K>;
  once: Api[K] extends { once: true } ? OnceKey : null;
  device: string;
  address: string;
};

export type AnyCall = {
  caller: Caller | null;
  params: Record<string, string>;
  query: unknown;
  body: unknown;
  once: OnceKey | null;
  device: string;
  address: string;
};

const routeKeys = new WeakMap<object, RouteKey>();

/** The contract route that a controller method is bound to. */
export function routeOf(handler: object): RouteKey | undefined {
  return routeKeys.get(handler);
}

type Handler<K extends RouteKey> = (call: Call<K>) => Promise<Reply<K>> | Reply<K>;

/**
 * Binds a controller method to a route of the contract: its return type must match the contract, and the reply is
 * stripped to the contract's schema. `bind-routes.ts` finds the methods so marked.
 */
export function Route<K extends RouteKey>(key: K) {
  return <F extends Handler<K>>(_: object, __: string, descriptor: TypedPropertyDescriptor<F>): void => {
    const handler = descriptor.value;
    if (!handler) throw new Error(`${key} is bound to something that is not a method`);
    const { reply } = contractOf(key);
    const bound = async function (this: unknown, call: Call<K>): Promise<Reply<K>> {
      return reply.parse(await handler.call(this, call)) as Reply<K>;
    };
    descriptor.value = bound as F;
    routeKeys.set(bound, key);
  };
}

/** Every route of the contract, for the checks that walk the whole table. */
export const routeKeysOfContract = Object.keys(api) as RouteKey[];
