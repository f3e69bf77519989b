import { describe, expect, it } from '@jest/globals';
import { addReading, type Alert, emptyFeed } from './alert-feed';

const alert = (id: string, at: number): Alert => ({
  id,
  kind: 'asked',
  at,
  questionId: id,
  who: null,
  tier: null,
  dueAt: null,
  excerpt: null,
  code: null,
});

describe('alerts at an open desk', () => {
  it('ring for what comes while it is open, not for what lay there', () => {
    const first = addReading(emptyFeed, { alerts: [alert('old', 1)], mark: '1' });
    expect(first).toEqual({ feed: { mark: '1', fresh: [] }, rings: false });
    const second = addReading(first.feed, { alerts: [alert('new', 2)], mark: '2' });
    expect(second.rings).toBe(true);
    expect(second.feed.fresh.map(({ id }) => id)).toEqual(['new']);
  });

  it('come newest first, and ring once each', () => {
    const feed = { mark: '2', fresh: [alert('new', 2)] };
    const next = addReading(feed, { alerts: [alert('new', 2), alert('newer', 3)], mark: '3' });
    expect(next.feed.fresh.map(({ id }) => id)).toEqual(['newer', 'new']);
    expect(addReading(next.feed, { alerts: [alert('newer', 3)], mark: '3' }).rings).toBe(false);
  });
});
