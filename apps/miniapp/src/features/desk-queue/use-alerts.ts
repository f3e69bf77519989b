import { useEffect, useRef, useState } from 'react';
import { call } from '../../lib/call';
import { hasTone, ringTone, unlockTone } from '../../lib/desk-tone';
import { readStored, writeStored } from '../../lib/storage';
import { useFresh } from '../../lib/use-fresh';
import { addReading, type Alert, emptyFeed } from './alert-feed';

const place = 'desk-sound';
const firstWaitMs = 10_000;
const longestWaitMs = 60_000;

export type Alerts = {
  fresh: readonly Alert[];
  /** The last reading failed. */
  failing: boolean;
  sound: boolean;
  /** Sound is wanted and the browser has not given it yet: the page has to be clicked. */
  waits: boolean;
  turnSound: () => void;
  putAway: (id: string) => void;
};

/** Whether sound is on, kept on this device, and whether the browser gives it. */
function useSound() {
  const [sound, setSound] = useState(() => readStored<boolean>(place) ?? true);
  const [given, setGiven] = useState(hasTone);
  useEffect(() => {
    const handleClick = () => {
      unlockTone();
      // given a moment after it was asked for
      setTimeout(() => setGiven(hasTone()), 100);
    };
    document.addEventListener('click', handleClick);
    return () => document.removeEventListener('click', handleClick);
  }, []);
  const turn = () => {
    writeStored(place, !sound);
    setSound(!sound);
    if (!sound) ringTone();
  };
  return { sound, waits: sound && !given, turn };
}

/** What the host is alerted to while the desk is open, with a tone. */
export function useAlerts(): Alerts {
  const [feed, setFeed] = useState(emptyFeed);
  const [waitMs, setWaitMs] = useState(firstWaitMs);
  const newest = useRef(feed);
  newest.current = feed;
  const { sound, waits, turn } = useSound();

  const read = async (): Promise<boolean> => {
    const { mark } = newest.current;
    const query = { window: 'open', ...(mark === null ? {} : { after: mark }) } as const;
    const reply = await call('GET /alerts', { query });
    const added = addReading(newest.current, reply);
    newest.current = added.feed;
    setFeed(added.feed);
    setWaitMs(reply.waitSeconds * 1000);
    if (added.rings && sound) ringTone();
    return added.rings || reply.more;
  };
  const first = useRef(read);
  useEffect(() => {
    // the mark from which on things are new; a reading that fails is made up for by the next
    void first.current().catch(() => undefined);
  }, []);
  const failing = useFresh(read, { everyMs: waitMs, slowestMs: Math.max(waitMs, longestWaitMs) });
  const putAway = (id: string) =>
    setFeed((before) => ({ ...before, fresh: before.fresh.filter((alert) => alert.id !== id) }));
  return { fresh: feed.fresh, failing, sound, waits, turnSound: turn, putAway };
}
