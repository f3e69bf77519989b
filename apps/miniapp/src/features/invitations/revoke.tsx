import { invitations as words } from '@huiyou/words/invitations';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field-error';
import { Panel } from '../../components/panel';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import type { Invitation } from './invitation-facts';

interface RevokeProps {
  id: string;
  open: boolean;
  onClose: () => void;
  onRevoked: (invitation: Invitation) => void;
}

/** Asks before a code is made worthless. */
export function Revoke({ id, open, onClose, onRevoked }: RevokeProps) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | undefined>();
  const handleRevoke = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      onRevoked(await call('POST /invitations/:id/revoke', { params: { id } }));
      onClose();
    } catch (failure) {
      setRefused(sentenceOf(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel
      open={open}
      title={words.revokeSure}
      onClose={onClose}
      closeLabel={words.keep}
      foot={<Button label={words.revokeConfirm} loading={busy} onPress={() => void handleRevoke()} />}
    >
      <View className="t-note">{words.revokeText}</View>
      <FieldError text={refused} />
    </Panel>
  );
}
