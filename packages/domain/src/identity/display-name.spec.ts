import { describe, expect, test } from '@jest/globals';
import { givenName, nameFault, nameMark } from './display-name.ts';

describe('display names', () => {
  test.each([
    ['沈若禾', null],
    [' 沈若禾 ', null],
    ['', 'empty'],
    ['   ', 'empty'],
    ['一'.repeat(16), null],
    ['一'.repeat(17), 'too-long'],
    ['沈\u202e若禾', 'direction-marks'],
    ['沈\u0007若禾', 'control-characters'],
  ])('%j: %s', (name, fault) => expect(nameFault(name)).toBe(fault));

  test.each([
    ['沈若禾', '若禾'],
    ['欧阳若禾', '若禾'],
    ['唐棣', '唐棣'],
    ['Anna', 'Anna'],
    ['会友与朋友们', '会友与朋友们'],
    ['小满妈妈', '小满妈妈'],
    ['小太阳', '小太阳'],
  ])('a letter to %s greets %s', (name, greeting) => expect(givenName(name)).toBe(greeting));

  test('the mark of a name is its first letter', () => {
    expect([nameMark(' 杜衡'), nameMark('')]).toEqual(['杜', '']);
  });
});
