import { expect, test } from '@jest/globals';
import type { PromiseNow } from './use-promise';
import { offeredStandIn, whoFirst } from './who-answers-first';

const chenYan = {
  id: 'h',
  name: '陈砚',
  clubName: '砚边会',
  pronoun: '她' as const,
  portrait: null,
  seal: null,
  miniSeal: null,
};
const heChuan = { ...chenYan, id: 's', name: '何川', pronoun: '他' as const };
const duty = { kind: 'on' as const, until: 600, endOfDay: 600 };
const promised: NonNullable<PromiseNow['promise']> = {
  promiseMinutes: 60,
  lane: 'others',
  tier: 'close',
  startedAt: 0,
  windows: [],
  replyDueAt: 100,
  fullDueAt: 600,
};
const busy: PromiseNow = {
  host: chenYan,
  insteadOf: null,
  duty,
  topics: [],
  now: 0,
  promise: promised,
  unlikely: { expectedAt: 150, before: 9 },
  standIn: { host: heChuan, duty, promise: { ...promised, replyDueAt: 90 } },
};

test('while the time is unlikely the stand-in can be chosen, and both names are known', () => {
  expect(whoFirst(busy, true)).toMatchObject({
    host: heChuan,
    insteadOf: chenYan,
    standIn: true,
    promise: { replyDueAt: 90 },
  });
  expect(whoFirst(busy, false)).toMatchObject({ host: chenYan, insteadOf: null, standIn: false });
});

test('where nothing speaks against my host, an earlier choice no longer holds', () => {
  const calm = { ...busy, unlikely: null };
  expect(offeredStandIn(calm)).toBeNull();
  expect(whoFirst(calm, true)).toMatchObject({ host: chenYan, standIn: false });
});

test('a stand-in who promises nothing is not offered; where my host promises nothing, one who does is', () => {
  expect(offeredStandIn({ ...busy, standIn: { host: heChuan, duty, promise: null } })).toBeNull();
  expect(offeredStandIn({ ...busy, unlikely: null, promise: null })?.host).toEqual(heChuan);
});

test('whoever stands in for an absent host, the two names are theirs and the absent host’s', () => {
  expect(whoFirst({ ...busy, insteadOf: { ...chenYan, id: 'o', name: '周敏' } }, true).insteadOf?.name).toBe('周敏');
});
