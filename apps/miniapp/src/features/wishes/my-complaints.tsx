import { answerDue, answeredBy, answerLate, complaints as words, madeAt } from '@huiyou/words/wishes';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Head } from '../../components/head';
import { NotLoaded } from '../../components/not-loaded';
import { Sheet } from '../../components/sheet';
import { Block, Skeleton } from '../../components/skeleton';
import { aria } from '../../lib/aria';
import { questionPage } from '../../lib/question-pages';
import { when, whenInFull } from '../../lib/time';
import type { Loaded } from '../../lib/use-loaded';
import type { Complaint } from './use-complaints';

function Answer({ complaint, now }: { complaint: Complaint; now: number }) {
  const { answer, dueAt } = complaint;
  if (answer)
    return (
      <>
        <View className="rule m3" />
        <View className="t-micro m3">{answeredBy(answer.by, when(answer.at, now))}</View>
        <View className="t-text ws-x">{answer.words}</View>
      </>
    );
  const time = whenInFull(dueAt, now);
  return now > dueAt ? (
    <View className="t-note b c1 m2">{answerLate(time)}</View>
  ) : (
    <View className="t-note c-pine m2">{answerDue(time)}</View>
  );
}

function ComplaintSheet({ complaint, now }: { complaint: Complaint; now: number }) {
  const { questionId } = complaint;
  const handlePress = () => void Taro.navigateTo({ url: questionPage(questionId ?? '') });
  return (
    <Sheet className="m2">
      <View className="row between wrap">
        <View className="t-micro">{madeAt(when(complaint.madeAt, now))}</View>
        {questionId === null ? null : (
          <View
            className="row t-note c-pine ws-q"
            hoverClass="pr"
            onClick={handlePress}
            {...aria({ role: 'link', label: words.seeQuestion })}
          >
            {words.seeQuestion}
          </View>
        )}
      </View>
      <View className="t-text ws-x">{complaint.words}</View>
      <Answer complaint={complaint} now={now} />
    </Sheet>
  );
}

/** What I said before, each with its answer or the time one is promised for. */
export function MyComplaints({ mine, now }: { mine: Loaded<{ complaints: Complaint[] }>; now: number }) {
  const { data } = mine;
  return (
    <View className="ws-s">
      <Head title={words.listTitle} />
      {data?.complaints.map((complaint) => (
        <ComplaintSheet key={complaint.id} complaint={complaint} now={now} />
      ))}
      {data?.complaints.length === 0 ? <View className="t-text c2 m1">{words.none}</View> : null}
      <NotLoaded loaded={mine} title={words.listNotLoaded} offline={words.listNotLoadedText} className="m3">
        <Skeleton label={words.listLoading}>
          <Block height={72} above={12} />
        </Skeleton>
      </NotLoaded>
    </View>
  );
}
