import { nameMark } from '@huiyou/domain/identity/display-name';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { home, hostPortrait } from '@huiyou/words/home';
import {
  askedCount,
  askedRowLabel,
  askTitle,
  questionNumber,
  questions as words,
  stateWords,
} from '@huiyou/words/questions';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Empty } from '../../components/empty';
import { EndLine } from '../../components/end-line';
import { ErrorNote } from '../../components/error-note';
import { Foot } from '../../components/foot';
import { Icon } from '../../components/icon';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Print } from '../../components/print';
import { Screen } from '../../components/screen';
import { Sep } from '../../components/sep';
import { Block, Skeleton } from '../../components/skeleton';
import { aria } from '../../lib/aria';
import { askPage, questionPage } from '../../lib/question-pages';
import { mediaAddress } from '../../lib/server-address';
import { dottedDate } from '../../lib/time';
import { useMyHost } from '../../stores/my-host';
import { useAsked } from './use-asked';
import type { AskedCard } from './use-open-questions';
import './asked-list.css';

function AskedRow({ card }: { card: AskedCard }) {
  const done = card.state === 'complete';
  const state = stateWords[card.state];
  const date = dottedDate(card.askedAt);
  const handlePress = () => void Taro.navigateTo({ url: questionPage(card.id) });
  return (
    <View
      className="al-r"
      hoverClass="pr"
      onClick={handlePress}
      {...aria({ role: 'button', label: askedRowLabel(card.number, date, state, card.text) })}
    >
      <View className="row wrap between">
        <View className="row t-micro">
          {questionNumber(card.number)}
          <Sep />
          {date}
        </View>
        <View className={done ? 'row t-micro c-pine' : 'row t-micro'}>
          {done ? <Icon name="check" tone="pine" firm size={14} className="al-i" /> : null}
          {state}
        </View>
      </View>
      <View className="t-text m1 clip2">{card.text}</View>
    </View>
  );
}

function NothingAsked() {
  const host = useMyHost();
  const portrait = host ? (
    <Print
      src={mediaAddress(host.portrait)}
      mark={nameMark(host.name)}
      label={hostPortrait(host.name)}
      width={84}
      height={104}
    />
  ) : undefined;
  return <Empty lines={[...words.askedEmpty]} portrait={portrait} />;
}

function RowBlocks() {
  return (
    <Skeleton label={words.askedLoading}>
      {[240, 190, 270].map((width) => (
        <View key={width} className="al-r">
          <Block width={120} height={12} above={3} />
          <Block width={width} height={15} above={13} />
        </View>
      ))}
    </Skeleton>
  );
}

/** 问过的: every question from the newest to the first. */
export function AskedList() {
  const { cards, total, ended, error, moreError, loading, more, reload } = useAsked();
  const host = useMyHost();
  const empty = cards?.length === 0;
  const foot = empty ? (
    <Foot>
      <Button label={askTitle(host?.name ?? home.somebody)} onPress={() => void Taro.navigateTo({ url: askPage })} />
    </Foot>
  ) : undefined;
  return (
    <Screen
      nav={<NavBar title={words.asked} backLabel={states.back} />}
      foot={foot}
      onReachEnd={() => void more()}
      onRefresh={reload}
    >
      <View className="pad al">
        {cards && error ? <Notice text={words.stale} /> : null}
        {cards?.map((card) => (
          <AskedRow key={card.id} card={card} />
        ))}
        {empty ? <NothingAsked /> : null}
        {!cards && !error ? <RowBlocks /> : null}
        {!cards && error ? (
          <View className="m4">
            <ErrorNote
              title={words.askedNotLoaded}
              text={words.askedNotLoadedText}
              retryLabel={states.retry}
              retrying={loading}
              onRetry={() => void reload()}
            />
          </View>
        ) : null}
        {moreError ? (
          <View className="m4">
            <ErrorNote
              title={words.moreNotLoaded}
              text={moreError.message}
              retryLabel={states.retry}
              onRetry={() => void more()}
            />
          </View>
        ) : null}
        {cards && !ended && !moreError ? <RowBlocks /> : null}
        {!empty && ended ? <EndLine text={words.askedEnd} count={askedCount(chineseCount(total))} /> : null}
      </View>
    </Screen>
  );
}
