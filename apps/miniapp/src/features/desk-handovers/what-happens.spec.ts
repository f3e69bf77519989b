import { describe, expect, it } from '@jest/globals';
import type { Preview } from './handover-facts';
import { whatHappens } from './what-happens';

const card = {
  id: 'a',
  name: '何川',
  clubName: '川上',
  pronoun: '他',
  portrait: null,
  seal: null,
  miniSeal: null,
} as const;
const preview: Preview = {
  total: 1500,
  takes: [{ host: card, room: 1200, takes: 1200 }],
  left: [{ reason: 'no-room', count: 300 }],
};

describe('what happens when a handover begins', () => {
  it('says for a departure now that sessions end, invitations close and who answers', () => {
    const lines = whatHappens({ name: '陈砚', standIn: '何川', preview, leaves: 'now', leavesAt: 1 });
    expect(lines[0]).toContain('登录都会结束');
    expect(lines[1]).toContain('邀请函');
    expect(lines.join('')).toContain('1,200 位会友');
    expect(lines.at(-1)).toContain('300 位留在原处');
  });

  it('says for a later one that only invitations close now', () => {
    const leavesAt = Date.parse('2026-12-01T00:00:00+08:00');
    const lines = whatHappens({ name: '陈砚', standIn: '何川', preview, leaves: 'later', leavesAt });
    expect(lines[0]).toContain('邀请函');
    expect(lines[1]).toContain('12月1日');
  });

  it('ends nothing for a host who stays', () => {
    const lines = whatHappens({ name: '陈砚', standIn: null, preview, leaves: 'stays', leavesAt: null });
    expect(lines.join('')).toContain('照旧');
    expect(lines.join('')).not.toContain('结束');
  });
});
