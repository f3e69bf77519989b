import type { BodyIn } from '@huiyou/contracts/api';
import { absences as words } from '@huiyou/words/absences';

export type AbsenceBody = BodyIn<'POST /absences'>;

export const beginnings = ['now', 'pick'] as const;
export const endings = ['an-hour', 'three-hours', 'pick', 'unknown'] as const;

/** Days 'YYYY-MM-DD' and hours 'HH:MM' in Shanghai, '' while not chosen. */
export type AbsenceDraft = {
  begins: (typeof beginnings)[number];
  fromDay: string;
  fromTime: string;
  ends: (typeof endings)[number];
  untilDay: string;
  untilTime: string;
  /** Null: nobody stands in. */
  standInKosId: string | null;
  /** What was sent and not answered yet: 现在 is settled by the first try. */
  tried: AbsenceBody | null;
};

export const blankAbsence: AbsenceDraft = {
  begins: 'now',
  fromDay: '',
  fromTime: '',
  ends: 'an-hour',
  untilDay: '',
  untilTime: '',
  standInKosId: null,
  tried: null,
};

const hour = 3_600_000;
const lengths: Partial<Record<AbsenceDraft['ends'], number>> = { 'an-hour': hour, 'three-hours': 3 * hour };

/** The instant of a wall time in Shanghai; null while a part of it is missing. */
export function instantOf(date: string, time: string): number | null {
  if (date === '' || time === '') return null;
  const at = Date.parse(`${date}T${time}:00+08:00`);
  return Number.isNaN(at) ? null : at;
}

function fromOf(draft: AbsenceDraft, now: number): number | null {
  return draft.begins === 'now' ? now : instantOf(draft.fromDay, draft.fromTime);
}

/** Null while not chosen; `until: null` when nobody knows. */
function untilOf(draft: AbsenceDraft, from: number): { until: number | null } | null {
  if (draft.ends === 'unknown') return { until: null };
  const length = lengths[draft.ends];
  if (length !== undefined) return { until: from + length };
  const until = instantOf(draft.untilDay, draft.untilTime);
  return until === null ? null : { until };
}

/** Why it cannot be kept yet, or null. */
export function lackingInAbsence(draft: AbsenceDraft, now: number): string | null {
  const from = fromOf(draft, now);
  if (from === null) return words.needFrom;
  const end = untilOf(draft, from);
  if (end === null) return words.needUntil;
  return end.until !== null && end.until <= Math.max(from, now) ? words.endsBeforeStart : null;
}

/** What is sent; call it only when nothing is lacking. */
export function absenceBody(draft: AbsenceDraft, now: number): AbsenceBody {
  const from = fromOf(draft, now) ?? now;
  return { from, until: untilOf(draft, from)?.until ?? null, standInKosId: draft.standInKosId };
}
