import { expect, test } from '@jest/globals';
import { pageInCode } from './page-in-code';

const token = 'Ab12Cd34Ef56';

test.each([
  [`https://club.example/j/${token}`, `/pages/join/index?t=${token}`],
  [`https://club.example/pages/join/index?t=${token}`, `/pages/join/index?t=${token}`],
  [`pages/join/index?scene=${token}`, `/pages/join/index?t=${token}`],
  [`pages/join/index?scene=t%3D${token}`, `/pages/join/index?t=${token}`],
  [token, `/pages/join/index?t=${token}`],
  [`https://club.example/c/${token}`, `/pages-guest/card/index?t=${token}`],
  [`pages-guest/card/index?scene=${token}`, `/pages-guest/card/index?t=${token}`],
  [`https://club.example/s/${token}`, `/pages-guest/door/index?t=${token}`],
  [`pages-guest/door/index?scene=${token}`, `/pages-guest/door/index?t=${token}`],
  ['https://elsewhere.example/pay', null],
  ['', null],
])('%s leads to %s', (code, page) => {
  expect(pageInCode(code)).toBe(page);
});
