import { expect, test } from '@jest/globals';
import { openPromise } from './open-promise';
import type { Asked } from './use-open-questions';

const minute = 60_000;
const host = {
  id: 'h',
  name: '陈砚',
  clubName: '砚边会',
  pronoun: '她' as const,
  portrait: null,
  seal: null,
  miniSeal: null,
};
const asked: Asked = {
  id: 'q',
  number: 1,
  text: '要不要紧？',
  topic: { id: 't', name: '选豆' },
  state: 'waiting',
  askedAt: 0,
  replyDueAt: 60 * minute,
  fullDueAt: 300 * minute,
  lastAnsweredAt: null,
  host,
  insteadOf: null,
  guest: false,
  asker: { id: 'a', displayName: '沈若禾', avatar: null },
  duty: { kind: 'on', until: 600 * minute, endOfDay: 600 * minute },
  clock: {
    promiseMinutes: 60,
    lane: 'others',
    tier: 'close',
    startedAt: 0,
    windows: [{ from: 0, to: 600 * minute }],
  },
  seenAt: null,
  sections: [],
  quick: false,
  needed: 0,
  urgency: null,
  mergedInto: null,
  writing: false,
  entries: [],
  ahead: null,
  reopenUntil: null,
  mayHurry: false,
  mergeable: [],
  usualStandIn: null,
};

test('a member who waits is given a time and a ruler', () => {
  expect(openPromise(asked, 10 * minute)).toMatchObject({ ruler: true, broken: false });
});

test.each([10, 61, 301])('a guest is promised nothing, so after %s minutes nothing is broken either', (minutes) => {
  expect(openPromise({ ...asked, guest: true }, minutes * minute)).toMatchObject({ ruler: false, broken: false });
  expect(openPromise({ ...asked, guest: true, state: 'replied' }, minutes * minute).left).toBeNull();
});
