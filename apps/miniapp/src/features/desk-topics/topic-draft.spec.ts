import { describe, expect, it } from '@jest/globals';
import { topicFits } from '@huiyou/domain/questions/full-answer';
import { draftOf, moved, topicFault, withSections } from './topic-draft';

describe('a topic that is edited', () => {
  it('begins with sections and minima that can stand, once it has a name', () => {
    const draft = draftOf(null);
    expect(topicFault(draft)).toBe('name-empty');
    expect(topicFault({ ...draft, name: '选豆' })).toBeNull();
    expect(topicFits(draft)).toBe(true);
  });

  it('never needs more sections than there are, and still needs all where it needed all', () => {
    const draft = { ...draftOf(null), name: '选豆', minima: { acquainted: 1, familiar: 3, close: 5, confidant: 5 } };
    expect(withSections(draft, draft.sections.slice(0, 2)).minima).toEqual({
      acquainted: 1,
      familiar: 2,
      close: 2,
      confidant: 2,
    });
    expect(withSections(draft, [...draft.sections, '另外']).minima.confidant).toBe(6);
  });

  it('says what is wrong with it', () => {
    const draft = { ...draftOf(null), name: '选豆' };
    expect(topicFault({ ...draft, sections: ['结论', ' '] })).toBe('section-empty');
    expect(topicFault({ ...draft, sections: ['结论', '结论 '] })).toBe('section-twice');
    expect(topicFault({ ...draft, minima: { ...draft.minima, confidant: 1 } })).toBe('minima-fall');
  });
});

describe('moved', () => {
  it('changes places with the neighbour, and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
