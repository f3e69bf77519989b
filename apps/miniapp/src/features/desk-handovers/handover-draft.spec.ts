import { describe, expect, it } from '@jest/globals';
import { handoverForm as words } from '@huiyou/words/lead';
import {
  blankHandover,
  earlier,
  handoverBody,
  type HandoverDraft,
  type HandoverOf,
  lackingInHandover,
  pickedAfter,
  planOf,
  tidyDraft,
} from './handover-draft';

const now = Date.parse('2026-11-22T10:00:00+08:00');
const of: HandoverOf = { kosId: 'k', mayLeave: true, memberIds: null, fit: new Set(['a', 'b']) };
const whole: HandoverDraft = { ...blankHandover, successors: ['a', 'b'], words: '陈砚十二月调往别处。' };

describe('what a handover lacks', () => {
  it.each<[string, Partial<HandoverDraft>, Partial<HandoverOf>, string | null]>([
    ['nothing', {}, {}, null],
    ['somebody to go', {}, { memberIds: [] }, words.needMembers],
    ['a successor', { successors: [] }, {}, words.needSuccessor],
    ['a day', { leaves: 'later', standIn: 'a' }, {}, words.needDay],
    ['a stand-in for one who leaves', { leaves: 'now' }, {}, words.needStandIn],
    ['words', { words: '  ' }, {}, words.needWords],
  ])('%s', (_, part, ofPart, lacking) => {
    expect(lackingInHandover({ ...whole, ...part }, { ...of, ...ofPart })).toBe(lacking);
  });
});

describe('what is sent', () => {
  it('a host who stays leaves at no time and needs no stand-in', () => {
    const body = handoverBody({ ...whole, standIn: 'b' }, of, now);
    expect(body).toMatchObject({ fromKosId: 'k', memberIds: null, leavesAt: null, standInKosId: null });
  });

  it('leaving now is an instant of today that has passed, the same for every try', () => {
    const draft: HandoverDraft = { ...whole, leaves: 'now', standIn: 'b' };
    const first = handoverBody(draft, of, now);
    expect(first?.leavesAt).toBe(Date.parse('2026-11-22T00:00:00+08:00'));
    expect(handoverBody(draft, of, now + 60_000)).toEqual(first);
  });

  it('a later day begins at midnight in Shanghai', () => {
    const body = handoverBody({ ...whole, leaves: 'later', leaveDay: '2026-12-01', standIn: 'b' }, of, now);
    expect(body?.leavesAt).toBe(Date.parse('2026-12-01T00:00:00+08:00'));
  });

  it('nothing while something is missing, and no preview without a successor', () => {
    expect(handoverBody({ ...whole, words: '' }, of, now)).toBeNull();
    expect(planOf({ ...whole, successors: [] }, of)).toBeNull();
  });
});

describe('a few members chosen by name', () => {
  const [one, two] = [
    { id: 'p1', name: '方若禾', dormant: false },
    { id: 'p2', name: '乔安', dormant: true },
  ];

  it('stay chosen until they are taken out, in the order they were chosen', () => {
    const both = pickedAfter(pickedAfter([], one, true), two, true);
    expect(pickedAfter(both, one, true)).toEqual([one, two]);
    expect(pickedAfter(both, one, false)).toEqual([two]);
  });

  it('go without their host, whatever was said of leaving when all were to go', () => {
    const some: HandoverOf = { ...of, mayLeave: false, memberIds: ['p1'] };
    const draft = tidyDraft({ ...whole, leaves: 'now', standIn: 'a' }, some);
    const body = handoverBody(draft, some, now);
    expect(body).toMatchObject({ memberIds: ['p1'], leavesAt: null, standInKosId: null });
  });
});

describe('a draft kept from another day', () => {
  it('that knew only all members means all of them', () => {
    const { who: _who, picked: _picked, ...before } = whole;
    expect(tidyDraft(before as HandoverDraft, of)).toMatchObject({ who: 'all', picked: [] });
  });

  it('drops who cannot take over any more, and a departure already settled', () => {
    const draft: HandoverDraft = { ...whole, leaves: 'now', standIn: 'a' };
    const tidy = tidyDraft(draft, { ...of, mayLeave: false, fit: new Set(['b']) });
    expect(tidy).toMatchObject({ successors: ['b'], standIn: null, leaves: 'stays' });
  });
});

describe('the order of successors', () => {
  it('moves one a place earlier, and the first nowhere', () => {
    expect(earlier(['a', 'b', 'c'], 'c')).toEqual(['a', 'c', 'b']);
    expect(earlier(['a', 'b', 'c'], 'a')).toEqual(['a', 'b', 'c']);
  });
});
