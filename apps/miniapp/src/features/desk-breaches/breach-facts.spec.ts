import { describe, expect, it } from '@jest/globals';
import { brokenOf, mainKind } from './breach-facts';

const none = { promised: 40, 'no-host-on-duty': 0, overload: 0, 'not-answered': 0 };

describe('broken promises by kind', () => {
  it('count what was broken, not what was promised', () => {
    expect(brokenOf({ ...none, overload: 2, 'not-answered': 1 })).toBe(3);
  });

  it('name the kind to begin with, and none where none is broken', () => {
    expect(mainKind({ ...none, overload: 2, 'not-answered': 1 })).toBe('overload');
    expect(mainKind(none)).toBeNull();
  });
});
