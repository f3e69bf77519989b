import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { refusalSentence, refusalSentences } from './refusals.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));

/** What the product never says: experience.md, "Words". */
const neverSaid = [
  '您',
  '亲爱的',
  '！',
  '立即',
  '马上',
  '抢',
  '仅剩',
  '错过',
  '专享',
  '尊享',
  '福利',
  '羊毛',
  '激活',
  '触达',
  '尽快',
  '客服',
  '用户',
  '绑定',
];

/** Text between quotation marks or backticks; what stands in comments is for us. */
function spoken(file: string): string[] {
  const source = readFileSync(folder + file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  return [...source.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map((match) => match[0].slice(1, -1));
}

describe('what the product says', () => {
  it.each(files)('%s keeps to the voice of the house', (file) => {
    const wrong = spoken(file).filter((text) => neverSaid.some((word) => text.includes(word)));
    expect(wrong).toEqual([]);
  });

  it.each(files)('%s puts a space between Chinese and figures, dates apart', (file) => {
    const wrong = spoken(file).filter((text) => /\p{Script=Han}\d{2,}(?![年月日])\p{Script=Han}/u.test(text));
    expect(wrong).toEqual([]);
  });
});

describe('refusals', () => {
  it('every sentence ends, and says more than that something failed', () => {
    for (const [code, sentence] of Object.entries(refusalSentences)) {
      expect([code, sentence]).toEqual([code, expect.stringMatching(/。$/)]);
      expect(sentence.length).toBeGreaterThan(4);
    }
  });

  it('names the sections that are missing', () => {
    expect(refusalSentence('sections-missing', { sections: '注意、之后' })).toContain('注意、之后');
  });
});
