import { dateOf } from '@huiyou/domain/time/business-day';
import { forgetText, forgottenOn, meeting as words } from '@huiyou/words/meeting';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { SurePanel } from '../../components/sure-panel';
import { call } from '../../lib/call';
import type { Acquaintance } from './acquaintance';

/** When all of it goes by itself, and doing it now. */
export function ForgetMeLine({ at, onForget }: { at: number; onForget: () => void }) {
  return (
    <View className="m6">
      <View className="t-note">{forgottenOn(fullDate(dateOf(at)))}</View>
      <View className="m2">
        <Button look="text" label={words.forgetMe} onPress={onForget} />
      </View>
    </View>
  );
}

interface ForgetMeProps {
  open: boolean;
  met: Acquaintance;
  onClose: () => void;
  onForgotten: () => void;
}

/** Asks before everything between the two is deleted. */
export function ForgetMe({ open, met, onClose, onForgotten }: ForgetMeProps) {
  const forget = async () => {
    await call('DELETE /acquaintances/:id', { params: { id: met.id } });
    onForgotten();
  };
  return (
    <SurePanel
      open={open}
      title={words.forgetTitle}
      text={forgetText(met.host.name)}
      keep={words.keep}
      sure={words.forgetDo}
      act={forget}
      onClose={onClose}
    />
  );
}
