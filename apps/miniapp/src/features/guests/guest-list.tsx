import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { guestCount, guests as words, notFound } from '@huiyou/words/guests';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { Button } from '../../components/button';
import { Empty } from '../../components/empty';
import { Field } from '../../components/field';
import { ListEnd } from '../../components/list-end';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { backToDesk } from '../../lib/back-to-desk';
import type { Paged } from '../../lib/use-paged';
import { useNow } from '../../lib/use-now';
import { useSettled } from '../../lib/use-settled';
import { GuestRow } from './guest-row';
import { type GuestsPage, useGuests } from './use-guests';

const handleCards = () => void Taro.navigateTo({ url: '/pages-host/name-cards/index' });

/** People I have met who have not taken a seat, and what passed between us. */
export function GuestList() {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed);
  const list = useGuests(q);
  const { data } = list.first;
  const nobody = data !== null && data.total === 0 && q === '';
  return (
    <Screen
      nav={<NavBar title={words.title} backLabel={states.back} onBack={backToDesk} />}
      onReachEnd={() => void list.showMore()}
    >
      <View className="pad-d">
        {nobody ? null : (
          <View className="m3">
            <Field
              label={words.search}
              labelHidden
              placeholder={words.searchPlaceholder}
              value={typed}
              maxLength={32}
              onChange={setTyped}
            />
          </View>
        )}
        {data ? <Rows list={list} q={q} total={data.total} /> : null}
        <NotLoaded loaded={list.first} title={words.notLoaded}>
          <Waiting />
        </NotLoaded>
      </View>
    </Screen>
  );
}

function Rows({ list, q, total }: { list: Paged<GuestsPage>; q: string; total: number }) {
  const now = useNow();
  const [open, setOpen] = useState<string | null>(null);
  const handleToggle = useCallback((id: string) => setOpen((before) => (before === id ? null : id)), []);
  if (total === 0) {
    if (q !== '') return <View className="t-note m4">{notFound(q)}</View>;
    return (
      <Empty lines={[...words.emptyLines]}>
        <View className="m6">
          <Button label={words.toCards} onPress={handleCards} />
        </View>
      </Empty>
    );
  }
  return (
    <View className="m2">
      {list.pages
        .flatMap((page) => page.guests)
        .map((guest) => (
          <GuestRow key={guest.id} guest={guest} now={now} open={guest.id === open} onToggle={handleToggle} />
        ))}
      <ListEnd list={list} moreLabel={words.more} end={words.all} count={guestCount(chineseCount(total))} />
    </View>
  );
}

function Waiting() {
  return (
    <Skeleton label={words.loading}>
      {[0, 1, 2, 3].map((index) => (
        <View key={index} className="row m5">
          <Block width={44} height={44} />
          <View className="grow l3">
            <Block width={120} height={18} />
            <Block width={200} height={14} above={8} />
          </View>
        </View>
      ))}
    </Skeleton>
  );
}
