import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tokenAlphabet, tokenFrom } from '../invitations/token.ts';
import { keepableText, textFault, tidyText } from './plain-text.ts';

describe('text that people write', () => {
  it.each([
    ['plain words', '换了软水，还是偏酸？', null],
    ['emoji outside the basic plane', '好喝😀', null],
    ['new lines and tabs', '一\n二\t三', null],
    ['a NUL', 'a\u0000b', 'control-characters'],
    ['a direction override', '陈\u202e砚', 'direction-marks'],
    ['a lone surrogate', 'a\ud83d', 'broken-characters'],
  ])('%s', (_, text, fault) => {
    expect(textFault(text)).toBe(fault);
  });

  it('accepts exactly the well-formed among texts without controls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => textFault(text.replace(/[\p{C}]/gu, '')) === null),
    );
  });

  it('tidies line ends, composition and outer space, once and for all', () => {
    expect(tidyText('  e\u0301\r\nx ')).toBe('é\nx');
    fc.assert(fc.property(fc.string(), (text) => tidyText(tidyText(text)) === tidyText(text)));
  });

  it('is kept while it is written, whatever half of an emoji stands at its end', () => {
    expect(keepableText('好喝\ud83d')).toBe('好喝\ufffd');
    expect(keepableText('好\u0000喝😀\n  ')).toBe('好喝😀\n  ');
    const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(units, (text) => {
        const kept = keepableText(text);
        const fault = textFault(kept);
        return (fault === null || fault === 'direction-marks') && keepableText(kept) === kept;
      }),
    );
  });
});

describe('tokens', () => {
  it('are twelve letters or digits, each as likely as any other', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 248; byte += 1) {
      const letter = tokenFrom(Uint8Array.of(byte), 1);
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect([...counts.values()].every((count) => count === 4)).toBe(true);
    expect(counts.size).toBe(tokenAlphabet.length);
    expect(tokenFrom(Uint8Array.of(255, 250, ...new Array<number>(12).fill(61)))).toBe('zzzzzzzzzzzz');
    expect(() => tokenFrom(Uint8Array.of(255))).toThrow('random bytes');
  });
});
