import type { MigrationInterface, QueryRunner } from 'typeorm';
import { col, maybe } from '../columns.ts';
import { createTable, extendTable, type Plan, primary, shrinkTable } from './plan.ts';

/** How hosts are alerted, what they were alerted to, and whether it arrived. */
export class Alerts1763920000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const plan of tables) await createTable(runner, plan);
    await extendTable(runner, roleKey);
  }

  async down(runner: QueryRunner): Promise<void> {
    await shrinkTable(runner, roleKey);
    for (const plan of [...tables].reverse()) await runner.dropTable(plan.name);
  }
}

/** Leads are few and members many: finding the former must not read the latter. */
const roleKey: Plan = { name: 'role_grant', columns: [], keys: [{ name: 'role_grant_role', columns: ['role'] }] };

const maybeInstant = (name: string) => maybe(col.instant(name));

const tables: readonly Plan[] = [
  {
    name: 'alert_channel',
    columns: [
      col.id('id'),
      col.ref('kosId'),
      col.short(8)('kind'),
      col.short(200)('address'),
      col.short(64)('masked'),
      maybeInstant('testedAt'),
      maybeInstant('testUntil'),
      col.whole('wrongCodes'),
      col.whole('tests'),
      maybeInstant('failedAt'),
      maybe(col.short(16)('fault')),
    ],
    keys: [
      { name: 'alert_channel_of_host', columns: ['kosId', 'kind'], unique: true },
      { name: 'alert_channel_lost', columns: ['failedAt'] },
    ],
  },
  {
    name: 'alert',
    columns: [
      col.id('id'),
      col.ref('personId'),
      maybe(col.ref('kosId')),
      col.short(10)('kind'),
      col.ref('subjectId'),
      col.whole('n'),
      maybe(col.ref('questionId')),
      col.instant('at'),
      maybeInstant('raisedAt'),
      maybe(col.whole('mark')),
    ],
    keys: [
      { name: 'alert_once', columns: ['personId', 'kind', 'subjectId', 'n'], unique: true },
      { name: 'alert_marks', columns: ['personId', 'mark'] },
    ],
  },
  {
    name: 'alert_try',
    columns: [
      col.id('id'),
      ...['alertId', 'personId'].map(col.ref),
      ...['channel', 'state'].map(col.short(8)),
      maybe(col.short(16)('code')),
      col.instant('at'),
    ],
    keys: [
      { name: 'alert_try_of_alert', columns: ['alertId', 'id'] },
      { name: 'alert_try_pace', columns: ['personId', 'channel', 'at'] },
    ],
  },
  {
    name: 'alert_reader',
    columns: [primary(col.ref('personId')), col.whole('lastMark'), maybeInstant('windowAt')],
  },
];
