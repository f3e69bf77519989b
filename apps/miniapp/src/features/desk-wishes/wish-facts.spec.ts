import { describe, expect, it } from '@jest/globals';
import { leadWishes as words } from '@huiyou/words/lead';
import type { DeskHost } from '../../lib/host-room';
import { othersFor, wantedNote } from './wish-facts';

const card = (id: string) =>
  ({ id, name: id, clubName: '', pronoun: '她', portrait: null, seal: null, miniSeal: null }) as const;
const host = (id: string, members: number, part: Partial<DeskHost> = {}): DeskHost => ({
  host: card(id),
  staffNo: null,
  storeId: null,
  storeName: null,
  capacity: 60,
  members,
  kept: 0,
  openQuestions: 0,
  pastDue: 0,
  signedIn: true,
  active: true,
  leavesAt: null,
  away: null,
  ...part,
});

describe('the host a member named', () => {
  it('may be full, gone, or beyond the branch', () => {
    const wish = { to: card('b') };
    expect(wantedNote(wish, [host('b', 10)])).toBeNull();
    expect(wantedNote(wish, [host('b', 60)])).toBe(words.wantedFull);
    expect(wantedNote(wish, [host('b', 10, { active: false })])).toBe(words.wantedGone);
    expect(wantedNote(wish, [])).toBe(words.wantedBeyond);
    expect(wantedNote({ to: null }, [])).toBeNull();
  });
});

describe('who else could take a member', () => {
  it('is at work with room, the roomiest first, and neither of the two', () => {
    const hosts = [
      host('a', 1),
      host('b', 1),
      host('c', 50),
      host('d', 5),
      host('e', 60),
      host('f', 1, { leavesAt: 1 }),
    ];
    const others = othersFor({ from: card('a'), to: card('b') }, hosts);
    expect(others.map((each) => each.host.id)).toEqual(['d', 'c']);
  });
});
