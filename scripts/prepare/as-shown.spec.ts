import { expect, it } from '@jest/globals';
import { asShown, shortened } from './as-shown.mjs';

it('shows a progress bar as it last stood, without colours', () => {
  const output =
    'before\n\u001b[32m10 %\u001b[39m\nof a\n\u001b[2K\u001b[1A\u001b[2K\u001b[1A\u001b[2K\u001b[G20 %\nof a\nafter';
  expect(asShown(output)).toBe('before\n20 %\nof a\nafter');
  expect(asShown('10 %\r20 %\r\ndone')).toBe('20 %\ndone');
});

it('keeps the beginning and the end of a long output', () => {
  const output = Array.from({ length: 9 }, (_, at) => at).join('\n');
  expect(shortened(output, 4)).toBe('0\n1\n… 5 lines …\n7\n8');
  expect(shortened('a\nb\n', 4)).toBe('a\nb');
});
