import { leadAbsences as words } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { useSave } from '../../lib/desk-save';
import { useNow } from '../../lib/use-now';
import { type Absence, answeredBy, spanOf } from './absence-facts';
import { AssignStandIn } from './assign-stand-in';

interface ChosenAbsenceProps {
  absence: Absence;
  onDone: (said: string) => void;
}

/** One absence: ended, or given somebody who answers meanwhile. */
export function ChosenAbsence({ absence, onDone }: ChosenAbsenceProps) {
  const now = useNow();
  const { id, host, standIn, state } = absence;
  const { busy, refusal, save } = useSave();
  const handleEnd = () =>
    void save({ id }, async () => {
      await call('POST /absences/:id/end', { params: { id } });
      onDone(state === 'now' ? words.ended : words.calledOff);
    });
  return (
    <View>
      <Head title={host.name} />
      <View className="t-note m1">{spanOf(absence, now)}</View>
      <View className={standIn === null ? 't-note c-ochre' : 't-note'}>{answeredBy(absence)}</View>
      {standIn === null ? <View className="t-note">{words.nobodyNote}</View> : null}
      {standIn === null ? <AssignStandIn absence={absence} onDone={() => onDone(words.assigned)} /> : null}
      {refusal ? (
        <View className="m4">
          <Notice tone="look" title={words.notEnded} text={refusal} />
        </View>
      ) : null}
      <View className="m5">
        <Button
          look="secondary"
          size="small"
          label={state === 'now' ? words.end : words.callOff}
          loading={busy}
          loadingLabel={words.ending}
          onPress={handleEnd}
        />
      </View>
    </View>
  );
}
