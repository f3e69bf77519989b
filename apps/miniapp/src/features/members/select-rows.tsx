import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { allFound, bulkTags as words } from '@huiyou/words/members';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { FoundRows } from './found-rows';
import { MemberWords } from './member-words';
import { TickRow } from './tick-row';
import type { useDrawn } from './use-drawn';
import type { MemberLine, Members } from './use-members';
import type { Selection } from './use-selection';
import './count-line.css';
import './member-row.css';

interface SelectRowsProps {
  list: Members;
  rows: ReturnType<typeof useDrawn<MemberLine>>;
  selection: Selection;
  now: number;
  onClear: () => void;
}

/** What the search found: each to tick, or all of it at once, and then there is nothing to tick. */
export function SelectRows({ list, rows, selection, now, onClear }: SelectRowsProps) {
  const { all, chooseAll, ids, toggle } = selection;
  const found = list.first.data?.found ?? 0;
  return (
    <>
      {found > 0 ? (
        <View className="row wrap between">
          <View className="row wrap">
            <Chip label={words.byHand} chosen={!all} onPress={() => chooseAll(false)} />
            <Chip label={allFound(chineseCount(found))} chosen={all} onPress={() => chooseAll(true)} />
          </View>
          {!all && ids.size > 0 ? (
            <Button look="text" size="small" label={words.clear} onPress={selection.clear} className="cl-b cl-z" />
          ) : null}
        </View>
      ) : null}
      <FoundRows list={list} more={rows.more} onMore={rows.showMore} onClear={onClear}>
        {rows.drawn.map((member) =>
          all ? (
            <View key={member.bondId} className="mr">
              <MemberWords member={member} now={now} />
            </View>
          ) : (
            <TickRow key={member.bondId} member={member} now={now} ticked={ids.has(member.bondId)} onToggle={toggle} />
          ),
        )}
      </FoundRows>
    </>
  );
}
