import { View } from '@tarojs/components';
import { useState } from 'react';
import { sentenceOf } from '../lib/refusal';
import { Button } from './button';
import { FieldError } from './field-error';
import { Panel } from './panel';

interface SurePanelProps {
  open: boolean;
  title: string;
  /** What it means. */
  text: string;
  keep: string;
  sure: string;
  act: () => Promise<void>;
  onClose: () => void;
}

/** Asks once more before something is gone; what is refused is said in place. */
export function SurePanel({ open, title, text, keep, sure, act, onClose }: SurePanelProps) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | undefined>();
  const handleSure = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      await act();
    } catch (failure) {
      setRefused(sentenceOf(failure));
      setBusy(false);
    }
  };
  return (
    <Panel
      open={open}
      title={title}
      onClose={onClose}
      closeLabel={keep}
      foot={<Button label={sure} loading={busy} onPress={() => void handleSure()} />}
    >
      <View className="t-text c2">{text}</View>
      <FieldError text={refused} />
    </Panel>
  );
}
