import { describe, expect, test } from '@jest/globals';
import { miniSealCharacter, sealCharacters } from './seal-characters.ts';

describe('a seal set in type', () => {
  test.each([
    ['砚', '砚', '砚'],
    ['陈砚', '陈砚之印', '砚'],
    ['沈若禾', '沈若禾印', '禾'],
    ['欧阳若禾', '欧阳若禾', '禾'],
    ['Leo 不加糖', 'L', 'L'],
    ['', '', ''],
  ])('%j', (name, full, mini) => {
    expect([sealCharacters(name), miniSealCharacter(name)]).toEqual([full, mini]);
  });
});
