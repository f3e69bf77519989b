import { carriedOver as words } from '@huiyou/words/carried-over';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Foot } from '../../components/foot';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { isWeapp } from '../../lib/platform';
import { sentenceOf } from '../../lib/refusal';
import { Frame } from './frame';
import { PhoneButton } from './phone-button';

interface FindPlaceProps {
  onFound: () => Promise<void>;
}

type Told = { title?: string; text: string };

function useMatch(onFound: () => Promise<void>) {
  const [finding, setFinding] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const find = async (code: string | null) => {
    if (finding) return;
    if (code === null) return setTold({ text: words.notAllowed });
    setFinding(true);
    setTold(null);
    try {
      const { found } = await call('POST /carried-over/match', { body: { code } });
      if (found) await onFound();
      else setTold({ text: words.notFound });
    } catch (failure) {
      setTold({ title: words.notAsked, text: sentenceOf(failure) });
    } finally {
      setFinding(false);
    }
  };
  return { finding, told, find };
}

/** No place is known for this person: in WeChat it may be found by the number given back then. */
export function FindPlace({ onFound }: FindPlaceProps) {
  const { finding, told, find } = useMatch(onFound);
  const foot = isWeapp ? (
    <Foot>
      <PhoneButton
        label={words.findByPhone}
        loading={finding}
        loadingLabel={words.finding}
        onCode={(code) => void find(code)}
      />
    </Foot>
  ) : undefined;
  return (
    <Frame foot={foot}>
      <View className="t1 m5">{words.noneTitle}</View>
      <View className="t-body c2 m3">{words.noneText}</View>
      <View className="t-body c2 m2">{isWeapp ? words.findText : words.findInWeChat}</View>
      {told ? (
        <View className="m4">
          <Notice tone="look" {...told} />
        </View>
      ) : null}
    </Frame>
  );
}
