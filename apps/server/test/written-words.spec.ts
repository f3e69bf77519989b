import { expect, it } from '@jest/globals';
import { onBothEngines } from './open-club.ts';

onBothEngines('what people write comes back as they wrote it', (club) => {
  it.each([
    '👩‍👩‍👧‍👦🌫️☕️𠮷',
    '第一行\n第二行\n\n- 三',
    'é（合成）',
    'العربية עברית',
    '"引号" \\ / % _ \u2028 \'',
    '0',
    'null',
    '长'.repeat(500),
  ])('%s', async (text) => {
    const host = await club().host('陈一');
    const member = await club().member(host, '雾🌫️');
    const asked = await club().ask(member, `  ${text}\r\n `);
    expect(asked.text).toBe(text.normalize('NFC'));
    expect((await member.call('GET /questions/:id', { params: { id: asked.id } })).text).toBe(text.normalize('NFC'));
    expect((await host.call('GET /queue')).others.map((row) => [row.text, row.asker.displayName])).toEqual([
      [text.normalize('NFC'), '雾🌫️'],
    ]);
  });
});
