import { describe, expect, it } from '@jest/globals';
import { hostState, type ListedHost } from './host-facts';

const now = Date.parse('2026-11-21T10:00:00+08:00');
const host: ListedHost = {
  host: { id: 'h', name: '陈砚', clubName: '砚边会', pronoun: '她', portrait: null, seal: null, miniSeal: null },
  staffNo: 'K001',
  storeId: null,
  storeName: null,
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

describe('hostState', () => {
  it('asks for a look when nobody stands in', () => {
    const until = Date.parse('2026-11-22T09:00:00+08:00');
    expect(hostState({ ...host, away: { until, standIn: null } }, now)).toEqual({
      text: '离开到明天 9:00，没有人代班',
      look: true,
    });
    expect(hostState({ ...host, away: { until: null, standIn: '何川' } }, now).look).toBe(false);
  });

  it('counts kept places as taken', () => {
    expect(hostState(host, now).text).toBe('在');
    expect(hostState({ ...host, kept: 20 }, now).text).toBe('满座');
  });

  it('says that somebody leaves before that they are away', () => {
    const leavesAt = Date.parse('2026-12-01T00:00:00+08:00');
    expect(hostState({ ...host, leavesAt, away: { until: null, standIn: null } }, now).text).toBe('12月1日离开');
  });
});
