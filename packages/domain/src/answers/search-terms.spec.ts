import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { termsOf, termsOfSearch } from './search-terms.ts';

describe('the terms of a text', () => {
  it.each([
    ['手冲水温', ['手', '冲', '水', '温', '手冲', '冲水', '水温']],
    ['用V60冲', ['用', '冲', 'v60', 'v', '60']],
    ['粉量18g，水２７０ｍｌ', ['粉', '量', '粉量', '18g', '18', 'g', '水', '270ml', '270', 'ml']],
    ['Blue Bottle', ['blue', 'bottle']],
    ['，。！ ', []],
    ['水。温', ['水', '温']],
  ])('of %s', (text, terms) => {
    expect([...termsOf(text)].sort()).toEqual([...terms].sort());
  });

  it.each([
    ['水', ['水']],
    ['手冲水温', ['手冲', '冲水', '水温']],
    ['手冲 水', ['手冲', '水']],
    ['V60滤杯', ['v60', '滤杯']],
    ['18g', ['18g']],
    ['水水水', ['水水']],
    ['！？', []],
  ])('searched as %s', (search, terms) => {
    expect(termsOfSearch(search)).toEqual(terms);
  });

  const letters = fc.constantFrom(...'手冲水温度咖啡豆V６0gＧ８ ，a'.split(''));

  it('a text is found by every part of it that ends where its words end', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 20 }), fc.nat(19), fc.nat(19), (text, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const isLatin = (character: string | undefined) => /[A-Za-z0-9Ａ-Ｚ０-９]/.test(character ?? '');
        const cuts = (i: number) => isLatin(text[i - 1]) && isLatin(text[i]);
        if (cuts(from) || cuts(to)) return;
        const whole = termsOf(text.join(''));
        for (const term of termsOfSearch(text.slice(from, to).join(''))) expect(whole).toContain(term);
      }),
    );
  });
});
