import { describe, expect, test } from '@jest/globals';
import { invitations as words } from '@huiyou/words/invitations';
import { blankLetter, bodyOf, lackingIn, type LetterDraft, withGuest, withWay } from './letter-draft';

const known: LetterDraft = { ...blankLetter, guestId: 'g', addressee: '陆文谨', letter: '见字如面。', factIds: ['f'] };

describe('what a letter still lacks', () => {
  test.each([
    ['nobody chosen', blankLetter, words.needGuest],
    ['no name', withWay(blankLetter, 'named'), words.needAddressee],
    ['no words', { ...known, letter: ' \n' }, words.needLetter],
    ['no seats', { ...withWay(known, 'open'), addressee: '各位', uses: '0' }, words.needUses],
    ['too many seats', { ...withWay(known, 'open'), addressee: '各位', uses: '201' }, words.needUses],
    ['nothing', known, null],
  ])('%s', (_, draft, lacking) => {
    expect(lackingIn(draft)).toBe(lacking);
  });
});

describe('a letter for a guest one comes with', () => {
  const guest = { personId: 'h', name: '周以宁' };

  test('keeps the words, and forgets what was to be cited of another', () => {
    expect(withGuest(known, guest)).toMatchObject({
      way: 'known',
      guestId: 'h',
      guestName: '周以宁',
      addressee: '周以宁',
      letter: '见字如面。',
      factIds: [],
    });
  });

  test('stays as it is when it was for that guest', () => {
    expect(withGuest(known, { personId: 'g', name: '陆文谨' })).toBe(known);
  });
});

describe('what is sent', () => {
  test('a letter to a guest cites facts and is used once', () => {
    expect(bodyOf(known)).toMatchObject({ kind: 'personal', guestId: 'g', factIds: ['f'], uses: 1, days: 30 });
  });

  test('another way keeps the words and forgets the guest', () => {
    const open = { ...withWay(known, 'open'), addressee: '各位', uses: '6' };
    expect(bodyOf(open)).toEqual({
      kind: 'open',
      guestId: null,
      addressee: '各位',
      letter: '见字如面。',
      factIds: [],
      days: 7,
      uses: 6,
    });
  });
});
