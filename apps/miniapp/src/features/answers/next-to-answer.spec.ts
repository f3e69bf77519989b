import { describe, expect, it } from '@jest/globals';
import { nextToAnswer } from './next-to-answer';

type Guests = Parameters<typeof nextToAnswer>[0]['guests'];
const guests = [{ id: 'guest-1' }, { id: 'guest-2' }] as Guests;

describe('after an answer', () => {
  it('comes what the rule offers', () => {
    expect(nextToAnswer({ nextId: 'b', guests }, 'a')).toBe('b');
  });

  it('comes nothing else while the rule offers the same question, whose full answer is owed', () => {
    expect(nextToAnswer({ nextId: 'a', guests }, 'a')).toBeNull();
  });

  it('comes a guest only when the lanes are empty', () => {
    expect(nextToAnswer({ nextId: null, guests }, 'guest-1')).toBe('guest-2');
    expect(nextToAnswer({ nextId: null, guests: [] }, 'a')).toBeNull();
  });
});
