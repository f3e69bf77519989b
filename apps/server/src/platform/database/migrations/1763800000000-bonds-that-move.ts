import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { col, maybe } from '../columns.ts';
import { createTable, extendTable, isMysql, type Plan, preset, primary, shrinkTable } from './plan.ts';

/** Stores, name cards, absences, handovers, wishes, notes and imports. */
export class BondsThatMove1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allowNull(runner, true);
    for (const plan of additions(isMysql(runner))) await extendTable(runner, plan);
    await runner.query('UPDATE acquaintance SET lastExchangeAt = metAt');
    for (const plan of tables()) await createTable(runner, plan);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const plan of tables().reverse()) await runner.dropTable(plan.name);
    for (const plan of additions(isMysql(runner)).reverse()) await shrinkTable(runner, plan);
    await runner.query('UPDATE kos SET personId = id WHERE personId IS NULL');
    await allowNull(runner, false);
  }
}

/** Changes the column as it stands, or MariaDB would lose its unique key. */
async function allowNull(runner: QueryRunner, isNullable: boolean): Promise<void> {
  const column = (await runner.getTable('kos'))?.findColumnByName('personId');
  if (!column) throw new Error('kos.personId is missing');
  const changed = column.clone();
  changed.isNullable = isNullable;
  await runner.changeColumn('kos', column, changed);
}

function additions(mysql: boolean): Plan[] {
  const flag = col.flag(mysql);
  const maybeRef = (name: string) => maybe(col.ref(name));
  return [
    { name: 'wechat_union', columns: [], keys: [{ name: 'wechat_union_person', columns: ['personId'] }] },
    { name: 'role_grant', columns: [maybeRef('storeId'), maybeRef('branchId')] },
    {
      name: 'role_code',
      columns: [
        maybeRef('storeId'),
        maybeRef('branchId'),
        maybeRef('kosId'),
        maybe(col.short(32)('staffNo')),
        maybe(col.short(64)('importDigest')),
      ],
      keys: [
        { name: 'role_code_kos', columns: ['kosId'] },
        { name: 'role_code_staff_no', columns: ['staffNo'], unique: true },
      ],
    },
    {
      name: 'kos',
      columns: [
        maybe(col.short(32)('staffNo')),
        maybeRef('storeId'),
        maybe(col.long('welcome')),
        maybe(col.instant('leavesAt')),
        maybe(col.short(64)('importDigest')),
      ],
      keys: [
        { name: 'kos_staff_no', columns: ['staffNo'], unique: true },
        { name: 'kos_store', columns: ['storeId'] },
      ],
    },
    {
      name: 'bond',
      columns: [
        maybe(col.instant('dormantAt')),
        maybe(col.long('welcome')),
        maybe(col.instant('freeChangeUntil')),
        maybe(col.instant('pastOpenedAt')),
        maybe(col.instant('knownSince')),
      ],
      keys: [{ name: 'bond_quiet', columns: ['activeMember', 'dormantAt', 'lastExchangeAt'] }],
    },
    { name: 'host_load', columns: [preset(col.whole('kept'), 0)] },
    {
      name: 'acceptance',
      columns: [maybe(flag('isRight'))],
      keys: [{ name: 'acceptance_bond', columns: ['bondId'] }],
    },
    {
      name: 'acquaintance',
      columns: [
        preset(col.short(10)('how'), 'letter'),
        maybe(col.short(14)('source')),
        maybeRef('nameCardId'),
        maybeRef('storeId'),
        maybe(col.short(14)('reason')),
        preset(col.instant('lastExchangeAt'), 0),
      ],
      keys: [
        { name: 'acquaintance_person', columns: ['personId'] },
        { name: 'acquaintance_quiet', columns: ['lastExchangeAt'] },
        { name: 'acquaintance_latest', columns: ['kosId', 'lastExchangeAt', 'id'] },
        { name: 'acquaintance_met', columns: ['kosId', 'how', 'metAt'] },
      ],
    },
    {
      name: 'relation_fact',
      columns: [
        preset(col.short(10)('kind'), 'entered'),
        maybe(col.short(10)('channel')),
        preset(col.short(10)('state'), 'confirmed'),
        maybeRef('sourceId'),
      ],
      keys: [{ name: 'relation_fact_once', columns: ['sourceId', 'kind'], unique: true }],
    },
    {
      name: 'question',
      columns: [maybeRef('insteadOf'), maybeRef('calendarKosId'), preset(flag('guest'), 0)],
      keys: [{ name: 'question_instead', columns: ['insteadOf', 'queued'] }],
    },
    { name: 'question_entry', columns: [maybeRef('insteadOf')] },
  ];
}

