import type { Reply } from '@huiyou/contracts/api';
import { cardTexts, meeting as words } from '@huiyou/words/meeting';
import { useEffect } from 'react';
import { NotLoaded } from '../../components/not-loaded';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { openedBy, useVisitor } from '../../stores/use-visitor';
import { GuestPage } from './guest-page';
import { HostBlocks } from './loading-host';
import { MeetHost } from './meet-host';
import { SaidPlainly } from './said-plainly';
import { toHome, toMet, toNameCards } from './ways';

type Opened = Reply<'GET /cards/:token'>;

interface OpenCardProps {
  token: string;
  /** The address of this page, to come back to after signing in. */
  here: string;
}

const page = words.cardTitle;

/** Who has met this host already is led to what stands between the two. */
function KnownAlready({ id, here }: { id: string; here: string }) {
  useEffect(() => toMet(id), [id]);
  return (
    <GuestPage title={page} here={here}>
      <HostBlocks label={words.cardOpening} />
    </GuestPage>
  );
}

function Told({ opened, here }: { opened: Exclude<Opened, { outcome: 'card' }>; here: string }) {
  const home = { label: words.toHome, onPress: toHome };
  if (opened.outcome === 'unknown') return <SaidPlainly page={page} here={here} {...cardTexts.unknown} way={home} />;
  const text = cardTexts[opened.outcome === 'leaving' ? 'leaving' : 'unavailable'](opened.hostName);
  return <SaidPlainly page={page} here={here} {...text} way={home} />;
}

/** A name card as whoever opens it finds it: the host to meet, the host already known, or why there is none. */
export function OpenCard({ token, here }: OpenCardProps) {
  const visitor = useVisitor(here);
  const reader = visitor.personId;
  const read = useLoaded<Opened>(reader === null ? null : `${token} ${reader}`, () =>
    call('GET /cards/:token', { params: { token } }),
  );
  const opened = read.data;

  if (!opened) {
    return (
      <GuestPage title={page} here={here}>
        <NotLoaded loaded={openedBy(visitor, read)} title={visitor.error ? words.notSignedIn : words.cardNotOpened}>
          <HostBlocks label={words.cardOpening} />
        </NotLoaded>
      </GuestPage>
    );
  }
  if (opened.outcome !== 'card') return <Told opened={opened} here={here} />;
  if (opened.relation === 'own') {
    const way = { label: words.toNameCards, onPress: toNameCards };
    return <SaidPlainly page={page} here={here} {...cardTexts.own} way={way} />;
  }
  if (opened.relation === 'guest' && opened.acquaintanceId !== null)
    return <KnownAlready id={opened.acquaintanceId} here={here} />;
  return <MeetHost key={`${token} ${reader}`} token={token} card={opened} here={here} />;
}
