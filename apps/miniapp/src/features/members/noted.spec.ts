import { noteLimits } from '@huiyou/domain/membership/bond';
import { describe, expect, it } from '@jest/globals';
import { isFull, type Noted, noteBody, withoutTag, withTag } from './noted';

const blank: Noted = { note: '', tags: [], tag: '' };

describe('what a host writes down about a member', () => {
  it('takes a tag once and tidied', () => {
    const one = withTag({ ...blank, tag: ' 懂水 ' }, ' 懂水 ');
    expect(one).toEqual({ note: '', tags: ['懂水'], tag: '' });
    expect(withTag(one, '懂水').tags).toEqual(['懂水']);
    expect(withoutTag(one, '懂水').tags).toEqual([]);
  });

  it('takes no more tags than there may be, and keeps the one typed', () => {
    const full: Noted = { ...blank, tags: Array.from({ length: noteLimits.tags }, (_, n) => `记号${n}`), tag: '多' };
    expect(isFull(full)).toBe(true);
    expect(withTag(full, '多')).toEqual(full);
  });

  it('sends the tag half typed along, and an empty note as none', () => {
    expect(noteBody({ note: '  ', tags: ['懂水'], tag: '不吃甜' })).toEqual({ note: null, tags: ['懂水', '不吃甜'] });
  });
});
