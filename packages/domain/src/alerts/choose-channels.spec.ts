import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alertKinds, isAnnounced, stillHelps } from './alert-kinds.ts';
import { channelKinds, maskAddress, tidyAddress } from './channels.ts';
import { alertLifeMs, channelsNow, nextTry, type Progress, type ReadyChannel } from './choose-channels.ts';

const progress = fc.constantFrom<Progress>('due', 'sent', 'failed', 'paused');
const ready = fc.record({ window: progress, wecom: fc.option(progress), sms: fc.option(progress) }).map((by) =>
  channelKinds.flatMap((kind): ReadyChannel[] => {
    const one = by[kind];
    return one === null ? [] : [{ kind, progress: one }];
  }),
);
const kinds = fc.constantFrom(...alertKinds);

describe('the channels of an alert', () => {
  const all: ReadyChannel[] = [
    { kind: 'window', progress: 'due' },
    { kind: 'wecom', progress: 'due' },
    { kind: 'sms', progress: 'due' },
  ];
  const after = (wecom: Progress) => all.map((one) => (one.kind === 'wecom' ? { ...one, progress: wecom } : one));

  it('are the open window and WeCom together', () => {
    expect(channelsNow('asked', all, true)).toEqual(['window', 'wecom']);
    expect(channelsNow('asked', all, false)).toEqual(['wecom']);
  });

  it.each(['failed', 'paused'] as const)('are a text message when WeCom %s and the promise is in danger', (wecom) => {
    expect(channelsNow('nudged', after(wecom), false)).toEqual(['sms']);
    expect(channelsNow('broken', after(wecom), false)).toEqual(['sms']);
    expect(channelsNow('asked', after(wecom), false)).toEqual([]);
  });

  it('never send a text message after something else arrived, and never through what is not due', () => {
    fc.assert(
      fc.property(kinds, ready, fc.boolean(), (kind, channels, open) => {
        const now = channelsNow(kind, channels, open);
        for (const one of now) expect(channels.find(({ kind: own }) => own === one)?.progress).toBe('due');
        if (!now.includes('sms')) return;
        expect(now).toEqual(['sms']);
        expect(['nudged', 'broken']).toContain(kind);
        expect(channels.filter((one) => one.kind !== 'sms').map((one) => one.progress)).not.toContain('sent');
      }),
    );
  });
});

describe('a next try', () => {
  it('comes later each time, never after the alert has lived its time, and not for ever', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.nat(alertLifeMs * 2),
        fc.option(fc.nat(alertLifeMs), { nil: undefined }),
        (tries, age, pause) => {
          const at = nextTry(tries, 0, age, pause);
          if (at === null) return;
          expect(at).toBeGreaterThanOrEqual(age);
          expect(at).toBeLessThanOrEqual(alertLifeMs);
          expect(tries).toBeLessThanOrEqual(5);
        },
      ),
    );
    const waits = [1, 2, 3, 4, 5].map((tries) => nextTry(tries, 0, 0) ?? 0);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(nextTry(6, 0, 0)).toBeNull();
  });
});

describe('what is told', () => {
  it.each([
    ['a promise of an hour', { guest: false, lane: 'others', promiseMinutes: 60 }, true],
    ['a longer one', { guest: false, lane: 'others', promiseMinutes: 61 }, false],
    ['a pinned one, however long', { guest: false, lane: 'pinned', promiseMinutes: 240 }, true],
    ['a guest, to whom nothing is promised', { guest: true, lane: 'guests', promiseMinutes: 0 }, false],
  ])('of a new question with %s', (_, question, told) => {
    expect(isAnnounced(question)).toBe(told);
  });

  it('is nothing of a question that stands elsewhere or waits no more, but that it was taken over', () => {
    const here = { queued: true, waiting: true, withReader: true, withAnother: false };
    for (const kind of ['asked', 'nudged', 'reopened', 'urgent', 'passed-on'] as const) {
      expect(stillHelps(kind, here)).toBe(true);
      expect(stillHelps(kind, { ...here, withReader: false })).toBe(false);
      expect(stillHelps(kind, { ...here, queued: false, waiting: false })).toBe(false);
      expect(stillHelps(kind, null)).toBe(false);
    }
    expect(stillHelps('nudged', { ...here, waiting: false })).toBe(false);
    expect(stillHelps('broken', { ...here, withReader: false })).toBe(true);
    expect(stillHelps('taken-over', { ...here, withReader: false })).toBe(true);
    expect(stillHelps('taken-over', { ...here, withAnother: true })).toBe(true);
    expect(stillHelps('taken-over', here)).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    ['sms', '+86 138-0013-8000', '13800138000'],
    ['sms', '13800138000', '13800138000'],
    ['sms', '8613800138000', '13800138000'],
    ['sms', '12800138000', null],
    ['sms', '1380013800', null],
    ['sms', null, null],
    ['wecom', ' chen.yi_1@x ', 'chen.yi_1@x'],
    ['wecom', '.chen', null],
    ['wecom', '陈一', null],
    ['wecom', 'a|b', null],
    ['wecom', '@all', null],
    ['window', null, ''],
    ['window', 'x', null],
  ] as const)('of %s given as %s is %s', (kind, given, kept) => {
    expect(tidyAddress(kind, given)).toBe(kept);
  });

  it('shows at most three signs of a number and two of an id', () => {
    expect(maskAddress('sms', '13800138078')).toBe('1••••••••78');
    expect(maskAddress('wecom', 'chenyi')).toBe('c••••i');
    expect(maskAddress('wecom', 'yi')).toBe('y•••');
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-z]{1,64}$/), (id) => {
        expect(maskAddress('wecom', id).replaceAll('•', '').length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
