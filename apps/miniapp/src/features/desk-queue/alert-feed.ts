import type { Reply } from '@huiyou/contracts/api';

export type Alert = Reply<'GET /alerts'>['alerts'][number];
type Feed = {
  /** Where the next reading goes on; null before the first. */
  mark: string | null;
  /** What came since the desk was opened and was not put away, newest first. */
  fresh: readonly Alert[];
};

export const emptyFeed: Feed = { mark: null, fresh: [] };

/** More than these at once tell nothing more. */
const kept = 20;

/**
 * Adds a reading. What the first one holds came before the desk was open and rings for nobody; `rings` says whether
 * something new came.
 */
export function addReading(
  feed: Feed,
  { alerts, mark }: Pick<Reply<'GET /alerts'>, 'alerts' | 'mark'>,
): { feed: Feed; rings: boolean } {
  if (feed.mark === null) return { feed: { mark, fresh: [] }, rings: false };
  const known = new Set(feed.fresh.map(({ id }) => id));
  const added = alerts.filter(({ id }) => !known.has(id));
  const fresh = [...added, ...feed.fresh].sort((one, other) => other.at - one.at).slice(0, kept);
  return { feed: { mark, fresh }, rings: added.length > 0 };
}
