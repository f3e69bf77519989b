import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigError, environment, readConfig } from './config.ts';

const production = {
  HUIYOU_MODE: 'production',
  HUIYOU_SECRET: 's'.repeat(32),
  HUIYOU_PUBLIC_URL: 'https://club.example/',
  HUIYOU_WECHAT_WEB_APPID: 'wx1',
  HUIYOU_WECHAT_WEB_SECRET: 'secret',
};

describe('configuration', () => {
  it('needs nothing for the demo', () => {
    expect(readConfig({})).toMatchObject({ demo: true, port: 4890, database: { kind: 'sqlite' } });
  });

  it.each([
    ['HUIYOU_SECRET', { HUIYOU_SECRET: '' }],
    ['HUIYOU_SECRET', { HUIYOU_SECRET: 'short' }],
    ['HUIYOU_PUBLIC_URL', { HUIYOU_PUBLIC_URL: undefined }],
    ['HUIYOU_WECHAT_WEB_SECRET', { HUIYOU_WECHAT_WEB_SECRET: '' }],
    ['nobody can sign in', { HUIYOU_WECHAT_WEB_APPID: '', HUIYOU_WECHAT_WEB_SECRET: '' }],
    ['HUIYOU_DATABASE_URL', { HUIYOU_DATABASE_URL: 'postgres://here' }],
    ['HUIYOU_PORT', { HUIYOU_PORT: '70000' }],
    ['HUIYOU_WECOM_SECRET', { HUIYOU_WECOM_CORP_ID: 'ww1', HUIYOU_WECOM_AGENT_ID: '1000002' }],
    ['HUIYOU_WECOM_AGENT_ID', { HUIYOU_WECOM_CORP_ID: 'ww1', HUIYOU_WECOM_SECRET: 's', HUIYOU_WECOM_AGENT_ID: 'x' }],
  ])('refuses production and says %s', (words, change) => {
    const read = () => readConfig({ ...production, ...change });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(words);
  });

  it('takes a complete production environment', () => {
    expect(readConfig(production)).toMatchObject({ demo: false, publicUrl: 'https://club.example', metricsKey: null });
  });

  it('is documented as it is: the table in docs/operations.md is made from the schema', () => {
    const page = readFileSync(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');
    const table = /<!-- environment -->\n([\s\S]*?)<!-- end -->/.exec(page)?.[1];
    expect(table).toBe(environmentTable());
  });
});

function environmentTable(): string {
  const { properties = {} } = z.toJSONSchema(environment, { io: 'input', unrepresentable: 'any' });
  const rows = Object.entries(properties).map(([name, property]) => {
    const { default: usual, description } = property as { default?: unknown; description?: string };
    return `| \`${name}\` | ${usual === undefined ? '' : `\`${String(usual)}\``} | ${description ?? ''} |\n`;
  });
  return ['| variable | default | meaning |\n', '|---|---|---|\n', ...rows].join('');
}