function tables(): Plan[] {
  return [...placeTables(), ...handoverTables(), ...wishTables(), ...noteTables(), ...importTables()];
}

function placeTables(): Plan[] {
  return [
    {
      name: 'branch',
      columns: [
        col.id('id'),
        maybe(col.ref('parentId')),
        col.short(10)('kind'),
        col.short(32)('name'),
        col.instant('createdAt'),
      ],
    },
    {
      name: 'store',
      columns: [
        col.id('id'),
        maybe(col.ref('branchId')),
        col.short(32)('name'),
        col.short(100)('address'),
        col.long('hours'),
        col.short(12)('token'),
        col.instant('createdAt'),
      ],
      keys: [
        { name: 'store_token', columns: ['token'], unique: true },
        { name: 'store_branch', columns: ['branchId'] },
      ],
    },
    {
      name: 'name_card',
      columns: [
        col.id('id'),
        col.short(12)('token'),
        col.ref('kosId'),
        col.short(14)('source'),
        col.instant('createdAt'),
        col.whole('forgotten'),
      ],
      keys: [
        { name: 'name_card_token', columns: ['token'], unique: true },
        { name: 'name_card_place', columns: ['kosId', 'source'], unique: true },
      ],
    },
    {
      name: 'absence',
      columns: [
        col.id('id'),
        col.ref('kosId'),
        maybe(col.ref('standInKosId')),
        col.instant('startsAt'),
        maybe(col.instant('endsAt')),
        col.ref('madeBy'),
        col.instant('createdAt'),
        col.whole('n'),
      ],
      keys: [
        { name: 'absence_of_host', columns: ['kosId', 'startsAt'] },
        { name: 'absence_stand_in', columns: ['standInKosId', 'startsAt'] },
      ],
    },
  ];
}

function handoverTables(): Plan[] {
  return [
    {
      name: 'handover',
      columns: [
        col.id('id'),
        col.short(8)('kind'),
        col.ref('fromKosId'),
        col.long('successors'),
        maybe(col.json('chosen')),
        maybe(col.ref('standInKosId')),
        col.long('words'),
        col.ref('startedBy'),
        col.instant('startedAt'),
        maybe(col.instant('leavesAt')),
        col.short(10)('state'),
        col.whole('n'),
      ],
      keys: [{ name: 'handover_from', columns: ['fromKosId', 'id'] }],
    },
    {
      name: 'handover_member',
      columns: [
        col.id('id'),
        ...['handoverId', 'memberId', 'fromBondId', 'fromKosId'].map(col.ref),
        ...['toKosId', 'toBondId'].map((name) => maybe(col.ref(name))),
        col.short(14)('state'),
        maybe(col.short(16)('leftBecause')),
        maybe(col.instant('decideBy')),
        maybe(col.instant('decidedAt')),
        col.whole('n'),
      ],
      keys: [
        { name: 'handover_member_once', columns: ['handoverId', 'memberId'], unique: true },
        { name: 'handover_member_of', columns: ['memberId', 'id'] },
        { name: 'handover_member_to', columns: ['toBondId'], unique: true },
        { name: 'handover_member_due', columns: ['state', 'decideBy'] },
        { name: 'handover_member_state', columns: ['handoverId', 'state', 'id'] },
      ],
    },
    {
      name: 'handover_line',
      columns: [
        col.id('id'),
        col.ref('handoverMemberId'),
        col.short(20)('carrier'),
        col.short(8)('state'),
        col.whole('count'),
        maybe(col.instant('at')),
      ],
      keys: [{ name: 'handover_line_once', columns: ['handoverMemberId', 'carrier'], unique: true }],
    },
  ];
}

