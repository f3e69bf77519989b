import { defaultSections } from '@huiyou/domain/questions/full-answer';
import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { col, maybe } from '../columns.ts';
import { createTable, extendTable, isMysql, type Plan, preset, primary, shrinkTable } from './plan.ts';

/** Calendars in versions, promises in versions, claims, drafts, the watch over promises and its record. */
export class ThePromiseWhole1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const plan of tables(isMysql(runner))) await createTable(runner, plan);
    for (const plan of additions(isMysql(runner))) await extendTable(runner, plan);
    await keepCalendars(runner);
    await watchOpenQuestions(runner);
    await runner.dropColumn('roster', 'shifts');
    await runner.dropColumn('question', 'calendarKosId');
  }

  async down(runner: QueryRunner): Promise<void> {
    await extendTable(runner, { name: 'question', columns: [maybe(col.ref('calendarKosId'))] });
    await runner.query(
      `UPDATE question SET calendarKosId =
       (SELECT v.kosId FROM roster_version v WHERE v.id = question.rosterId AND v.kosId <> question.kosId)`,
    );
    await extendTable(runner, { name: 'roster', columns: [maybe(col.long('shifts'))] });
    await runner.query(
      'UPDATE roster SET shifts = (SELECT v.shifts FROM roster_version v WHERE v.id = roster.versionId)',
    );
    await nowRequired(runner, 'roster', 'shifts');
    for (const plan of additions(isMysql(runner)).reverse()) await shrinkTable(runner, plan);
    for (const plan of tables(isMysql(runner)).reverse()) await runner.dropTable(plan.name);
  }
}

async function nowRequired(runner: QueryRunner, table: string, name: string): Promise<void> {
  const column = (await runner.getTable(table))?.findColumnByName(name);
  if (!column) throw new Error(`${table}.${name} is missing`);
  const changed = column.clone();
  changed.isNullable = false;
  await runner.changeColumn(table, column, changed);
}

/** A host's first version has the host's own id, so that rows which named a host name a calendar without a search. */
async function keepCalendars(runner: QueryRunner): Promise<void> {
  await runner.query(
    `INSERT INTO roster_version (id, kosId, n, kind, shifts, exceptions, madeBy, at)
     SELECT kosId, kosId, 1, 'roster', shifts, '[]', NULL, updatedAt FROM roster`,
  );
  await runner.query('UPDATE roster SET versionId = kosId');
  await runner.query(
    `UPDATE question SET rosterId =
     (SELECT v.id FROM roster_version v WHERE v.id = COALESCE(question.calendarKosId, question.kosId))`,
  );
}

/**
 * Open promises of before are watched to their end; what was past due by then goes on record as such. The watch lets guests
 * join, so their timers of before go.
 */
async function watchOpenQuestions(runner: QueryRunner): Promise<void> {
  await runner.query("DELETE FROM job WHERE listener = 'questions.guest-due'");
  await runner.query('UPDATE question SET nudgeAt = dueAt, needed = 1');
  await runner.query("UPDATE question SET fullAnswerDay = 'same' WHERE tier IN ('close', 'confidant')");
  const all = defaultSections.length;
  await runner.query('UPDATE question SET needed = ? WHERE quick = ?', [all, false]);
  await runner.query('UPDATE question SET watchAt = dueAt + 1 WHERE queued = ?', [true]);
}

const { short } = col;

