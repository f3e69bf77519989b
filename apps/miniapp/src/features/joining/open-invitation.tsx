import type { Reply } from '@huiyou/contracts/api';
import { joining } from '@huiyou/words/joining';
import { useState } from 'react';
import { NotLoaded } from '../../components/not-loaded';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { openedBy, useVisitor } from '../../stores/use-visitor';
import { InvitationPage } from './invitation-page';
import { Joined } from './joined';
import { OtherOutcome } from './other-outcome';
import { Opening } from './opening';
import { ReadLetter } from './read-letter';

type Letter = Reply<'GET /letters/:token'>;
type Accepted = Reply<'POST /letters/:token/accept'>;

interface OpenInvitationProps {
  token: string;
  /** The address of this page, to come back to after signing in. */
  here: string;
}

/** An invitation as whoever opens it finds it: the letter, the seat just taken, or a named outcome. */
export function OpenInvitation({ token, here }: OpenInvitationProps) {
  const visitor = useVisitor(here);
  const [accepted, setAccepted] = useState<{ of: string; reply: Accepted; moved: boolean } | null>(null);
  const reader = visitor.personId;
  const read = useLoaded<Letter>(
    reader === null || accepted?.reply.outcome === 'joined' ? null : `${token} ${reader}`,
    () => call('GET /letters/:token', { params: { token } }),
  );

  const later = accepted !== null && accepted.of === reader ? accepted : null;
  if (later?.reply.outcome === 'joined') return <Joined seat={later.reply} keepsTier={later.moved} />;
  const opened = later ? later.reply : read.data;
  const handleAnswer = (reply: Accepted, moved: boolean) => {
    if (reader !== null) setAccepted({ of: reader, reply, moved });
  };

  if (opened?.outcome === 'invited') {
    return (
      <ReadLetter
        token={token}
        here={here}
        letter={opened}
        onAnswer={handleAnswer}
        onStale={() => void read.reload()}
      />
    );
  }
  if (opened) return <OtherOutcome opened={opened} here={here} />;
  return (
    <InvitationPage here={here}>
      <NotLoaded
        loaded={openedBy(visitor, read)}
        title={visitor.error ? joining.notSignedIn : joining.notOpened}
        className="pad m5"
      >
        <Opening />
      </NotLoaded>
    </InvitationPage>
  );
}
