import type { TopicSeed } from './types.ts';

/** What one can ask about, in the order of the chips, and what a full answer to it contains. */
export const topics: readonly TopicSeed[] = [
  { key: 'brew', name: '冲煮', sections: ['结论', '理由', '做法', '注意', '之后'], quick: false },
  { key: 'gear', name: '器具', sections: ['结论', '理由', '做法', '注意', '之后'], quick: false },
  { key: 'beans', name: '豆子', sections: ['结论', '理由', '做法', '注意', '之后'], quick: false },
  { key: 'order', name: '订单', sections: ['结论'], quick: true },
  { key: 'other', name: '别的', sections: ['结论', '之后'], quick: false },
];
