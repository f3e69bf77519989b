import type { Reply } from '@huiyou/contracts/api';
import { joining } from '@huiyou/words/joining';
import { useState } from 'react';
import { call, type CallError } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { InvitationPage } from './invitation-page';
import { Joined } from './joined';
import { OtherOutcome } from './other-outcome';
import { NotOpened, Opening } from './opening';
import { ReadLetter } from './read-letter';
import { useVisitor } from './use-visitor';

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
  if (later?.reply.outcome === 'joined') return <Joined seat={later.reply} moved={later.moved} />;
  const opened = later ? later.reply : read.data;
  const error: CallError | null = opened ? null : (visitor.error ?? read.error);

  const handleRetry = () => (visitor.error ? visitor.retry() : void read.reload());
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
      {error ? (
        <NotOpened
          title={visitor.error ? joining.notSignedIn : joining.notOpened}
          error={error}
          retrying={read.loading && visitor.error === null}
          onRetry={handleRetry}
        />
      ) : (
        <Opening />
      )}
    </InvitationPage>
  );
}
