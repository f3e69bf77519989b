import { alertedBelow, type TierPromises, tiers } from '@huiyou/domain/tiers/tiers';
import { dateOf, day } from '@huiyou/domain/time/business-day';
import { officeDayNote, promises as words, shortNote } from '@huiyou/words/promises';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskDay } from '../../components/desk-day';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { useSave } from '../../lib/desk-save';
import { useNow } from '../../lib/use-now';
import { replayName, type Replaying, type ReplayWith } from '../../lib/use-replay';
import { EditTier } from './edit-tier';
import { draftOf, minutesOf, perDayOf, promisesOf, worseTier } from './promise-draft';
import './edit-promises.css';

interface EditPromisesProps {
  inForce: TierPromises;
  /** Hosts without a tested channel. */
  untested: number;
  replaying: Replaying;
  onSaved: () => void;
  onCancel: () => void;
}

/** Other promises from a day on: written, replayed, and only then saved. */
export function EditPromises({ inForce, untested, replaying, onSaved, onCancel }: EditPromisesProps) {
  const now = useNow();
  const [draft, setDraft] = useState(() => draftOf(inForce));
  const [startsOn, setStartsOn] = useState(() => dateOf(now + day));
  const [perDay, setPerDay] = useState('');
  const { busy, refusal, save } = useSave();
  const promises = promisesOf(draft);
  const worse = worseTier(draft);
  const rate = perDayOf(perDay);
  const first = dateOf(now + day);
  const changed = promises !== null && JSON.stringify(promises) !== JSON.stringify(promisesOf(draftOf(inForce)));
  const fits = promises !== null && worse === null && rate !== null && startsOn >= first && changed;
  const body: ReplayWith | null = promises ? { promises, ...(rate ? { perDay: rate } : {}) } : null;
  const tried =
    body !== null && (replaying.found?.of === replayName(body) || replaying.refused?.of === replayName(body));

  const handlePress = () => {
    if (!fits || !body || !promises) return;
    if (!tried) {
      void replaying.run(body);
      return;
    }
    void save({ startsOn, promises }, async (key) => {
      await call('POST /promises', { body: { startsOn, promises }, key });
      onSaved();
    });
  };
  const next = replaying.found && !tried ? words.saveFirst : words.tryOut;
  return (
    <View>
      <Head title={words.changeTitle} />
      <View className="t-note m1">{words.keptNote}</View>
      <View className="t-note">{officeDayNote}</View>
      {tiers.map((tier) => (
        <EditTier
          key={tier}
          tier={tier}
          draft={draft[tier]}
          onChange={(part) => setDraft({ ...draft, [tier]: { ...draft[tier], ...part } })}
          error={minutesOf(draft[tier]) === null ? words.amountBad : worse === tier ? words.worse : undefined}
        />
      ))}
      {promises && untested > 0
        ? tiers
            .filter((tier) => promises[tier].minutes < alertedBelow)
            .map((tier) => (
              <View key={tier} className="t-note c-ochre m2">
                {shortNote(tier, untested)}
              </View>
            ))
        : null}
      <View className="ep-n m5">
        <DeskDay
          label={words.startsOn}
          kind="date"
          value={startsOn}
          min={first}
          onChange={setStartsOn}
          error={startsOn < first ? words.startNote : undefined}
        />
      </View>
      <View className="ep-n m3">
        <Field
          label={words.perDay}
          placeholder={words.perDayPlaceholder}
          type="number"
          value={perDay}
          maxLength={3}
          onChange={setPerDay}
          error={rate === null ? words.perDayBad : undefined}
        />
      </View>
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notSaved} text={refusal} />
        </View>
      ) : null}
      <View className="row m4">
        <Button
          size="pair"
          label={changed || promises === null ? (tried ? words.save : next) : words.unchanged}
          disabled={!fits}
          loading={busy || replaying.busy}
          loadingLabel={tried ? words.saving : words.trying}
          onPress={handlePress}
        />
        <Button look="text" size="pair" label={words.cancel} onPress={onCancel} />
      </View>
    </View>
  );
}
