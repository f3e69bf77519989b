import type { Reply } from '@huiyou/contracts/api';
import { nameFault } from '@huiyou/domain/identity/display-name';
import { minimumAge } from '@huiyou/domain/identity/roles';
import { chineseNumber } from '@huiyou/domain/text/chinese-number';
import { joining, movesSentence, nameFaults, notOfAge, ofAge, ofAgeFirst } from '@huiyou/words/joining';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { TickLine } from '../../components/tick-line';
import { call, type CallError } from '../../lib/call';
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

const age = chineseNumber(minimumAge);

/** Who the person is has changed: a member now. A failure is made good when they go in. */
async function learnWhoIAm(answer: Answer): Promise<void> {
  if (answer.outcome !== 'joined') return;
  const me = await call('GET /me', {}).catch(() => null);
  if (me === null) return;
  useMyKos.getState().remember(me.person.id, answer.host);
  useSession.getState().know(me);
}

function NotSeated({ error }: { error: CallError }) {
  return (
    <View className="m4">
      <Notice
        tone="look"
        title={error.code === 'terms-outdated' ? joining.termsChanged : joining.notSeated}
        text={error.message}
      />
    </View>
  );
}

/** What is asked on joining: the name, and whether one is of age. How old one is stays one's own. */
export function TakeSeat({ open, token, letter, onClose, onAnswer, onStale }: TakeSeatProps) {
  const { value, change, sending, error, send } = useAcceptance(token, letter, onStale);
  const { name } = value;
  const [tried, setTried] = useState(false);
  const fault = nameFault(name);
  const refusedField = error?.fields.some(({ field }) => field === 'displayName') ?? false;
  const ownFault = (tried || name !== letter.displayName) && fault !== null ? nameFaults[fault] : undefined;

  const handleAccept = async () => {
    setTried(true);
    if (fault !== null || !value.ofAge || sending) return;
    const answer = await send();
    if (answer === null) return;
    await learnWhoIAm(answer);
    onAnswer(answer);
  };
  // Nothing of somebody under age is sent anywhere.
  const handleUnderAge = () => onAnswer({ outcome: 'under-age', minimumAge });

  return (
    <Panel
      open={open}
      title={joining.nameTitle}
      onClose={onClose}
      closeLabel={states.close}
      foot={
        <Button
          label={value.ofAge ? joining.takeSeat : ofAgeFirst(age)}
          disabled={!value.ofAge}
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
          onChange={(next) => change((before) => ({ ...before, name: next }))}
          onConfirm={() => void handleAccept()}
          error={ownFault ?? (refusedField ? error?.message : undefined)}
        />
      </View>
      <View className="t-note m2">{joining.nameHint}</View>
      <View className="m3">
        <TickLine
          label={ofAge(age)}
          ticked={value.ofAge}
          onChange={(ticked) => change((before) => ({ ...before, ofAge: ticked }))}
        />
      </View>
      {value.ofAge ? null : <Button look="text" label={notOfAge(age)} onPress={handleUnderAge} />}
      {error && !refusedField ? <NotSeated error={error} /> : null}
    </Panel>
  );
}
