import { describe, expect, it } from '@jest/globals';
import { leadAbsences as words } from '@huiyou/words/lead';
import type { DeskHost } from '../../lib/host-room';
import {
  absenceBody,
  type AbsenceDraft,
  blankAbsence,
  fieldOf,
  instantOf,
  lackingInAbsence,
  mayStandIn,
} from './absence-facts';

const now = Date.parse('2026-11-22T10:00:00+08:00');
const whole: AbsenceDraft = { ...blankAbsence, kosId: 'k', until: '2026-11-23T09:00', standInKosId: 's' };

describe('what an absence lacks', () => {
  it.each<[string, Partial<AbsenceDraft>, string | null]>([
    ['nothing', {}, null],
    ['a host', { kosId: null }, words.needHost],
    ['its beginning', { begins: 'pick' }, words.needFrom],
    ['its end', { until: '' }, words.needUntil],
    [
      'an end ahead of now',
      { begins: 'pick', from: '2026-11-21T18:00', until: '2026-11-22T09:00' },
      words.endsBeforeStart,
    ],
    ['a decision about the stand-in', { standInKosId: null }, words.needStandIn],
    ['nothing when nobody stands in on purpose', { standInKosId: null, nobody: true }, null],
    ['nothing when nobody knows the end', { ends: 'unknown', until: '' }, null],
  ])('%s', (_, part, lacking) => {
    expect(lackingInAbsence({ ...whole, ...part }, now)).toBe(lacking);
  });
});

describe('what is sent', () => {
  it('is of Shanghai, whatever this computer thinks', () => {
    expect(instantOf('2026-11-22T10:00')).toBe(now);
    expect(fieldOf(now)).toBe('2026-11-22T10:00');
    expect(instantOf('')).toBeNull();
  });

  it('forgets a stand-in chosen before nobody was', () => {
    expect(absenceBody({ ...whole, nobody: true }, now)).toMatchObject({ from: now, standInKosId: null });
    expect(absenceBody({ ...whole, kosId: null }, now)).toBeNull();
  });
});

describe('who may stand in', () => {
  const host: DeskHost = {
    host: { id: 'h', name: '何川', clubName: '川上', pronoun: '他', portrait: null, seal: null, miniSeal: null },
    staffNo: null,
    storeId: null,
    storeName: null,
    capacity: 60,
    members: 0,
    kept: 0,
    openQuestions: 0,
    pastDue: 0,
    signedIn: true,
    active: true,
    leavesAt: null,
    away: { until: now + 3_600_000, standIn: null },
  };

  it('is nobody who is away, where it begins now', () => {
    expect(mayStandIn(host, 'k', true)).toBe(false);
    expect(mayStandIn(host, 'k', false)).toBe(true);
    expect(mayStandIn({ ...host, away: null }, 'h', true)).toBe(false);
  });
});
