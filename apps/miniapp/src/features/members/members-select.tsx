import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { bulkTags as words, chosenCount, doneTo, members } from '@huiyou/words/members';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Toast } from '../../components/toast';
import { backToDesk } from '../../lib/back-to-desk';
import { useNow } from '../../lib/use-now';
import { FilterPanel } from './filter-panel';
import type { MemberSearch } from './member-search';
import { RowsWaiting } from './rows-waiting';
import { SearchBar } from './search-bar';
import { SelectRows } from './select-rows';
import { TagPanel } from './tag-panel';
import { UndoStrip } from './undo-strip';
import { useDrawn } from './use-drawn';
import { useMemberSearch } from './use-member-search';
import { useMembers } from './use-members';
import { useSelection } from './use-selection';
import { type Bulk, useUndo } from './use-undo';

/** 选几位: by hand or all that a search finds, and a tag for them. */
export function MembersSelect({ initial }: { initial: MemberSearch }) {
  const now = useNow();
  const searching = useMemberSearch(initial);
  const list = useMembers(searching.search);
  const { data, reload } = list.first;
  const rows = useDrawn(
    list.pages.flatMap((page) => page.members),
    list,
  );
  const selection = useSelection(searching.search);
  const [panel, setPanel] = useState<'filters' | 'tag' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const undo = useUndo(() => void reload());
  const loadAgain = async () => void (await Promise.all([reload(), undo.reload()]));
  const count = selection.all ? (data?.found ?? 0) : selection.ids.size;
  const close = () => setPanel(null);
  const handleDone = (bulk: Bulk) => {
    close();
    selection.clear();
    undo.put(bulk);
    setDone(doneTo(bulk.act, bulk.tag, chineseCount(bulk.changed)));
    void reload();
  };
  const foot = (
    <Foot>
      <Button
        label={count === 0 ? words.chooseFirst : chosenCount(chineseCount(count))}
        disabled={count === 0}
        onPress={() => setPanel('tag')}
      />
    </Foot>
  );
  const overlay = (
    <>
      <FilterPanel open={panel === 'filters'} searching={searching} onClose={close} />
      <TagPanel open={panel === 'tag'} chosen={selection.members} onClose={close} onDone={handleDone} />
      <Toast text={done} onDone={() => setDone(null)} />
    </>
  );
  return (
    <Screen
      nav={<NavBar title={words.title} backLabel={states.back} onBack={backToDesk} />}
      foot={foot}
      overlay={overlay}
      onReachEnd={rows.showMore}
    >
      <View className="pad-d">
        <UndoStrip undo={undo} now={now} />
        <SearchBar searching={searching} onFilters={() => setPanel('filters')} />
        {data ? <SelectRows list={list} rows={rows} selection={selection} now={now} onClear={searching.clear} /> : null}
        <NotLoaded loaded={{ ...list.first, reload: loadAgain }} title={members.notLoaded}>
          <RowsWaiting label={members.loading} />
        </NotLoaded>
      </View>
    </Screen>
  );
}
