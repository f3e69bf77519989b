import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { keptPlaces, memberCount, members as words } from '@huiyou/words/members';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button';
import { Empty } from '../../components/empty';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { useNow } from '../../lib/use-now';
import { CountLine } from './count-line';
import { FilterPanel } from './filter-panel';
import { FoundRows } from './found-rows';
import { MemberRow } from './member-row';
import { everybody, inAddress, isNarrowed } from './member-search';
import { RowsWaiting } from './rows-waiting';
import { SearchBar } from './search-bar';
import { UndoStrip } from './undo-strip';
import { useDrawn } from './use-drawn';
import { useMemberSearch } from './use-member-search';
import { useMembers } from './use-members';
import { useUndo } from './use-undo';

const handleInvite = () => void Taro.navigateTo({ url: '/pages-host/invite/index' });

/** The people bonded to the host: looked for, narrowed, and each a tap from their file. */
export function MembersHere({ bar, onLeft }: { bar: ReactNode; onLeft: () => void }) {
  const now = useNow();
  const searching = useMemberSearch(everybody);
  const { search } = searching;
  const list = useMembers(search);
  const { data, reload } = list.first;
  const rows = useDrawn(
    list.pages.flatMap((page) => page.members),
    list,
  );
  const [filtering, setFiltering] = useState(false);
  const undo = useUndo(() => void reload());
  const loadAgain = async () => void (await Promise.all([reload(), undo.reload()]));
  const nobody = data !== null && data.total === 0 && !isNarrowed(search);
  const nav = (
    <NavBar title={words.title} look="large">
      {data && data.total > 0 ? <Text className="t-note l3">{memberCount(chineseCount(data.total))}</Text> : null}
    </NavBar>
  );
  const overlay = <FilterPanel open={filtering} searching={searching} onClose={() => setFiltering(false)} />;
  const handleChoose = () => void Taro.navigateTo({ url: `/pages-host/members-select/index${inAddress(search)}` });
  return (
    <Screen nav={nav} foot={bar} overlay={overlay} onReachEnd={rows.showMore}>
      <View className="pad-d">
        <UndoStrip undo={undo} now={now} />
        {nobody ? <Nobody kept={data.kept} onLeft={onLeft} /> : null}
        {nobody ? null : <SearchBar searching={searching} onFilters={() => setFiltering(true)} />}
        {data && !nobody ? (
          <>
            <CountLine page={data} narrowed={isNarrowed(search)} onChoose={handleChoose} onLeft={onLeft} />
            <FoundRows list={list} more={rows.more} onMore={rows.showMore} onClear={searching.clear}>
              {rows.drawn.map((member) => (
                <MemberRow key={member.bondId} member={member} now={now} />
              ))}
            </FoundRows>
          </>
        ) : null}
        <NotLoaded loaded={{ ...list.first, reload: loadAgain }} title={words.notLoaded}>
          <RowsWaiting label={words.loading} />
        </NotLoaded>
      </View>
    </Screen>
  );
}

function Nobody({ kept, onLeft }: { kept: number; onLeft: () => void }) {
  return (
    <Empty lines={[...words.emptyLines]}>
      <View className="m6">
        <Button label={words.writeInvitation} onPress={handleInvite} />
        <Button look="text" label={words.left} onPress={onLeft} />
        {kept > 0 ? <View className="t-note tc">{keptPlaces(chineseCount(kept))}</View> : null}
      </View>
    </Empty>
  );
}
