import type { Reply } from '@huiyou/contracts/api';
import { useState } from 'react';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { type Paged, usePaged } from '../../lib/use-paged';

type CodesPage = Reply<'GET /role-codes'>;
export type Code = CodesPage['codes'][number];
export type PrintedCode = Reply<'POST /role-codes/print'>['codes'][number];
export type Show = 'all' | 'waiting';

export type Codes = {
  list: Paged<CodesPage>;
  codes: Code[];
  /** Ids of codes chosen to be printed; only those nobody has taken can be. */
  picked: ReadonlySet<string>;
  pick: (ids: readonly string[], on: boolean) => void;
  /** Chooses every code nobody has taken, also those of pages not yet shown. */
  pickWaiting: () => Promise<void>;
  pickNone: () => void;
  picking: boolean;
  /** The codes themselves, to print or copy. */
  printed: PrintedCode[];
  put: (printed: PrintedCode[]) => void;
  fetching: boolean;
  refusal: string | null;
  fetchPicked: () => Promise<void>;
};

/** As many as the server shows at once. */
const atOnce = 500;

/** The ids of all codes nobody has taken. */
async function waitingIds(): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: CodesPage = await call('GET /role-codes', {
      query: { show: 'waiting', ...(cursor === '' ? {} : { cursor }) },
    });
    ids.push(...page.codes.map((code) => code.id));
    cursor = page.next;
  }
  return ids;
}

/** Role codes made so far, and those being printed. */
export function useCodes(show: Show): Codes {
  const list = usePaged(`role-codes ${show}`, (query) => call('GET /role-codes', { query: { ...query, show } }));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [picking, setPicking] = useState(false);
  const [printed, setPrinted] = useState<PrintedCode[]>([]);
  const [fetching, setFetching] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const pick = (ids: readonly string[], on: boolean) =>
    setPicked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));

  const pickWaiting = async () => {
    setPicking(true);
    setRefusal(null);
    try {
      setPicked(new Set(await waitingIds()));
    } catch (failure) {
      setRefusal(sentenceOf(failure));
    } finally {
      setPicking(false);
    }
  };

  const fetchPicked = async () => {
    const ids = [...picked];
    setFetching(true);
    setRefusal(null);
    try {
      const found: PrintedCode[] = [];
      for (let at = 0; at < ids.length; at += atOnce) {
        const { codes } = await call('POST /role-codes/print', { body: { ids: ids.slice(at, at + atOnce) } });
        found.push(...codes);
      }
      setPrinted(found);
      void list.first.reload();
    } catch (failure) {
      setRefusal(sentenceOf(failure));
    } finally {
      setFetching(false);
    }
  };
  const codes = list.pages.flatMap((page) => page.codes);
  const pickNone = () => setPicked(new Set());
  return {
    list,
    codes,
    picked,
    pick,
    pickWaiting,
    pickNone,
    picking,
    printed,
    put: setPrinted,
    fetching,
    refusal,
    fetchPicked,
  };
}
