/** What a host or lead is alerted to; 'test' proves a channel and tells of nothing else. */
export const alertKinds = [
  'asked',
  'nudged',
  'broken',
  'passed-on',
  'taken-over',
  'reopened',
  'urgent',
  'colleague',
  'test',
] as const;
export type AlertKind = (typeof alertKinds)[number];

/** A new question is announced when its promise is at most this long, or when it is pinned. */
export const announcedMinutes = 60;

/** Whether a new question is worth an alert: guests are promised nothing, and long promises can wait for the queue. */
export function isAnnounced({
  guest,
  lane,
  promiseMinutes,
}: {
  guest: boolean;
  lane: string;
  promiseMinutes: number;
}): boolean {
  return !guest && (lane === 'pinned' || promiseMinutes <= announcedMinutes);
}

/**
 * What an alert is about, as it stands now. `withReader` is whether the question stands with whom it alerts, `withAnother`
 * whether somebody else writes its answer: a lead takes a question over where it stands.
 */
export type AlertedQuestion = { queued: boolean; waiting: boolean; withReader: boolean; withAnother: boolean };

/**
 * Whether telling it still helps. What was answered, taken back or moved on since is not told any more, except that it
 * was taken over: whoever had it learns that they need not write.
 */
export function stillHelps(kind: AlertKind, question: AlertedQuestion | null): boolean {
  if (kind === 'test' || kind === 'colleague') return true;
  if (!question) return false;
  if (kind === 'taken-over') return !question.withReader || question.withAnother;
  if (kind === 'broken') return question.queued;
  if (kind === 'nudged') return question.waiting && question.withReader;
  return question.queued && question.withReader;
}
