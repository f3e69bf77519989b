import { describe, expect, test } from '@jest/globals';
import { invitations as words } from '@huiyou/words/invitations';
import { blankLetter, bodyOf, lackingIn, type LetterDraft, withWay } from './letter-draft';

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
