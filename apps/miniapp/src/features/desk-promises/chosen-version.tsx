import { dateOf } from '@huiyou/domain/time/business-day';
import { tiers } from '@huiyou/domain/tiers/tiers';
import { fullAnswerDays, promiseLine, promises as words, versionFrom, versionStates } from '@huiyou/words/promises';
import { tierNames } from '@huiyou/words/tiers';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { SurePair } from '../../components/sure-pair';
import { call } from '../../lib/call';
import { useSave } from '../../lib/desk-save';
import { lengthSaid } from './promise-table';
import type { Version } from './version-table';

interface ChosenVersionProps {
  version: Version;
  mayCallOff: boolean;
  onCalledOff: () => void;
}

/** One version: what it promises, and the way out of one that has not begun. */
export function ChosenVersion({ version, mayCallOff, onCalledOff }: ChosenVersionProps) {
  const { id, startsAt, promises, madeBy, state } = version;
  return (
    <View>
      <Head title={versionFrom(fullDate(dateOf(startsAt)))} note={versionStates[state]} />
      <View className="t-note m1">{madeBy}</View>
      {tiers.map((tier) => {
        const { minutes, lane, fullAnswerDay } = promises[tier];
        const said = lane === 'pinned' ? words.pinned : words.others;
        return (
          <View key={tier} className="m3">
            {promiseLine(tierNames[tier], lengthSaid(minutes), said, fullAnswerDays[fullAnswerDay])}
          </View>
        );
      })}
      {mayCallOff && state === 'coming' ? <CallOff id={id} onCalledOff={onCalledOff} /> : null}
    </View>
  );
}

function CallOff({ id, onCalledOff }: { id: string; onCalledOff: () => void }) {
  const [asking, setAsking] = useState(false);
  const { busy, refusal, save } = useSave();
  const handleSure = () =>
    void save({ id }, async () => {
      await call('DELETE /promises/:id', { params: { id } });
      onCalledOff();
    });
  return (
    <View className="m5">
      {asking ? (
        <View>
          <View className="t-note">{words.callOffSure}</View>
          <View className="m2">
            <SurePair
              keep={words.callOffKeep}
              sure={words.callOffDo}
              doing={words.callOff}
              busy={busy}
              onKeep={() => setAsking(false)}
              onSure={handleSure}
            />
          </View>
        </View>
      ) : (
        <Button look="secondary" size="small" label={words.callOff} onPress={() => setAsking(true)} />
      )}
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notCalledOff} text={refusal} />
        </View>
      ) : null}
    </View>
  );
}
