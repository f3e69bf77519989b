import { resolve } from 'node:path';
import { z } from 'zod';

const filled = z.string().trim().min(1);
const port = z.coerce.number().int().min(0).max(65_535);

/** Environment variables the server reads; the table in docs/operations.md is made from this schema. */
export const environment = z.object({
  HUIYOU_MODE: z
    .enum(['demo', 'production'])
    .default('demo')
    .describe('demo seeds a brand and lets one choose who to be'),
  HUIYOU_HOST: filled.default('127.0.0.1').describe('address to listen on'),
  HUIYOU_PORT: port.default(4890).describe('port to listen on; 0 takes a free one'),
  HUIYOU_DATABASE_URL: filled
    .regex(/^(sqlite|mysql|mariadb):\/\//, 'must start with sqlite:// or mysql://')
    .default('sqlite://.data/huiyou.sqlite')
    .describe('sqlite:///absolute/file or mysql://user:password@host:port/database'),
  HUIYOU_PUBLIC_URL: z.url().optional().describe('address people reach this server at; printed in codes and links'),
  HUIYOU_BRAND: filled.max(16).optional().describe('name of the brand; the demo has its own'),
  HUIYOU_H5_DIR: filled.optional().describe('folder of the built H5 app to serve at /'),
  HUIYOU_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(8)
    .default(0)
    .describe('proxies in front, whose X-Forwarded-For is believed; 0 believes nobody'),
  HUIYOU_SECRET: filled
    .min(32)
    .optional()
    .describe('at least 32 characters; signs the state of web sign-ins and seals phone numbers'),
  HUIYOU_METRICS_KEY: filled
    .min(16)
    .optional()
    .describe('key that /api/metrics asks for; without it the route refuses'),
  HUIYOU_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('least level logged'),
  HUIYOU_WECHAT_MINI_APPID: filled.optional().describe('app id of the mini-program'),
  HUIYOU_WECHAT_MINI_SECRET: filled.optional().describe('its secret'),
  HUIYOU_WECHAT_WEB_APPID: filled.optional().describe('app id of the official account for web authorisation'),
  HUIYOU_WECHAT_WEB_SECRET: filled.optional().describe('its secret'),
  HUIYOU_WECHAT_CODE_VERSION: z
    .enum(['release', 'trial', 'develop'])
    .default('release')
    .describe('version of the mini-program that its codes open'),
  HUIYOU_WECHAT_API: z.url().default('https://api.weixin.qq.com').describe('WeChat server API'),
  HUIYOU_WECHAT_OPEN: z.url().default('https://open.weixin.qq.com').describe('WeChat authorisation pages'),
  HUIYOU_WECOM_CORP_ID: filled.optional().describe('company id of WeCom, through which hosts are alerted'),
  HUIYOU_WECOM_AGENT_ID: z.coerce.number().int().min(1).optional().describe('id of the application there'),
  HUIYOU_WECOM_SECRET: filled.optional().describe('its secret'),
  HUIYOU_WECOM_API: z.url().default('https://qyapi.weixin.qq.com').describe('WeCom server API'),
});

export type WechatApp = { appId: string; secret: string };

/** Everything the server may depend on from outside, parsed once. */
export type Config = {
  demo: boolean;
  host: string;
  port: number;
  database: { kind: 'sqlite'; file: string } | { kind: 'mysql'; url: string };
  publicUrl: string | null;
  proxies: number;
  brand: string;
  h5Dir: string | null;
  secret: string;
  metricsKey: string | null;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  wechat: {
    mini: WechatApp | null;
    web: WechatApp | null;
    /** Which version of the mini-program its codes open. */
    codeVersion: 'release' | 'trial' | 'develop';
    api: string;
    open: string;
  };
  /** The application that sends hosts their alerts; null when WeCom is not connected. */
  wecom: { corpId: string; agentId: number; secret: string; api: string } | null;
};

/** Thrown when the environment cannot be used; the message is one line that names the variable. */
export class ConfigError extends Error {}

/** Parses the environment. Throws `ConfigError` with one line when a value is missing or wrong. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${String(issue?.path[0] ?? 'environment')}: ${issue?.message ?? 'wrong value'}`);
  }
  const values = parsed.data;
  const demo = values.HUIYOU_MODE === 'demo';
  if (!demo) refuseIncomplete(values);
  return {
    demo,
    host: values.HUIYOU_HOST,
    port: values.HUIYOU_PORT,
    database: databaseOf(values.HUIYOU_DATABASE_URL),
    publicUrl: values.HUIYOU_PUBLIC_URL?.replace(/\/$/, '') ?? null,
    proxies: values.HUIYOU_PROXIES,
    brand: values.HUIYOU_BRAND ?? (demo ? '雾坡咖啡' : '会友'),
    h5Dir: values.HUIYOU_H5_DIR ? resolve(values.HUIYOU_H5_DIR) : null,
    secret: values.HUIYOU_SECRET ?? 'the demo brand signs with a secret that everybody knows',
    metricsKey: values.HUIYOU_METRICS_KEY ?? null,
    logLevel: values.HUIYOU_LOG_LEVEL,
    wechat: {
      mini: appOf('MINI', values.HUIYOU_WECHAT_MINI_APPID, values.HUIYOU_WECHAT_MINI_SECRET),
      web: appOf('WEB', values.HUIYOU_WECHAT_WEB_APPID, values.HUIYOU_WECHAT_WEB_SECRET),
      codeVersion: values.HUIYOU_WECHAT_CODE_VERSION,
      api: values.HUIYOU_WECHAT_API,
      open: values.HUIYOU_WECHAT_OPEN,
    },
    wecom: wecomOf(values),
  };
}

function refuseIncomplete(values: z.output<typeof environment>): void {
  const needed = ['HUIYOU_SECRET', 'HUIYOU_PUBLIC_URL'] as const;
  for (const name of needed) if (!values[name]) throw new ConfigError(`${name}: production needs it`);
  if (!values.HUIYOU_WECHAT_MINI_APPID && !values.HUIYOU_WECHAT_WEB_APPID) {
    throw new ConfigError(
      'HUIYOU_WECHAT_MINI_APPID or HUIYOU_WECHAT_WEB_APPID: production needs one, or nobody can sign in',
    );
  }
}

function databaseOf(url: string): Config['database'] {
  return url.startsWith('sqlite://')
    ? { kind: 'sqlite', file: resolve(url.slice('sqlite://'.length)) }
    : { kind: 'mysql', url: url.replace(/^mariadb:/, 'mysql:') };
}

function appOf(name: string, appId?: string, secret?: string): WechatApp | null {
  if (!appId && !secret) return null;
  if (!appId || !secret)
    throw new ConfigError(`HUIYOU_WECHAT_${name}_${appId ? 'SECRET' : 'APPID'}: missing beside its partner`);
  return { appId, secret };
}

function wecomOf(values: z.output<typeof environment>): Config['wecom'] {
  const { HUIYOU_WECOM_CORP_ID: corpId, HUIYOU_WECOM_AGENT_ID: agentId, HUIYOU_WECOM_SECRET: secret } = values;
  const given = { CORP_ID: corpId, AGENT_ID: agentId, SECRET: secret };
  if (Object.values(given).every((value) => value === undefined)) return null;
  if (!corpId || !agentId || !secret) {
    const missing = Object.entries(given).find(([, value]) => !value)?.[0] ?? '';
    throw new ConfigError(`HUIYOU_WECOM_${missing}: missing beside its partners`);
  }
  return { corpId, agentId, secret, api: values.HUIYOU_WECOM_API };
}

/** Injection token; `Config` is a type and cannot be one. */
export const CONFIG = Symbol('config');
