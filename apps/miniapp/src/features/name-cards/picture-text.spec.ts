import { describe, expect, test } from '@jest/globals';
import { coverOf, goesDown, sizedImage, wrapText } from './picture-text';

const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign < '\u0250' ? 5 : 10), 0);
const wrap = (text: string, lines = 3) => wrapText(text, 100, lines, widthOf);

describe('a line on the picture', () => {
  test('breaks where it is full, and never before a full stop', () => {
    expect(wrap('一二三四五六七八九十一二')).toEqual(['一二三四五六七八九十', '一二']);
    expect(wrap('一二三四五六七八九十。一二')).toEqual(['一二三四五六七八九十。', '一二']);
  });

  test('keeps a Latin word whole', () => {
    expect(wrap('一二三四五六七八 geisha')).toEqual(['一二三四五六七八', 'geisha']);
    expect(wrap('a'.repeat(30))).toEqual(['a'.repeat(20), 'a'.repeat(10)]);
  });

  test('ends in an ellipsis when there is no more room', () => {
    const [first, last, ...more] = wrap('一二三四五六七八九十'.repeat(3), 2);
    expect(first).toBe('一二三四五六七八九十');
    expect(last).toMatch(/…$/);
    expect(widthOf(last ?? '')).toBeLessThanOrEqual(100);
    expect(more).toEqual([]);
  });
});

test.each([
  ['陈砚', true],
  ['欧阳如风', true],
  ['Ada', false],
  ['陈砚的咖啡桌', false],
])('%s goes downwards: %s', (name, down) => {
  expect(goesDown(name)).toBe(down);
});

test('a photograph fills its box from the middle, and hangs over more below than above', () => {
  const box = { width: 300, height: 400 };
  expect(coverOf({ width: 800, height: 800 }, box)).toEqual({ x: -50, y: 0, width: 400, height: 400 });
  expect(coverOf({ width: 150, height: 350 }, box)).toEqual({ x: 0, y: -100, width: 300, height: 700 });
});

test('only a drawing without a size is given one', () => {
  const sized = sizedImage(`data:image/svg+xml,${encodeURIComponent('<svg viewBox="0 0 9 9"/>')}`, 480);
  expect(decodeURIComponent(sized)).toBe('data:image/svg+xml,<svg width="480" height="480" viewBox="0 0 9 9"/>');
  expect(sizedImage(sized, 100)).toBe(sized);
  expect(sizedImage('data:image/png;base64,AA==', 480)).toBe('data:image/png;base64,AA==');
});
