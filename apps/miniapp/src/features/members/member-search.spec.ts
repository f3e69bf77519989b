import { describe, expect, it } from '@jest/globals';
import { askedOf, everybody, fromAddress, inAddress, isNarrowed, type MemberSearch } from './member-search';

const narrow: MemberSearch = { q: '沈 & 禾', show: 'quiet', tier: 'close', tag: '懂水' };

describe('a search for members', () => {
  it('asks the server only for what narrows it', () => {
    expect(askedOf(everybody)).toEqual({});
    expect(askedOf({ ...everybody, tag: '懂水' })).toEqual({ tag: '懂水' });
    expect(isNarrowed(everybody)).toBe(false);
    expect(isNarrowed({ ...everybody, show: 'new' })).toBe(true);
  });

  it('survives the address of another page', () => {
    const params = Object.fromEntries(new URLSearchParams(inAddress(narrow)));
    expect(fromAddress(params)).toEqual(narrow);
    expect(inAddress(everybody)).toBe('');
  });

  it('leaves out what it does not know', () => {
    expect(fromAddress({ show: 'angry', tier: 'gold' })).toEqual(everybody);
  });
});
