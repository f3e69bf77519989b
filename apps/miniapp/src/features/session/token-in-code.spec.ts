import { expect, test } from '@jest/globals';
import { tokenInCode } from './token-in-code';

test.each([
  ['https://club.example/j/Ab12Cd34Ef56', 'Ab12Cd34Ef56'],
  ['https://club.example/pages/join/index?t=Ab12Cd34Ef56', 'Ab12Cd34Ef56'],
  ['pages/join/index?scene=Ab12Cd34Ef56', 'Ab12Cd34Ef56'],
  ['pages/join/index?scene=t%3DAb12Cd34Ef56', 'Ab12Cd34Ef56'],
  ['Ab12Cd34Ef56', 'Ab12Cd34Ef56'],
  ['https://elsewhere.example/pay', null],
  ['', null],
])('%s carries %s', (code, token) => {
  expect(tokenInCode(code)).toBe(token);
});
