import { expect, test } from '@jest/globals';
import { aboutToKnow, type Door, type DoorHost } from './door';

const hostOf = (id: string): DoorHost => ({
  host: { id, name: id, clubName: '会', pronoun: '她', portrait: null, seal: null, miniSeal: null },
  duty: { kind: 'away', backAt: null },
  room: true,
});
const door = (proposed: Door['proposed']): Door => ({
  outcome: 'store',
  store: { id: 's', name: '店', address: '街', hours: [] },
  hosts: [hostOf('a'), hostOf('b')],
  proposed,
  mine: null,
  noticeVersion: '1',
  displayName: '',
});

test('who served is known first, whatever the rule proposes', () => {
  const known = aboutToKnow(door({ kosId: 'a', reason: 'on-duty' }), 'b');
  expect([known?.at.host.id, known?.reason]).toEqual(['b', 'served']);
});

test('nobody named: the one the rule proposes, with its reason', () => {
  const known = aboutToKnow(door({ kosId: 'a', reason: 'on-duty' }), null);
  expect([known?.at.host.id, known?.reason]).toEqual(['a', 'on-duty']);
});

test('nobody named and nobody proposed: nobody', () => {
  expect(aboutToKnow(door(null), null)).toBeNull();
});

test('who served on an earlier visit and is no longer there is not known now', () => {
  const known = aboutToKnow(door({ kosId: 'a', reason: 'on-duty' }), 'gone');
  expect([known?.at.host.id, known?.reason]).toEqual(['a', 'on-duty']);
});
