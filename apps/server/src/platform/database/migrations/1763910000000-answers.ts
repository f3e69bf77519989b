import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { col, maybe } from '../columns.ts';
import { createTable, isMysql, type Plan, primary } from './plan.ts';

/** The answer library, club knowledge, and what both are searched by. */
export class Answers1763910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const plan of tables(isMysql(runner))) await createTable(runner, plan);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const plan of tables(isMysql(runner)).reverse()) await runner.dropTable(plan.name);
  }
}

const space = col.short(27)('space');
const blob = (name: string): TableColumnOptions => ({ name, type: 'blob' });

function tables(mysql: boolean): Plan[] {
  return [answer(mysql), answerUse(), knowledge(), knowledgeHelp(), ...searchTables()];
}

function answer(mysql: boolean): Plan {
  return {
    name: 'answer',
    columns: [
      ...[col.id('id'), space, col.whole('number'), maybe(col.ref('kosId')), col.ref('topicId')],
      ...[col.short(24)('topicName'), col.long('text'), col.long('sections'), maybe(col.ref('questionId'))],
      ...[col.short(8)('state'), col.flag(mysql)('forMembers'), col.whole('uses'), maybe(col.instant('lastUsedAt'))],
      ...[col.ref('writtenBy'), col.instant('changedAt'), col.whole('n')],
    ],
    keys: [
      { name: 'answer_number', columns: ['space', 'number'], unique: true },
      { name: 'answer_listed', columns: ['space', 'state', 'id'] },
      { name: 'answer_question', columns: ['space', 'questionId'], unique: true },
    ],
  };
}

function answerUse(): Plan {
  return {
    name: 'answer_use',
    columns: [primary(col.ref('answerId')), primary(col.ref('questionId')), col.ref('askerId'), col.instant('at')],
    keys: [{ name: 'answer_use_asker', columns: ['askerId', 'answerId'] }],
  };
}

function knowledge(): Plan {
  const maybeRef = (name: string) => maybe(col.ref(name));
  return {
    name: 'knowledge',
    columns: [
      ...[col.id('id'), maybe(space), maybe(col.whole('number')), maybeRef('kosId'), maybeRef('answerId')],
      ...[maybeRef('questionId'), maybeRef('askerId'), col.ref('topicId'), col.short(24)('topicName')],
      ...[col.long('text'), col.long('sections'), col.short(10)('state'), col.whole('helped')],
      ...[col.instant('proposedAt'), maybe(col.instant('decidedAt')), maybe(col.instant('withdrawnAt'))],
      col.whole('n'),
    ],
    keys: [
      { name: 'knowledge_number', columns: ['space', 'number'], unique: true },
      { name: 'knowledge_question', columns: ['questionId'], unique: true },
      { name: 'knowledge_answer', columns: ['answerId'], unique: true },
      { name: 'knowledge_asker', columns: ['askerId', 'id'] },
      { name: 'knowledge_host', columns: ['kosId', 'state'] },
    ],
  };
}

function knowledgeHelp(): Plan {
  return {
    name: 'knowledge_help',
    columns: [primary(col.ref('knowledgeId')), primary(col.ref('memberId')), col.instant('at')],
  };
}

function searchTables(): Plan[] {
  return [
    { name: 'search_space', columns: [primary(space), col.whole('last'), col.whole('live')] },
    {
      name: 'search_posting',
      columns: [
        ...[primary(space), primary(col.short(40)('term')), primary(col.whole('block'))],
        ...[col.whole('count'), blob('numbers')],
      ],
    },
  ];
}
