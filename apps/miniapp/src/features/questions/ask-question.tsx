import { questionLimits } from '@huiyou/domain/questions/question-steps';
import {
  askTitle,
  handTo,
  noPromise,
  noPromiseButton,
  notHanded,
  questions as words,
  sectionsNote,
  standInNote,
  textCount,
} from '@huiyou/words/questions';
import { home } from '@huiyou/words/home';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { ErrorNote } from '../../components/error-note';
import { Foot } from '../../components/foot';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { TextAreaField } from '../../components/text-area-field';
import { goBack } from '../../lib/go-back';
import { useNow } from '../../lib/use-now';
import { useMyHost } from '../../stores/my-host';
import { HostLine } from './host-line';
import { PromiseCard } from './promise-card';
import { type Ask, useAsk } from './use-ask';
import { type PromiseNow, usePromise } from './use-promise';
import './ask-question.css';

type Topic = PromiseNow['topics'][number];

function Sections({ topic, she }: { topic: Topic; she: string }) {
  if (topic.quick) return <View className="t-note m5">{words.quickNote}</View>;
  return (
    <View className="aq-s">
      <Head title={words.sectionsTitle} size="small" />
      <View className="row wrap m2">
        {topic.sections.map((name) => (
          <View key={name} className="row aq-n">
            <Icon name="check" tone="pine" firm size={16} />
            <View className="l1">{name}</View>
          </View>
        ))}
      </View>
      <View className="t-note aq-h">{sectionsNote(she)}</View>
    </View>
  );
}

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

interface AskFootProps {
  ask: Ask;
  name: string;
  she: string;
  topic: Topic | undefined;
  promised: boolean;
}

function AskFoot({ ask, name, she, topic, promised }: AskFootProps) {
  const { draft, sending, error, send } = ask;
  if (draft.value.text.trim() === '')
    return (
      <Foot>
        <Button label={words.writeFirst} disabled />
      </Foot>
    );
  if (!topic)
    return (
      <Foot>
        <Button label={words.timeFirst} disabled />
      </Foot>
    );
  if (!promised)
    return (
      <Foot>
        <Button label={noPromiseButton(she)} disabled />
      </Foot>
    );
  const handle = () => void send(topic.id);
  if (!error)
    return (
      <Foot>
        <Button label={handTo(name)} loading={sending} loadingLabel={words.handing} onPress={handle} />
      </Foot>
    );
  return (
    <Foot>
      <Button label={words.handAgain} icon="retry" loading={sending} loadingLabel={words.handing} onPress={handle} />
      <Button look="text" label={words.keepForLater} onPress={goBack} />
    </Foot>
  );
}

function Words({ ask, topics, chosen }: { ask: Ask; topics: readonly Topic[]; chosen: string | undefined }) {
  const { value, change } = ask.draft;
  return (
    <>
      <View className="aq-w">
        <TextAreaField
          look="sheet"
          label={words.askLabel}
          placeholder={words.askPlaceholder}
          value={value.text}
          maxLength={questionLimits.text}
          minLines={3}
          count={textCount(value.text.length, questionLimits.text)}
          disabled={ask.sending}
          onChange={(text) => change((before) => ({ ...before, text }))}
        />
      </View>
      {topics.length > 1 ? (
        <View className="row wrap m2 aq-c">
          {topics.map(({ id, name }) => (
            <Chip
              key={id}
              label={name}
              chosen={id === chosen}
              onPress={() => change((before) => ({ ...before, topicId: id }))}
            />
          ))}
        </View>
      ) : null}
    </>
  );
}

/** 问: own words first, then both promised times before anything is handed over. */
export function AskQuestion() {
  const now = useNow();
  const ask = useAsk();
  const { data, error, loading, reload } = usePromise(now);
  const remembered = useMyHost();
  const host = data?.host ?? remembered;
  const topics = data?.topics ?? [];
  const topic = topics.find(({ id }) => id === ask.draft.value.topicId) ?? topics[0];
  const insteadOf = data?.insteadOf ?? null;
  const name = host?.name ?? home.somebody;
  const she = host?.pronoun ?? name;
  const foot = <AskFoot ask={ask} name={name} she={she} topic={topic} promised={Boolean(data?.promise)} />;
  return (
    <Screen nav={<NavBar title={askTitle(insteadOf?.name ?? name)} backLabel={states.back} />} foot={foot}>
      <View className="pad aq">
        {host ? <HostLine host={host} insteadOf={insteadOf} duty={data?.duty ?? null} now={now} /> : null}
        {host && insteadOf ? <View className="t-note m2">{standInNote(host.name, insteadOf.name)}</View> : null}
        <Words ask={ask} topics={topics} chosen={topic?.id} />
        {ask.error ? (
          <View className="aq-e">
            <Notice tone="look" title={notHanded(she)} text={`${ask.error.message}${words.countedFromReceipt}`} />
          </View>
        ) : null}
        {!data && error ? (
          <View className="aq-e">
            <ErrorNote
              title={words.promiseNotLoaded}
              text={words.promiseNotLoadedText}
              retryLabel={states.retry}
              retrying={loading}
              onRetry={() => void reload()}
            />
          </View>
        ) : null}
        {!data && !error ? <PromiseBlocks /> : null}
        {data?.promise ? <PromiseCard promise={data.promise} now={data.now} she={she} /> : null}
        {data && !data.promise ? (
          <View className="m5">
            <Notice text={noPromise(she)} />
          </View>
        ) : null}
        {topic && data?.promise ? <Sections topic={topic} she={she} /> : null}
      </View>
    </Screen>
  );
}
