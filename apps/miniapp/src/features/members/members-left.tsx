import type { Reply } from '@huiyou/contracts/api';
import { nameMark } from '@huiyou/domain/identity/display-name';
import { fromUntil, leftLabel, leftWhy, members as words } from '@huiyou/words/members';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { memo, type ReactNode } from 'react';
import { Avatar } from '../../components/avatar';
import { Empty } from '../../components/empty';
import { ListEnd } from '../../components/list-end';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { aria } from '../../lib/aria';
import { call } from '../../lib/call';
import { mediaAddress } from '../../lib/server-address';
import { dottedDate } from '../../lib/time';
import { type Paged, usePaged } from '../../lib/use-paged';
import { RowsWaiting } from './rows-waiting';
import { useDrawn } from './use-drawn';
import './member-row.css';

type LeftPage = Reply<'GET /members/left'>;
type LeftLine = LeftPage['left'][number];

/** Those who were the host's members, latest first, and why they left as far as the host may know. */
export function MembersLeft({ bar, onBack }: { bar: ReactNode; onBack: () => void }) {
  const list = usePaged('left', (query) => call('GET /members/left', { query }));
  const { data } = list.first;
  const rows = useDrawn(
    list.pages.flatMap((page) => page.left),
    list,
  );
  return (
    <Screen
      nav={<NavBar title={words.left} backLabel={states.back} onBack={onBack} />}
      foot={bar}
      onReachEnd={rows.showMore}
    >
      <View className="pad-d">
        {data ? <Read list={list} rows={rows.drawn} more={rows.more} onMore={rows.showMore} /> : null}
        <NotLoaded loaded={list.first} title={words.leftNotLoaded}>
          <RowsWaiting label={words.leftLoading} />
        </NotLoaded>
      </View>
    </Screen>
  );
}

interface ReadProps {
  list: Paged<LeftPage>;
  rows: readonly LeftLine[];
  more: boolean;
  onMore: () => void;
}

function Read({ list, rows, more, onMore }: ReadProps) {
  if (rows.length === 0) return <Empty lines={[...words.leftEmptyLines]} />;
  return (
    <View>
      <View {...aria({ role: 'list' })}>
        {rows.map((line) => (
          <LeftRow key={line.bondId} line={line} />
        ))}
      </View>
      <ListEnd list={{ ...list, more, showMore: onMore }} moreLabel={words.more} end={words.all} />
    </View>
  );
}

const LeftRow = memo(function LeftRow({ line: { person, since, until, why } }: { line: LeftLine }) {
  const span = fromUntil(dottedDate(since), dottedDate(until));
  return (
    <View className="mr" {...aria({ role: 'listitem', label: leftLabel(person.displayName, span, leftWhy[why]) })}>
      <Avatar src={mediaAddress(person.avatar)} surname={nameMark(person.displayName)} size={44} />
      <View className="grow l3">
        <View className="b">{person.displayName}</View>
        <View className="t-note">{span}</View>
        <View className="t-note">{leftWhy[why]}</View>
      </View>
    </View>
  );
});
