import { wishLimits, wishReasons } from '@huiyou/domain/wishes/wish';
import { countOf, reasonNames, seenBy, unseenBy, wishes as words, wishLead } from '@huiyou/words/wishes';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Foot } from '../../components/foot';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { TextAreaField } from '../../components/text-area-field';
import type { Loaded } from '../../lib/use-loaded';
import type { OpenHosts } from '../../stores/open-hosts';
import { ChooseHost } from './choose-host';
import { failureText } from './use-sending';
import type { WishWriting } from './use-wishes';

function Reasons({ writing, hostName }: { writing: WishWriting; hostName: string }) {
  const { value, change } = writing.draft;
  return (
    <View className="ws-s">
      <Head title={words.reasonTitle} />
      <View className="row wrap m2 ws-c">
        {wishReasons.map((reason) => (
          <Chip
            key={reason}
            label={reasonNames[reason]}
            chosen={value.reason === reason}
            onPress={() => change((before) => ({ ...before, reason }))}
          />
        ))}
      </View>
      {value.reason === null ? null : (
        <View className="t-note m1">{value.reason === 'complaint' ? unseenBy(hostName) : seenBy(hostName)}</View>
      )}
    </View>
  );
}

interface WishFormProps {
  writing: WishWriting;
  hosts: Loaded<OpenHosts>;
  hostName: string;
  now: number;
}

/** To whom, why, and in whose words: the lead reads it and answers. */
export function WishForm({ writing, hosts, hostName, now }: WishFormProps) {
  const { value, change } = writing.draft;
  return (
    <>
      <View className="t-text c2 m2">{wishLead(hostName)}</View>
      <ChooseHost
        hosts={hosts}
        chosen={value.toKosId}
        onChoose={(toKosId) => change((before) => ({ ...before, toKosId }))}
        onNobody={() => change((before) => ({ ...before, toKosId: null }))}
        now={now}
      />
      <Reasons writing={writing} hostName={hostName} />
      <View className="m4">
        <TextAreaField
          look="sheet"
          label={words.wordsLabel}
          placeholder={words.wordsPlaceholder}
          value={value.words}
          maxLength={wishLimits.words}
          minLines={3}
          count={countOf(value.words.length, wishLimits.words)}
          disabled={writing.busy}
          onChange={(text) => change((before) => ({ ...before, words: text }))}
        />
      </View>
      {writing.error ? (
        <View className="m4">
          <Notice tone="look" title={words.notHanded} text={failureText(writing.error)} />
        </View>
      ) : null}
    </>
  );
}

interface WishFootProps {
  writing: WishWriting;
  onHanded: () => void;
  /** Given while a change is free: choosing by oneself instead. */
  onFree: (() => void) | null;
}

/** Hands the wish to the lead; until it can be, the button says what is missing. */
export function WishFoot({ writing, onHanded, onFree }: WishFootProps) {
  const { reason, words: written } = writing.draft.value;
  const missing = reason === null ? words.reasonFirst : written.trim() === '' ? words.wordsFirst : null;
  const handleSend = async () => {
    if (reason !== null && (await writing.send(reason))) onHanded();
  };
  return (
    <Foot>
      <Button
        label={missing ?? (writing.error ? words.handAgain : words.hand)}
        disabled={missing !== null}
        loading={writing.busy}
        loadingLabel={words.handing}
        onPress={() => void handleSend()}
      />
      {onFree ? <Button look="text" label={words.toFree} onPress={onFree} /> : null}
    </Foot>
  );
}
