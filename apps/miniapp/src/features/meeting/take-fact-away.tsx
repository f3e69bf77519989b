import { meeting as words } from '@huiyou/words/meeting';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field-error';
import { Panel } from '../../components/panel';
import type { Facts } from './use-facts';

/** Asks before a fact is gone for good. */
export function TakeFactAway({ facts }: { facts: Facts }) {
  const { leaving, busy, refused, takeAway, askAway } = facts;
  const handleTake = () => {
    if (leaving) void takeAway(leaving.id);
  };
  return (
    <Panel
      open={leaving !== null}
      title={words.takeAwayTitle}
      onClose={() => askAway(null)}
      closeLabel={words.keep}
      foot={<Button label={words.takeAway} loading={busy !== null} onPress={handleTake} />}
    >
      <View className="t-text">{leaving?.text}</View>
      <View className="t-note m2">{words.takeAwayText}</View>
      <FieldError text={leaving && refused?.id === leaving.id ? refused.text : undefined} />
    </Panel>
  );
}
