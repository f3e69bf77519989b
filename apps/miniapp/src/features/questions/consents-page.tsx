import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { consentCount, consents as words } from '@huiyou/words/club-knowledge';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Empty } from '../../components/empty';
import { ListEnd } from '../../components/list-end';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { call } from '../../lib/call';
import { usePaged } from '../../lib/use-paged';
import { useMyId } from '../../stores/session.store';
import { ConsentRow } from './consent-row';
import type { Consent } from './use-consent';
import './consents-page.css';

function Blocks() {
  return (
    <Skeleton label={words.loading}>
      {[240, 190, 270].map((width) => (
        <View key={width} className="cq-r cq-h">
          <Block width={width} height={15} above={4} />
          <Block width={120} height={12} above={10} />
        </View>
      ))}
    </Skeleton>
  );
}

/** 留给会友看的: what I was asked to let the club read, what I said, and the way to take it back. */
export function ConsentsPage() {
  const list = usePaged(`${useMyId()} consents`, (query) => call('GET /consents', { query }));
  const [openId, setOpenId] = useState<string | null>(null);
  // what was decided here, by its id: pages that follow keep their place
  const [decided, setDecided] = useState<Readonly<Record<string, Consent>>>({});
  const put = (consent: Consent) => setDecided((before) => ({ ...before, [consent.id]: consent }));
  const all = list.pages.flatMap((page) => page.consents).map((consent) => decided[consent.id] ?? consent);
  const loaded = list.first.data !== null;
  return (
    <Screen
      nav={<NavBar title={words.title} backLabel={states.back} />}
      onRefresh={list.first.reload}
      onReachEnd={() => void list.showMore()}
    >
      <View className="pad cq">
        {loaded && all.length === 0 ? <Empty lines={[...words.empty]} /> : null}
        {all.length > 0 ? <View className="t-note m2">{words.lead}</View> : null}
        {all.map((consent) => (
          <ConsentRow
            key={consent.id}
            consent={consent}
            open={consent.id === openId}
            onToggle={() => setOpenId((before) => (before === consent.id ? null : consent.id))}
            put={put}
          />
        ))}
        <NotLoaded loaded={list.first} title={words.notLoaded} offline={words.notLoadedText}>
          <Blocks />
        </NotLoaded>
        {all.length > 0 ? (
          <ListEnd
            list={{ ...list, showMore: () => void list.showMore() }}
            moreLabel={words.more}
            end={words.end}
            {...(list.more ? {} : { count: consentCount(chineseCount(all.length)) })}
          />
        ) : null}
      </View>
    </Screen>
  );
}
