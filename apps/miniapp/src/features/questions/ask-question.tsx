import { askTitle, notHanded, questions as words, standInNote } from '@huiyou/words/questions';
import { home } from '@huiyou/words/home';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { goBack } from '../../lib/go-back';
import { useNow } from '../../lib/use-now';
import { useMyHost } from '../../stores/my-host';
import { AnsweredBefore } from './answered-before';
import { AskFoot } from './ask-foot';
import { AskWords } from './ask-words';
import { ChooseWhoFirst } from './choose-who-first';
import { HostLine } from './host-line';
import { NearKnowledge } from './near-knowledge';
import { PromiseCard } from './promise-card';
import { TopicSections } from './topic-sections';
import { useAsk } from './use-ask';
import type { Knowledge } from './use-knowledge';
import { usePromise } from './use-promise';
import { whoFirst } from './who-answers-first';
import './ask-question.css';

function PromiseBlocks() {
  return (
    <View className="pc">
      <Skeleton label={home.loading}>
        <Block width={88} height={13} />
        <Block width={160} height={30} above={12} />
        <Block height={13} above={14} />
        <Block height={8} above={34} />
      </Skeleton>
    </View>
  );
}

/** 问: own words first, then what the club knows already, then both promised times before anything is handed over. */
export function AskQuestion() {
  const now = useNow();
  const loaded = usePromise(now);
  const ask = useAsk(() => void loaded.reload());
  const remembered = useMyHost();
  const [known, setKnown] = useState<Knowledge | null>(null);
  const { data } = loaded;
  const { value, change, drop } = ask.draft;
  const who = data && whoFirst(data, value.standIn === true);
  const host = who?.host ?? remembered;
  const insteadOf = who?.insteadOf ?? null;
  const topics = data?.topics ?? [];
  const topic = topics.find(({ id }) => id === value.topicId) ?? topics[0];
  const own = insteadOf?.name ?? host?.name ?? home.somebody;
  const she = host?.pronoun ?? own;

  const handleSettled = () => {
    drop();
    goBack();
  };
  if (known) return <AnsweredBefore known={known} onDone={handleSettled} onStillAsk={() => setKnown(null)} />;
  return (
    <Screen
      nav={<NavBar title={askTitle(own)} backLabel={states.back} />}
      foot={<AskFoot ask={ask} who={who} topic={topic} />}
    >
      <View className="pad aq">
        {host ? <HostLine host={host} insteadOf={insteadOf} duty={who?.duty ?? null} now={now} /> : null}
        {host && insteadOf ? <View className="t-note m2">{standInNote(host.name, insteadOf.name)}</View> : null}
        <AskWords ask={ask} topics={topics} chosen={topic?.id} />
        {ask.error ? (
          <View className="aq-e">
            <Notice tone="look" title={notHanded(she)} text={`${ask.error.message}${words.countedFromReceipt}`} />
          </View>
        ) : null}
        <NearKnowledge typed={value.text} onAnswered={setKnown} />
        <NotLoaded loaded={loaded} title={words.promiseNotLoaded} offline={words.promiseNotLoadedText} className="aq-e">
          <PromiseBlocks />
        </NotLoaded>
        {data ? (
          <ChooseWhoFirst
            now={data}
            standIn={who?.standIn === true}
            onChoose={(standIn) => change((before) => ({ ...before, standIn }))}
          />
        ) : null}
        {data && who?.promise ? <PromiseCard promise={who.promise} now={data.now} she={she} /> : null}
        {topic && who?.promise ? <TopicSections topic={topic} she={she} /> : null}
      </View>
    </Screen>
  );
}