function additions(mysql: boolean): Plan[] {
  const flag = col.flag(mysql);
  const maybeRef = (name: string): TableColumnOptions => maybe(col.ref(name));
  return [
    { name: 'roster', columns: [preset(col.ref('versionId'), '')] },
    { name: 'topic', columns: [maybe(col.long('minima')), preset(flag('offered'), 1)] },
    {
      name: 'question',
      columns: [
        preset(col.whole('needed'), 1),
        preset(short(4)('fullAnswerDay'), 'next'),
        maybeRef('rosterId'),
        preset(col.whole('holidaysVersion'), 0),
        preset(col.instant('nudgeAt'), 0),
        maybe(col.instant('watchAt')),
        preset(flag('nudged'), 0),
        preset(flag('broken'), 0),
        preset(flag('keptThere'), 0),
        maybeRef('claimedBy'),
        maybe(col.instant('claimedUntil')),
        maybe(short(8)('urgency')),
        maybeRef('mergedInto'),
      ],
      keys: [
        { name: 'question_watch', columns: ['watchAt'] },
        { name: 'question_look', columns: ['queued', 'nudged', 'reopened'] },
        { name: 'question_record', columns: ['kosId', 'guest', 'askedAt', 'tier'] },
      ],
    },
    {
      name: 'question_entry',
      columns: [maybe(short(8)('reason')), maybeRef('fromId'), maybe(col.long('helpedBy'))],
    },
    {
      name: 'kos',
      columns: [maybeRef('standInKosId')],
      keys: [{ name: 'kos_stand_in', columns: ['standInKosId'] }],
    },
  ];
}

function tables(mysql: boolean): Plan[] {
  return [...calendars(), ...answering(mysql), breach];
}

function calendars(): Plan[] {
  return [
    {
      name: 'roster_version',
      columns: [
        col.id('id'),
        col.ref('kosId'),
        col.whole('n'),
        short(6)('kind'),
        col.long('shifts'),
        col.json('exceptions'),
        maybe(col.ref('madeBy')),
        col.instant('at'),
      ],
      keys: [{ name: 'roster_version_of_host', columns: ['kosId', 'n'], unique: true }],
    },
    {
      name: 'holiday_year',
      columns: [
        col.id('id'),
        col.whole('version'),
        col.whole('year'),
        short(200)('source'),
        col.json('days'),
        maybe(col.ref('madeBy')),
        col.instant('at'),
      ],
      keys: [{ name: 'holiday_year_version', columns: ['version'], unique: true }],
    },
    {
      name: 'promise_version',
      columns: [col.id('id'), col.instant('startsAt'), col.long('promises'), col.ref('madeBy'), col.instant('at')],
      keys: [{ name: 'promise_version_start', columns: ['startsAt'], unique: true }],
    },
  ];
}

function answering(mysql: boolean): Plan[] {
  return [
    {
      name: 'question_draft',
      columns: [
        primary(col.ref('questionId')),
        primary(col.ref('personId')),
        col.long('reply'),
        col.json('sections'),
        col.whole('n'),
        col.instant('savedAt'),
      ],
    },
    {
      name: 'consultation',
      columns: [
        col.id('id'),
        ...['questionId', 'byKosId', 'askedKosId'].map(col.ref),
        col.long('text'),
        maybe(col.long('answer')),
        maybe(col.flag(mysql)('named')),
        col.instant('askedAt'),
        maybe(col.instant('answeredAt')),
        col.whole('n'),
      ],
      keys: [
        { name: 'consultation_of_question', columns: ['questionId', 'id'] },
        { name: 'consultation_asked', columns: ['askedKosId', 'answeredAt'] },
      ],
    },
    {
      name: 'question_note',
      columns: [
        col.id('id'),
        col.ref('questionId'),
        col.ref('authorId'),
        maybe(col.ref('toKosId')),
        col.long('text'),
        col.instant('at'),
      ],
      keys: [{ name: 'question_note_of_question', columns: ['questionId', 'id'] }],
    },
  ];
}

const breach: Plan = {
  name: 'breach',
  columns: [
    col.id('id'),
    ...['questionId', 'hostId', 'kosId'].map(col.ref),
    short(12)('owed'),
    short(16)('kind'),
    short(12)('tier'),
    col.instant('dueAt'),
    col.instant('at'),
    maybe(col.instant('doneAt')),
    maybe(col.instant('apologyAt')),
  ],
  keys: [
    { name: 'breach_once', columns: ['questionId', 'dueAt'], unique: true },
    { name: 'breach_of_host', columns: ['hostId', 'dueAt'] },
    { name: 'breach_due', columns: ['dueAt'] },
  ],
};
