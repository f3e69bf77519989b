import type { Reply } from '@huiyou/contracts/api';
import { meeting } from '@huiyou/words/meeting';
import { door as words } from '@huiyou/words/stores';
import { useState } from 'react';
import { NotLoaded } from '../../components/not-loaded';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { openedBy, useVisitor } from '../../stores/use-visitor';
import { AtTheDoor } from './at-the-door';
import { GuestPage } from './guest-page';
import { HostBlocks } from './loading-host';
import { SaidPlainly } from './said-plainly';
import { type WalkedIn, WalkedInTo } from './walked-in';
import { toHome } from './ways';

type Opened = Reply<'GET /doors/:token'>;

interface OpenDoorProps {
  token: string;
  /** The address of this page, to come back to after signing in. */
  here: string;
}

/** A store by the code at its door, as whoever opens it finds it. */
export function OpenDoor({ token, here }: OpenDoorProps) {
  const visitor = useVisitor(here);
  const reader = visitor.personId;
  const [walkedIn, setWalkedIn] = useState<{ of: string; result: WalkedIn } | null>(null);
  const key = `${token} ${reader}`;
  const done = walkedIn !== null && walkedIn.of === key ? walkedIn.result : null;
  const read = useLoaded<Opened>(reader === null || done !== null ? null : key, () =>
    call('GET /doors/:token', { params: { token } }),
  );
  const opened = read.data;

  if (done) return <WalkedInTo result={done} here={here} />;
  if (opened?.outcome === 'unknown') {
    const way = { label: meeting.toHome, onPress: toHome };
    return <SaidPlainly page={words.title} here={here} title={words.unknownTitle} text={words.unknownText} way={way} />;
  }
  if (opened) {
    const handleDone = (result: WalkedIn) => setWalkedIn({ of: key, result });
    return <AtTheDoor key={key} token={token} door={opened} here={here} onDone={handleDone} />;
  }
  return (
    <GuestPage title={words.title} here={here}>
      <NotLoaded loaded={openedBy(visitor, read)} title={visitor.error ? meeting.notSignedIn : words.notOpened}>
        <HostBlocks label={words.opening} />
      </NotLoaded>
    </GuestPage>
  );
}
