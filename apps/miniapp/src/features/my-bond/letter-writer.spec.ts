import { expect, test } from '@jest/globals';
import { letterWriter } from './letter-writer';
import type { MyBond } from './use-my-bond';

const host = (name: string): MyBond['host'] => ({
  id: name,
  name,
  clubName: '砚边会',
  pronoun: '她',
  portrait: null,
  seal: null,
  miniSeal: null,
});
const chenYan = host('陈砚');
const heChuan = host('何川');
const bond: MyBond = {
  host: chenYan,
  storeName: null,
  knownSince: null,
  past: 'none',
  since: 100,
  why: 'invitation',
  tier: 'close',
  welcome: null,
  letter: { greeting: '若禾', letter: '来坐坐', writtenAt: 90, facts: [] },
  protectedUntil: 200,
  freeChangeUntil: null,
  remembered: { note: null, tags: [] },
  history: [{ host: chenYan, since: 100, until: null, why: 'invitation', endedWhy: null }],
};
const handedOver: MyBond = {
  ...bond,
  host: heChuan,
  since: 500,
  why: 'handed-over',
  history: [
    { host: heChuan, since: 500, until: null, why: 'handed-over', endedWhy: null },
    { host: chenYan, since: 100, until: 500, why: 'invitation', endedWhy: 'handed-over' },
  ],
};

test('a letter is signed by the host whose seat was taken', () => {
  expect(letterWriter(bond)).toBe(chenYan);
});

test('after a handover the letter stays that of its author', () => {
  expect(letterWriter(handedOver)).toBe(chenYan);
});

test('nobody signs a letter whose author is not known', () => {
  expect(letterWriter({ ...handedOver, history: [] })).toBeNull();
  expect(letterWriter({ ...bond, letter: null })).toBeNull();
});
