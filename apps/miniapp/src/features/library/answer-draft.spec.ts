import { library as words, sectionFirst } from '@huiyou/words/library';
import { describe, expect, it } from '@jest/globals';
import {
  blankAnswer,
  choosable,
  draftOf,
  lackingInAnswer,
  type LibraryAnswer,
  saysTheSame,
  writtenIn,
} from './answer-draft';

const beans = { id: 'beans', name: '选豆' };
const section = (name: string, text = name) => ({ name, text });
const answer: LibraryAnswer = {
  id: 'a',
  text: '一把小壶，人多怎么冲？',
  topic: beans,
  sections: [section('结论', '分两轮。'), section('做法', '先温壶')],
  brand: false,
  uses: 3,
  lastUsedAt: null,
  questionId: null,
  state: 'live',
  forMembers: false,
  n: 2,
  changedAt: 0,
};
const topic = { ...beans, sections: ['结论', '理由', '做法'] };

describe('the topics an answer can be about', () => {
  it('are those that are offered, and the one it is about though it was put away', () => {
    const [offered, away] = [
      { ...topic, id: 'gear', offered: true },
      { ...topic, offered: false },
    ];
    expect(choosable([offered, away], null)).toEqual([offered]);
    expect(choosable([offered, away], answer)).toEqual([offered, away]);
  });
});

describe('an answer that is written', () => {
  it('keeps the sections of its topic only, in the order of the topic, without empty ones', () => {
    const draft = { ...blankAnswer, sections: { 做法: ' 先温壶 ', 理由: ' ', 别的: '不在这里', 结论: '分两轮。' } };
    expect(writtenIn(draft, topic)).toEqual([section('结论', '分两轮。'), section('做法', '先温壶')]);
  });

  it('says what it still lacks: the question, the topic, the first section', () => {
    expect(lackingInAnswer(blankAnswer, topic)).toBe(words.questionOwed);
    const asked = { ...blankAnswer, text: '怎么冲？' };
    expect(lackingInAnswer(asked, null)).toBe(words.topicOwed);
    expect(lackingInAnswer(asked, topic)).toBe(sectionFirst('结论'));
    expect(lackingInAnswer({ ...asked, sections: { 结论: '分两轮。' } }, topic)).toBeNull();
  });

  it('is unchanged until a word or the topic is another', () => {
    const draft = draftOf(answer);
    expect(saysTheSame(draft, topic, answer)).toBe(true);
    expect(saysTheSame({ ...draft, sections: { ...draft.sections, 结论: '分三轮。' } }, topic, answer)).toBe(false);
    expect(saysTheSame(draft, { ...topic, id: 'water' }, answer)).toBe(false);
  });
});
