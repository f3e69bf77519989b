import { nameFault } from '@huiyou/domain/identity/display-name';
import { nameFaults } from '@huiyou/words/joining';
import { meeting as words, nameHint } from '@huiyou/words/meeting';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import type { CallError } from '../../lib/call';
import { NoticeLine } from './notice-line';

interface BecomeKnownProps {
  open: boolean;
  /** The name this person has so far. */
  suggested: string;
  name: string;
  onName: (name: string) => void;
  she: string;
  sending: boolean;
  error: CallError | null;
  onSend: () => void;
  onClose: () => void;
}

/** The one thing asked before a host knows somebody: what to call them. */
export function BecomeKnown(props: BecomeKnownProps) {
  const { open, suggested, name, onName, she, sending, error, onSend, onClose } = props;
  const [tried, setTried] = useState(false);
  const fault = nameFault(name);
  const ownFault = (tried || name !== suggested) && fault !== null ? nameFaults[fault] : undefined;
  const refusedField = error?.fields.some(({ field }) => field === 'displayName') ?? false;

  const handleSend = () => {
    setTried(true);
    if (fault === null) onSend();
  };
  return (
    <Panel
      open={open}
      title={words.nameTitle}
      onClose={onClose}
      closeLabel={states.close}
      foot={<Button label={words.meet} loading={sending} loadingLabel={words.meeting} onPress={handleSend} />}
    >
      <Field
        label={words.nameLabel}
        labelHidden
        value={name}
        placeholder={words.namePlaceholder}
        onChange={onName}
        onConfirm={handleSend}
        error={ownFault ?? (refusedField ? error?.message : undefined)}
      />
      <View className="t-note m2">{nameHint(she)}</View>
      <View className="t-note m3">
        <NoticeLine />
      </View>
      {error && !refusedField ? (
        <View className="m4">
          <Notice
            tone="look"
            title={error.code === 'notice-outdated' ? words.noticeChanged : words.notMet}
            text={error.message}
          />
        </View>
      ) : null}
    </Panel>
  );
}
