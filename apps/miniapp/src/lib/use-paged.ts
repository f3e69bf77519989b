import { useState } from 'react';
import { sentenceOf } from './refusal';
import { type Loaded, useLoaded } from './use-loaded';

type Page = { next: string | null };

export type Paged<P extends Page> = {
  first: Loaded<P>;
  pages: P[];
  /** There is more to ask for. */
  more: boolean;
  asking: boolean;
  /** Why the last asking for more failed. */
  refused: string | null;
  showMore: () => Promise<void>;
};

/** A list that comes in pages. A fresh first page starts over: what follows it may have moved. */
export function usePaged<P extends Page>(key: string, load: (query: { cursor?: string }) => Promise<P>): Paged<P> {
  const first = useLoaded(key, () => load({}));
  const [later, setLater] = useState<{ after: P; pages: P[] } | null>(null);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const following = later !== null && later.after === first.data ? later.pages : [];
  const pages = first.data === null ? [] : [first.data, ...following];
  const next = pages.at(-1)?.next ?? null;

  const showMore = async () => {
    if (next === null || asking || first.data === null) return;
    setAsking(true);
    setRefused(null);
    try {
      const page = await load({ cursor: next });
      setLater({ after: first.data, pages: [...following, page] });
    } catch (failure) {
      setRefused(sentenceOf(failure));
    } finally {
      setAsking(false);
    }
  };
  return { first, pages, more: next !== null, asking, refused, showMore };
}
