import type { Reply } from '@huiyou/contracts/api';
import { nameFault } from '@huiyou/domain/identity/display-name';
import { joining, movesSentence, nameFaults } from '@huiyou/words/joining';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { call } from '../../lib/call';
import { useMyKos } from '../../stores/my-kos.store';
import { useSession } from '../../stores/session.store';
import type { Invited } from './invited';
import { useAcceptance } from './use-acceptance';

type Answer = Reply<'POST /letters/:token/accept'>;

interface TakeSeatProps {
  open: boolean;
  token: string;
  letter: Invited;
  onClose: () => void;
  onAnswer: (answer: Answer) => void;
  onStale: () => void;
}

/** Who the person is has changed: a member now. A failure is made good when they go in. */
async function learnWhoIAm(answer: Answer): Promise<void> {
  if (answer.outcome !== 'joined') return;
  const me = await call('GET /me', {}).catch(() => null);
  if (me === null) return;
  useMyKos.getState().remember(me.person.id, answer.host);
  useSession.getState().know(me);
}

/** The one thing asked on joining: the name. */
export function TakeSeat({ open, token, letter, onClose, onAnswer, onStale }: TakeSeatProps) {
  const { name, write, sending, error, accept } = useAcceptance(token, letter.displayName);
  const [tried, setTried] = useState(false);
  const fault = nameFault(name);
  const refusedField = error?.fields.some(({ field }) => field === 'displayName') ?? false;

  const ownFault = (tried || name !== letter.displayName) && fault !== null ? nameFaults[fault] : undefined;
  const shownFault = ownFault ?? (refusedField ? error?.message : undefined);

  const handleAccept = async () => {
    setTried(true);
    if (fault !== null || sending) return;
    const answer = await accept(letter.termsVersion, onStale);
    if (answer === null) return;
    await learnWhoIAm(answer);
    onAnswer(answer);
  };

  return (
    <Panel
      open={open}
      title={joining.nameTitle}
      onClose={onClose}
      closeLabel={states.close}
      foot={
        <Button
          label={joining.takeSeat}
          loading={sending}
          loadingLabel={joining.takingSeat}
          onPress={() => void handleAccept()}
        />
      }
    >
      {letter.movesFrom ? <View className="t-note">{movesSentence(letter.movesFrom, letter.host.name)}</View> : null}
      <View className={letter.movesFrom ? 'm4' : ''}>
        <Field
          label={joining.nameLabel}
          labelHidden
          value={name}
          placeholder={joining.namePlaceholder}
          onChange={write}
          onConfirm={() => void handleAccept()}
          error={shownFault}
        />
      </View>
      <View className="t-note m2">{joining.nameHint}</View>
      {error && !refusedField ? (
        <View className="m4">
          <Notice
            tone="look"
            title={error.code === 'terms-outdated' ? joining.termsChanged : joining.notSeated}
            text={error.message}
          />
        </View>
      ) : null}
    </Panel>
  );
}