function wishTables(): Plan[] {
  return [
    {
      name: 'wish',
      columns: [
        col.id('id'),
        col.ref('memberId'),
        maybe(col.ref('waitingMember')),
        col.ref('fromKosId'),
        maybe(col.ref('toKosId')),
        col.short(10)('reason'),
        col.long('words'),
        col.short(10)('state'),
        maybe(col.long('answer')),
        maybe(col.ref('decidedBy')),
        col.instant('askedAt'),
        maybe(col.instant('decidedAt')),
      ],
      keys: [
        { name: 'wish_waiting', columns: ['waitingMember'], unique: true },
        { name: 'wish_of_member', columns: ['memberId', 'id'] },
        { name: 'wish_of_host', columns: ['fromKosId', 'state', 'id'] },
      ],
    },
    {
      name: 'complaint',
      columns: [
        col.id('id'),
        col.ref('memberId'),
        col.ref('kosId'),
        maybe(col.ref('questionId')),
        col.long('words'),
        col.instant('madeAt'),
        col.instant('dueAt'),
        maybe(col.long('answer')),
        maybe(col.ref('answeredBy')),
        maybe(col.instant('answeredAt')),
      ],
      keys: [
        { name: 'complaint_of_member', columns: ['memberId', 'id'] },
        { name: 'complaint_of_host', columns: ['kosId', 'answeredAt', 'dueAt'] },
      ],
    },
  ];
}

function noteTables(): Plan[] {
  return [
    {
      name: 'member_note',
      columns: [col.id('bondId'), col.ref('kosId'), col.short(80)('note'), col.instant('at')],
      keys: [{ name: 'member_note_host', columns: ['kosId'] }],
    },
    {
      name: 'member_tag',
      columns: [primary(col.ref('bondId')), primary(col.short(16)('tag')), col.ref('kosId')],
      keys: [{ name: 'member_tag_host', columns: ['kosId', 'tag'] }],
    },
    {
      name: 'bulk_act',
      columns: [
        col.id('id'),
        col.ref('kosId'),
        col.short(10)('act'),
        col.short(16)('tag'),
        col.whole('changed'),
        col.instant('doneAt'),
        col.instant('undoUntil'),
        maybe(col.instant('undoneAt')),
      ],
      keys: [{ name: 'bulk_act_host', columns: ['kosId', 'id'] }],
    },
    {
      name: 'bulk_change',
      columns: [primary(col.ref('bulkId')), primary(col.ref('bondId'))],
      keys: [{ name: 'bulk_change_bond', columns: ['bondId'] }],
    },
  ];
}

function importTables(): Plan[] {
  const short = col.short;
  const importColumns: TableColumnOptions[] = [
    col.id('id'),
    short(10)('kind'),
    short(100)('fileName'),
    short(10)('state'),
    col.ref('startedBy'),
    col.instant('startedAt'),
    maybe(col.instant('endedAt')),
    col.whole('parts'),
    col.whole('nextPart'),
    col.long('tail'),
    ...['rows', 'checked', 'applied'].map(col.whole),
    maybe(col.long('counts')),
    col.whole('n'),
  ];
  return [
    { name: 'import', columns: importColumns },
    {
      name: 'import_row',
      columns: [
        primary(col.ref('importId')),
        primary(col.whole('rowNo')),
        maybe(short(64)('externalKey')),
        maybe(short(64)('unionKey')),
        maybe(short(64)('phoneKey')),
        maybe(col.ref('kosId')),
        maybe(short(64)('digest')),
        maybe(col.long('data')),
        maybe(short(40)('fault')),
        maybe(short(20)('faultColumn')),
      ],
      keys: [
        { name: 'import_row_key', columns: ['importId', 'externalKey'] },
        { name: 'import_row_union', columns: ['importId', 'unionKey'] },
        { name: 'import_row_phone', columns: ['importId', 'phoneKey'] },
        { name: 'import_row_fault', columns: ['importId', 'fault', 'rowNo'] },
      ],
    },
    {
      name: 'carried_over',
      columns: [
        col.id('id'),
        short(64)('externalId'),
        maybe(short(64)('unionid')),
        maybe(short(64)('phoneHash')),
        short(32)('name'),
        col.ref('kosId'),
        col.instant('since'),
        short(12)('tier'),
        col.long('points'),
        short(10)('consentBasis'),
        short(64)('digest'),
        col.ref('importId'),
        col.whole('rowNo'),
        short(10)('state'),
        maybe(col.ref('personId')),
        maybe(col.ref('bondId')),
      ],
      keys: [
        { name: 'carried_over_external', columns: ['externalId'], unique: true },
        { name: 'carried_over_union', columns: ['unionid'], unique: true },
        { name: 'carried_over_phone', columns: ['phoneHash'], unique: true },
        { name: 'carried_over_host', columns: ['kosId', 'state'] },
        { name: 'carried_over_person', columns: ['personId'] },
      ],
    },
  ];
}
