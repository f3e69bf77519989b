import type { BodyIn, Reply } from '@huiyou/contracts/api';
import { absenceRules } from '@huiyou/domain/duty/absence';
import { daysBetween, day } from '@huiyou/domain/time/business-day';
import { absenceSpan } from '@huiyou/words/absences';
import { inOneLine, leadAbsences as words, pickHostWords, standsIn } from '@huiyou/words/lead';
import { type DeskHost, isAtWork } from '../../lib/host-room';
import { clock, whenInFull } from '../../lib/time';

export type Absence = Reply<'GET /lead/absences'>['absences'][number];
export type AbsenceBody = BodyIn<'POST /lead/absences'>;

/** From when to when; on one day the second day is not said again. */
export function spanOf({ from, until }: Pick<Absence, 'from' | 'until'>, now: number): string {
  if (until === null) return absenceSpan(whenInFull(from, now), null);
  const end = daysBetween(from, until) === 0 ? clock(until) : whenInFull(until, now);
  return absenceSpan(whenInFull(from, now), end);
}

export const answeredBy = ({ standIn }: Pick<Absence, 'standIn'>): string =>
  standIn === null ? words.withNobody : standsIn(standIn.name);

/** Who may stand in: at work, and there when it begins now. Whether all the while is for the server to say. */
export const mayStandIn = (host: DeskHost, kosId: string | null, now: boolean): boolean =>
  isAtWork(host) && host.host.id !== kosId && !(now && host.away !== null);

/** 武康路店，砚边会，正离开 */
export const standInNote = ({ host, storeName, away }: DeskHost): string =>
  inOneLine([storeName ?? pickHostWords.nowhere, host.clubName, away && pickHostWords.away]);

/** An absence as it is written down for a host. Times are 'YYYY-MM-DDTHH:MM' in Shanghai, '' while not chosen. */
export type AbsenceDraft = {
  kosId: string | null;
  begins: 'now' | 'pick';
  from: string;
  ends: 'pick' | 'unknown';
  until: string;
  /** Said on purpose: nobody stands in. */
  nobody: boolean;
  standInKosId: string | null;
};

export const blankAbsence: AbsenceDraft = {
  kosId: null,
  begins: 'now',
  from: '',
  ends: 'pick',
  until: '',
  nobody: false,
  standInKosId: null,
};

/** The instant of a wall time in Shanghai, whatever this computer's zone; null while it is not whole. */
export function instantOf(written: string): number | null {
  const at = Date.parse(`${written}:00+08:00`);
  return Number.isNaN(at) ? null : at;
}

/** A wall time in Shanghai as the field of the browser wants it. */
export const fieldOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);

/** The first and last instants that an absence may begin. */
export const earliest = (now: number): number => now - absenceRules.daysBack * day;
export const latest = (now: number): number => now + absenceRules.daysAhead * day;

const startOf = ({ begins, from }: AbsenceDraft, now: number): number | null =>
  begins === 'now' ? now : instantOf(from);

/** Why it cannot be noted yet, or null. */
export function lackingInAbsence(draft: AbsenceDraft, now: number): string | null {
  const { kosId, ends, nobody, standInKosId } = draft;
  if (kosId === null) return words.needHost;
  const from = startOf(draft, now);
  if (from === null) return words.needFrom;
  const until = instantOf(draft.until);
  if (ends === 'pick' && until === null) return words.needUntil;
  if (ends === 'pick' && until !== null && until <= Math.max(from, now)) return words.endsBeforeStart;
  return !nobody && standInKosId === null ? words.needStandIn : null;
}

/** What is sent; null while something is missing. */
export function absenceBody(draft: AbsenceDraft, now: number): AbsenceBody | null {
  const { kosId, ends, nobody, standInKosId } = draft;
  const from = startOf(draft, now);
  if (kosId === null || from === null || lackingInAbsence(draft, now) !== null) return null;
  const until = ends === 'unknown' ? null : instantOf(draft.until);
  return { kosId, from, until, standInKosId: nobody ? null : standInKosId };
}
