import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import { col, maybe } from '../columns.ts';

type Key = { name: string; columns: string[]; unique?: boolean };
type Plan = { name: string; columns: TableColumnOptions[]; keys?: Key[] };

const primary = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isPrimary: true });

/** The tables of the walking skeleton: the platform's, then identity to questions. */
export class TheFirstLine1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const mysql = runner.connection.options.type !== 'better-sqlite3';
    for (const plan of plans(mysql)) await createTable(runner, plan);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const plan of plans(false).reverse()) await runner.dropTable(plan.name);
  }
}

function createTable(runner: QueryRunner, plan: Plan): Promise<void> {
  const indices = (plan.keys ?? []).map((key) => ({
    name: key.name,
    columnNames: key.columns,
    isUnique: key.unique === true,
  }));
  return runner.createTable(new Table({ name: plan.name, columns: plan.columns, indices }));
}

function plans(mysql: boolean): Plan[] {
  const flag = col.flag(mysql);
  return [
    ...platformTables(),
    ...identityTables(),
    ...hostTables(flag),
    ...invitationTables(),
    ...questionTables(flag),
  ];
}

function platformTables(): Plan[] {
  return [
    {
      name: 'once_key',
      columns: [
        primary(col.ref('personId')),
        primary(col.short(64)('key')),
        col.short(80)('route'),
        col.short(64)('digest'),
        maybe(col.long('reply')),
        col.instant('at'),
      ],
      keys: [{ name: 'once_key_at', columns: ['at'] }],
    },
    {
      name: 'fact',
      columns: [
        col.id('id'),
        col.short(60)('kind'),
        col.ref('subjectId'),
        col.whole('n'),
        col.long('data'),
        col.instant('at'),
      ],
      keys: [{ name: 'fact_at', columns: ['at'] }],
    },
    {
      name: 'job',
      columns: [
        col.id('id'),
        col.short(80)('listener'),
        col.ref('subjectId'),
        col.whole('n'),
        maybe(col.ref('factId')),
        col.long('data'),
        col.short(8)('state'),
        col.instant('runAt'),
        col.whole('attempts'),
        maybe(col.ref('lease')),
        maybe(col.short(300)('lastError')),
      ],
      keys: [
        { name: 'job_lane', columns: ['listener', 'subjectId', 'n'], unique: true },
        { name: 'job_due', columns: ['state', 'runAt', 'id'] },
      ],
    },
    {
      name: 'attempt',
      columns: [
        primary(col.short(120)('subject')),
        primary(col.instant('windowStart')),
        col.whole('tries'),
        col.instant('at'),
      ],
      keys: [{ name: 'attempt_window', columns: ['windowStart'] }],
    },
  ];
}

function identityTables(): Plan[] {
  return [
    {
      name: 'person',
      columns: [col.id('id'), col.short(32)('displayName'), maybe(col.short(120)('avatar')), col.instant('createdAt')],
    },
    {
      name: 'wechat_identity',
      columns: [
        primary(col.short(40)('appId')),
        primary(col.short(64)('openid')),
        col.ref('personId'),
        col.instant('createdAt'),
      ],
      keys: [{ name: 'wechat_identity_person', columns: ['personId'] }],
    },
    { name: 'wechat_union', columns: [primary(col.short(64)('unionid')), col.ref('personId')] },
    {
      name: 'role_grant',
      columns: [primary(col.ref('personId')), primary(col.short(10)('role')), col.instant('grantedAt')],
    },
    {
      name: 'session',
      columns: [
        col.id('id'),
        col.short(64)('tokenHash'),
        col.ref('personId'),
        col.short(120)('device'),
        col.instant('startedAt'),
        col.instant('lastSeenAt'),
        col.instant('expiresAt'),
        maybe(col.instant('endedAt')),
      ],
      keys: [
        { name: 'session_token', columns: ['tokenHash'], unique: true },
        { name: 'session_person', columns: ['personId'] },
      ],
    },
    {
      name: 'role_code',
      columns: [
        col.id('id'),
        col.short(64)('codeHash'),
        col.short(10)('role'),
        col.short(32)('holder'),
        maybe(col.ref('madeBy')),
        col.instant('createdAt'),
        col.instant('expiresAt'),
        maybe(col.ref('takenBy')),
        maybe(col.instant('takenAt')),
      ],
      keys: [{ name: 'role_code_hash', columns: ['codeHash'], unique: true }],
    },
    {
      name: 'consent',
      columns: [
        col.id('id'),
        col.ref('personId'),
        col.short(20)('purpose'),
        col.short(20)('version'),
        col.ref('sessionId'),
        col.instant('at'),
      ],
      keys: [{ name: 'consent_person', columns: ['personId', 'purpose'] }],
    },
  ];
}

