import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './repository.mjs';

const LINES = { S000: 39, S001: 49, S002: 46, S003: 28, S004: 26 };

const map = readFileSync(inRoot('docs', 'seeds.md'), 'utf8');
const checklist = readFileSync(inRoot('docs', 'seeds-checklist.md'), 'utf8');

const asked = [...checklist.matchAll(/^- \*\*(S\d{3}-\d{2})\*\* (.+)$/gm)].map(([, id = '', text = '']) => ({
  id,
  text,
}));
const rows = [...map.matchAll(/^\| (S\d{3}-\d{2}) \|(.+)\|$/gm)].map(([, id = '', cells = '']) => {
  const [kept = '', text = '', tests] = cells.split('|').map((cell) => cell.trim());
  return { id, kept, text, tests };
});
const promises = [...map.matchAll(/^\| (P\d+) \| .+ \|$/gm)].map(([, id]) => id);

describe('the seed map', () => {
  it('names the promises P1 to P18', () => {
    expect(promises).toEqual(Array.from({ length: 18 }, (_, at) => `P${at + 1}`));
  });

  it.each(Object.entries(LINES))('has every line of %s, 1 to %i', (prefix, count) => {
    const ids = asked.map(({ id }) => id).filter((id) => id.startsWith(prefix));
    const all = Array.from({ length: count }, (_, at) => `${prefix}-${String(at + 1).padStart(2, '0')}`);
    expect(ids.toSorted()).toEqual(all);
  });

  it('holds each line of the checklist exactly once, word for word', () => {
    const sorted = (lines: { id: string; text: string }[]) => lines.map(({ id, text }) => `${id} ${text}`).toSorted();
    expect(sorted(rows)).toEqual(sorted(asked));
  });

  it('gives every line a promise that exists, or a reason', () => {
    const homeless = rows.filter(({ kept, tests }) => {
      const named = kept.match(/\bP\d+\b/g) ?? [];
      return tests === undefined ? kept === '' : !/^P\d/.test(kept) || named.some((name) => !promises.includes(name));
    });
    expect(homeless).toEqual([]);
  });

  it('names only tests that exist', () => {
    const named = rows.flatMap(
      ({ id, tests }) => (tests ?? '').match(/`[^`]+`/g)?.map((path) => [id, path.slice(1, -1)]) ?? [],
    );
    const missing = named.filter(([, path = '']) => !existsSync(inRoot(path)));
    const unreadable = rows.filter(({ tests }) => tests && !/^`[^`]+`(, `[^`]+`)*$/.test(tests));
    expect({ missing, unreadable }).toEqual({ missing: [], unreadable: [] });
  });
});
