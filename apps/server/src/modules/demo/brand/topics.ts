import type { TopicSeed } from './types.ts';

/** What one can ask about, in the order of the chips, what a full answer to it may contain, and how much of it each tier gets. */
export const topics: readonly TopicSeed[] = [
  {
    key: 'brew',
    name: '冲煮',
    sections: ['结论', '理由', '做法', '注意', '之后'],
    quick: false,
    minima: { acquainted: 3, familiar: 4, close: 5, confidant: 5 },
  },
  {
    key: 'gear',
    name: '器具',
    sections: ['结论', '理由', '做法', '注意', '之后', '备选'],
    quick: false,
    minima: { acquainted: 2, familiar: 3, close: 5, confidant: 5 },
  },
  {
    key: 'beans',
    name: '豆子',
    sections: ['结论', '理由', '做法', '注意', '之后', '相近的'],
    quick: false,
    minima: { acquainted: 2, familiar: 3, close: 4, confidant: 5 },
  },
  {
    key: 'visit',
    name: '到店',
    sections: ['结论', '时间', '座位', '带什么'],
    quick: false,
    minima: { acquainted: 1, familiar: 2, close: 3, confidant: 4 },
  },
  {
    key: 'order',
    name: '订单',
    sections: ['结论'],
    quick: true,
    minima: { acquainted: 1, familiar: 1, close: 1, confidant: 1 },
  },
  {
    key: 'other',
    name: '别的',
    sections: ['结论', '之后'],
    quick: false,
    minima: { acquainted: 1, familiar: 1, close: 2, confidant: 2 },
  },
];
