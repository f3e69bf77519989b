import { type CardSource, cardSources } from '@huiyou/domain/acquaintances/acquaintance';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { cardCounts, cardPlaces, cardRowLabel, makeLabel, nameCards as words } from '@huiyou/words/name-cards';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Empty } from '../../components/empty';
import { Head } from '../../components/head';
import { LineRow } from '../../components/line-row';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { backToDesk } from '../../lib/back-to-desk';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { type CardLine, useNameCards } from './use-name-cards';

const openCard = (id: string) => void Taro.navigateTo({ url: `/pages-host/name-card/index?id=${id}` });

/** The host's name cards by where they hang, and a place for the next one. */
export function NameCardList() {
  const loaded = useNameCards();
  const { data } = loaded;
  return (
    <Screen nav={<NavBar title={words.title} backLabel={states.back} onBack={backToDesk} />}>
      <View className="pad-d">
        <NotLoaded loaded={loaded} title={words.notLoaded}>
          <Waiting />
        </NotLoaded>
        {data ? <Cards cards={data.cards} /> : null}
        {data ? <ToMake taken={data.cards.map(({ source }) => source)} /> : null}
        <View className="m6" />
      </View>
    </Screen>
  );
}

function Cards({ cards }: { cards: CardLine[] }) {
  if (cards.length === 0) return <Empty lines={[...words.emptyLines]} />;
  return (
    <View className="m3">
      <Head title={words.hanging} />
      {cards.map(({ id, source, guests, members }) => {
        const place = cardPlaces[source];
        const counts =
          guests === 0
            ? words.nobodyYet
            : cardCounts(chineseCount(guests), members === 0 ? null : chineseCount(members));
        return (
          <LineRow
            key={id}
            title={place}
            note={counts}
            label={cardRowLabel(place, counts)}
            onPress={() => openCard(id)}
          />
        );
      })}
    </View>
  );
}

/** The places where none hangs yet: a tap makes it. */
function ToMake({ taken }: { taken: CardSource[] }) {
  const [making, setMaking] = useState<CardSource | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const left = cardSources.filter((source) => !taken.includes(source));

  const make = async (source: CardSource) => {
    if (making !== null) return;
    setMaking(source);
    setRefused(null);
    try {
      openCard((await call('POST /name-cards', { body: { source } })).id);
    } catch (failure) {
      setRefused(sentenceOf(failure));
    } finally {
      setMaking(null);
    }
  };

  if (left.length === 0) return null;
  return (
    <View className="m6">
      <Head title={taken.length === 0 ? words.firstToMake : words.toMake} />
      <View className="t-note m1">{words.whyApart}</View>
      {refused ? (
        <View className="m3">
          <Notice tone="look" text={refused} />
        </View>
      ) : null}
      {left.map((source) => (
        <LineRow
          key={source}
          title={cardPlaces[source]}
          value={making === source ? words.making : words.make}
          label={makeLabel(cardPlaces[source])}
          onPress={() => void make(source)}
        />
      ))}
    </View>
  );
}

function Waiting() {
  return (
    <Skeleton label={words.loading}>
      {[0, 1, 2].map((index) => (
        <View key={index} className="m5">
          <Block width={90} height={18} />
          <Block width={180} height={14} above={8} />
        </View>
      ))}
    </Skeleton>
  );
}
