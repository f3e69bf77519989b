import { askedOn, meeting as words, repliedTo, waitingFor } from '@huiyou/words/meeting';
import { openLabel } from '@huiyou/words/home';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Head } from '../../components/head';
import { LineRow } from '../../components/line-row';
import { NotLoaded } from '../../components/not-loaded';
import { Sheet } from '../../components/sheet';
import { askedPage, questionPage } from '../../lib/question-pages';
import type { Loaded } from '../../lib/use-loaded';
import { whenInFull } from '../../lib/time';
import type { AskedHere as Questions } from './use-asked-here';

const toQuestion = (id: string) => void Taro.navigateTo({ url: questionPage(id) });
const toAsked = () => void Taro.navigateTo({ url: askedPage });

function Group({ title, questions, now }: { title: string; questions: Questions['waiting']; now: number }) {
  if (questions.length === 0) return null;
  return (
    <View className="m6">
      <Head title={title} />
      {questions.map(({ id, text, askedAt }) => (
        <Sheet key={id} className="m2" onPress={() => toQuestion(id)} label={openLabel(text, title)}>
          <View className="t-text clip2">{text}</View>
          <View className="t-micro m1">{askedOn(whenInFull(askedAt, now))}</View>
        </Sheet>
      ))}
    </View>
  );
}

/** My questions to this host: replies that came meanwhile first, then what I wait for, then where all are kept. */
export function AskedHere({ asked, she, now }: { asked: Loaded<Questions>; she: string; now: number }) {
  const { data } = asked;
  return (
    <>
      {data ? <Group title={repliedTo(she)} questions={data.replied} now={now} /> : null}
      {data ? <Group title={waitingFor(she)} questions={data.waiting} now={now} /> : null}
      <NotLoaded loaded={asked} title={words.questionsNotLoaded} className="m5" />
      <View className="m5">
        <LineRow title={words.asked} note={words.askedNote} onPress={toAsked} />
      </View>
    </>
  );
}