function hostTables(flag: (name: string) => TableColumnOptions): Plan[] {
  return [
    {
      name: 'kos',
      columns: [
        col.id('id'),
        col.ref('personId'),
        col.short(32)('name'),
        col.short(32)('clubName'),
        col.short(2)('pronoun'),
        maybe(col.short(120)('portrait')),
        maybe(col.short(120)('seal')),
        maybe(col.short(120)('miniSeal')),
        maybe(col.short(120)('line')),
        maybe(col.instant('lineWrittenAt')),
        col.whole('capacity'),
        flag('active'),
        col.instant('since'),
      ],
      keys: [{ name: 'kos_person', columns: ['personId'], unique: true }],
    },
    { name: 'roster', columns: [col.id('kosId'), col.long('shifts'), col.instant('updatedAt')] },
    {
      name: 'bond',
      columns: [
        col.id('id'),
        col.ref('memberId'),
        maybe(col.ref('activeMember')),
        col.ref('kosId'),
        col.short(12)('tier'),
        col.instant('since'),
        col.short(20)('reason'),
        maybe(col.ref('invitationId')),
        maybe(col.instant('lastExchangeAt')),
        maybe(col.instant('endedAt')),
        maybe(col.short(20)('endReason')),
        col.whole('n'),
      ],
      keys: [
        { name: 'bond_active', columns: ['activeMember'], unique: true },
        { name: 'bond_of_host', columns: ['kosId', 'endedAt', 'id'] },
        { name: 'bond_of_member', columns: ['memberId', 'id'] },
      ],
    },
    { name: 'host_load', columns: [col.id('kosId'), col.whole('members')] },
  ];
}

function invitationTables(): Plan[] {
  return [
    {
      name: 'invitation',
      columns: [
        col.id('id'),
        col.short(12)('token'),
        col.ref('kosId'),
        col.short(10)('kind'),
        col.short(10)('mark'),
        maybe(col.ref('guestId')),
        col.short(32)('addressee'),
        col.long('letter'),
        col.long('factIds'),
        col.whole('uses'),
        col.whole('usesLeft'),
        col.instant('createdAt'),
        col.instant('expiresAt'),
        maybe(col.instant('revokedAt')),
      ],
      keys: [
        { name: 'invitation_token', columns: ['token'], unique: true },
        { name: 'invitation_of_host', columns: ['kosId', 'id'] },
      ],
    },
    {
      name: 'acceptance',
      columns: [col.id('id'), col.ref('invitationId'), col.ref('personId'), col.ref('bondId'), col.instant('at')],
      keys: [{ name: 'acceptance_once', columns: ['invitationId', 'personId'], unique: true }],
    },
    {
      name: 'acquaintance',
      columns: [col.id('id'), col.ref('kosId'), col.ref('personId'), col.instant('metAt')],
      keys: [{ name: 'acquaintance_once', columns: ['kosId', 'personId'], unique: true }],
    },
    {
      name: 'relation_fact',
      columns: [col.id('id'), col.ref('kosId'), col.ref('personId'), col.short(10)('on'), col.short(80)('text')],
      keys: [{ name: 'relation_fact_between', columns: ['kosId', 'personId'] }],
    },
  ];
}

function questionTables(flag: (name: string) => TableColumnOptions): Plan[] {
  return [
    {
      name: 'topic',
      columns: [col.id('id'), col.short(24)('name'), col.long('sections'), flag('quick'), col.whole('position')],
    },
    {
      name: 'question',
      columns: [
        col.id('id'),
        col.whole('number'),
        col.ref('askerId'),
        col.ref('kosId'),
        col.ref('topicId'),
        col.short(24)('topicName'),
        col.long('sections'),
        flag('quick'),
        col.long('text'),
        col.short(10)('state'),
        flag('queued'),
        col.short(8)('lane'),
        col.short(12)('tier'),
        col.whole('promiseMinutes'),
        ...['askedAt', 'startedAt', 'replyDueAt', 'fullDueAt', 'dueAt'].map(col.instant),
        col.whole('minutesLeft'),
        col.whole('reopened'),
        ...['seenAt', 'lastAnsweredAt', 'readAt'].map((name) => maybe(col.instant(name))),
        col.whole('n'),
      ],
      keys: [
        { name: 'question_queue', columns: ['kosId', 'queued', 'lane', 'dueAt', 'askedAt', 'id'] },
        { name: 'question_of_asker', columns: ['askerId', 'id'] },
      ],
    },
    { name: 'question_count', columns: [col.id('memberId'), col.whole('last')] },
    {
      name: 'question_entry',
      columns: [
        col.id('id'),
        col.ref('questionId'),
        col.short(12)('kind'),
        col.ref('authorId'),
        maybe(col.long('text')),
        maybe(col.long('sections')),
        maybe(col.instant('dueAt')),
        maybe(flag('kept')),
        maybe(col.whole('minutes')),
        maybe(col.ref('answeredFor')),
        maybe(col.short(8)('lane')),
        col.instant('at'),
      ],
      keys: [
        { name: 'question_entry_order', columns: ['questionId', 'id'] },
        { name: 'question_entry_answers', columns: ['answeredFor', 'id'] },
      ],
    },
  ];
}
