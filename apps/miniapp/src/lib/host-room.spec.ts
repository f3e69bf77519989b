import { describe, expect, it } from '@jest/globals';
import { type DeskHost, findHosts, isAtWork, roomOf } from './host-room';

const host: DeskHost = {
  host: { id: 'h', name: '陈砚', clubName: '砚边会', pronoun: '她', portrait: null, seal: null, miniSeal: null },
  staffNo: 'K001',
  storeId: 's',
  storeName: '武康路店',
  capacity: 60,
  members: 40,
  kept: 5,
  openQuestions: 0,
  pastDue: 0,
  signedIn: true,
  active: true,
  leavesAt: null,
  away: null,
};

describe('choosing a host', () => {
  it('finds by name, club, staff number and store, whatever the case', () => {
    for (const typed of ['砚', '边会', 'k00', '武康', '  ']) expect(findHosts([host], typed)).toEqual([host]);
    expect(findHosts([host], '何川')).toEqual([]);
  });

  it('counts kept places as taken, and none below nothing', () => {
    expect(roomOf(host)).toBe(15);
    expect(roomOf({ ...host, capacity: 10 })).toBe(0);
  });

  it('passes over who has gone, leaves, or never signed in', () => {
    expect(isAtWork(host)).toBe(true);
    for (const other of [{ active: false }, { leavesAt: 1 }, { signedIn: false }]) {
      expect(isAtWork({ ...host, ...other })).toBe(false);
    }
  });
});
