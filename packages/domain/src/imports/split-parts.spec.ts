import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutAtRecord } from './split-parts.ts';

describe('a file in parts', () => {
  it('keeps a line break inside quotes within its record', () => {
    expect(cutAtRecord('a,"one\ntwo"\nb,"thr')).toEqual({ whole: 'a,"one\ntwo"\n', tail: 'b,"thr' });
  });

  it('lets a quotation mark within a cell mean itself', () => {
    expect(cutAtRecord('a,5" disc\nb,c\n')).toEqual({ whole: 'a,5" disc\nb,c\n', tail: '' });
  });

  it('gives the same records wherever it is cut', () => {
    const cell = fc.string({ maxLength: 6 }).map((text) => `"${text.replaceAll('"', '""')}"`);
    const file = fc.array(cell, { minLength: 1 }).map((cells) => cells.map((one) => `${one}\n`).join(''));
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 7 }), (text, size) => {
        let tail = '';
        let whole = '';
        for (let at = 0; at < text.length; at += size) {
          const cut = cutAtRecord(tail + text.slice(at, at + size));
          whole += cut.whole;
          tail = cut.tail;
        }
        expect(whole + tail).toBe(text);
        expect(tail).toBe('');
      }),
    );
  });
});
