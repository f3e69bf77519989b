import { absences as words } from '@huiyou/words/absences';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { useNow } from '../../lib/use-now';
import { lackingInAbsence } from './absence-draft';
import { AbsenceTimes } from './absence-times';
import { ChooseStandIn } from './choose-stand-in';
import { useNewAbsence } from './use-new-absence';

interface NewAbsenceFormProps {
  onBack: () => void;
  onSaved: () => void;
}

/** From when, until when, and who stands in. */
export function NewAbsenceForm({ onBack, onSaved }: NewAbsenceFormProps) {
  const { draft, change, sending, refused, send } = useNewAbsence();
  const lacking = lackingInAbsence(draft, useNow());
  const handleSave = async () => {
    if (await send()) onSaved();
  };
  const foot = (
    <Foot>
      <Button
        label={lacking ?? words.save}
        disabled={lacking !== null}
        loading={sending}
        loadingLabel={words.saving}
        onPress={() => void handleSave()}
      />
    </Foot>
  );
  return (
    <Screen nav={<NavBar title={words.write} backLabel={states.back} onBack={onBack} />} foot={foot}>
      <View className="pad">
        <AbsenceTimes draft={draft} change={change} />
        <ChooseStandIn chosen={draft.standInKosId} onChoose={(standInKosId) => change({ standInKosId })} />
        {refused ? (
          <View className="m4">
            <Notice tone="look" text={refused} />
          </View>
        ) : null}
        <View className="m6" />
      </View>
    </Screen>
  );
}
