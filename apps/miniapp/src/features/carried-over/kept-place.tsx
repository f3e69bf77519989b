import { minimumAge } from '@huiyou/domain/identity/roles';
import { nameFault } from '@huiyou/domain/identity/display-name';
import { chineseNumber } from '@huiyou/domain/text/chinese-number';
import { carriedOver as words } from '@huiyou/words/carried-over';
import { nameFaults, notOfAge, ofAge, ofAgeFirst } from '@huiyou/words/joining';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Foot } from '../../components/foot';
import { Notice } from '../../components/notice';
import { TickLine } from '../../components/tick-line';
import { DeclinePlace } from './decline-place';
import { Frame } from './frame';
import type { Place, Seated } from './place';
import { PlaceFacts } from './place-facts';
import { TermsLine } from './terms-line';
import { useTakePlace } from './use-take-place';

interface KeptPlaceProps {
  place: Place;
  onSeated: (seat: Seated) => void;
  onDeclined: () => void;
  onUnderAge: () => void;
  onStale: () => void;
}

const age = chineseNumber(minimumAge);

/** The place kept: whose it is at, what comes with it, and taking or leaving it. */
export function KeptPlace({ place, onSeated, onDeclined, onUnderAge, onStale }: KeptPlaceProps) {
  const { value, change, sending, error, send } = useTakePlace(place, onStale);
  const [declining, setDeclining] = useState(false);
  const fault = nameFault(value.name);
  const refusedField = error?.fields.some(({ field }) => field === 'displayName') ?? false;

  const handleTake = async () => {
    if (fault !== null || !value.ofAge) return;
    const answer = await send();
    if (answer?.outcome === 'joined') onSeated(answer);
    if (answer?.outcome === 'under-age') onUnderAge();
  };
  const foot = (
    <Foot note={<TermsLine />}>
      <Button
        label={value.ofAge ? words.take : ofAgeFirst(age)}
        disabled={!value.ofAge}
        loading={sending}
        loadingLabel={words.taking}
        onPress={() => void handleTake()}
      />
    </Foot>
  );
  const panel = <DeclinePlace open={declining} onClose={() => setDeclining(false)} onDeclined={onDeclined} />;
  return (
    <Frame foot={foot} overlay={panel}>
      <PlaceFacts place={place} />
      <View className="m6">
        <Field
          label={words.name}
          value={value.name}
          placeholder={words.namePlaceholder}
          onChange={(name) => change((before) => ({ ...before, name }))}
          onConfirm={() => void handleTake()}
          error={fault === null ? (refusedField ? error?.message : undefined) : nameFaults[fault]}
        />
        <View className="t-note m2">{words.nameHint}</View>
      </View>
      <View className="m3">
        <TickLine
          label={ofAge(age)}
          ticked={value.ofAge}
          onChange={(ticked) => change((before) => ({ ...before, ofAge: ticked }))}
        />
      </View>
      {error && !refusedField ? (
        <View className="m3">
          <Notice
            tone="look"
            title={error.code === 'terms-outdated' ? words.termsChanged : words.notTaken}
            text={error.message}
          />
        </View>
      ) : null}
      <View className="m5">
        {value.ofAge ? null : <Button look="text" label={notOfAge(age)} onPress={onUnderAge} />}
        <Button look="text" label={words.decline} onPress={() => setDeclining(true)} />
      </View>
    </Frame>
  );
}
