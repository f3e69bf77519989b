import { describe, expect, it } from '@jest/globals';
import { adoptDraft, filledFrom, nothingWritten, type Written } from './written';

const reply = (text: string): Written => ({ reply: text, sections: {} });
const draft = (text: string, n: number) => ({ reply: text, sections: [], n, savedAt: 0 });

describe('a draft that is on the server and on this device', () => {
  it('is taken from the server where nothing is written here', () => {
    const adopted = adoptDraft({ server: draft('看了', 3), written: nothingWritten, base: 0, clean: nothingWritten });
    expect(adopted).toEqual({ kind: 'take', base: 3, written: reply('看了'), lost: null });
  });

  it('goes on as another device of the same host left it', () => {
    const adopted = adoptDraft({ server: draft('看了粉床', 4), written: reply('看了'), base: 3, clean: reply('看了') });
    expect(adopted).toEqual({ kind: 'take', base: 4, written: reply('看了粉床'), lost: null });
  });

  it('loses no word: what was typed here meanwhile is handed back', () => {
    const adopted = adoptDraft({ server: draft('看了粉床', 4), written: reply('没看'), base: 3, clean: reply('看了') });
    expect(adopted).toEqual({ kind: 'take', base: 4, written: reply('看了粉床'), lost: reply('没看') });
  });

  it('is saved where this device typed on and closed before that was kept', () => {
    const adopted = adoptDraft({ server: draft('看', 3), written: reply('看了'), base: 3, clean: nothingWritten });
    expect(adopted).toEqual({ kind: 'save', base: 3 });
  });

  it('is left alone where both say the same', () => {
    const adopted = adoptDraft({ server: draft('看了', 5), written: reply('看了 '), base: 3, clean: nothingWritten });
    expect(adopted).toEqual({ kind: 'keep', base: 5 });
  });
});

describe('an answer of the library', () => {
  const names = ['结论', '理由', '做法'];

  it('goes into the sections of its names and leaves out what this topic does not ask for', () => {
    const from = [
      { name: '结论', text: '磨粗了' },
      { name: '做法', text: '细两格' },
      { name: '之后', text: '再拍一张' },
    ];
    expect(filledFrom(from, names)).toEqual({ 结论: '磨粗了', 做法: '细两格' });
  });

  it('whose sections are called otherwise gives its first as the conclusion', () => {
    expect(filledFrom([{ name: '一句话', text: '有货' }], ['结论'])).toEqual({ 结论: '有货' });
  });
});
