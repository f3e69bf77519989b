import type { Reply } from '@huiyou/contracts/api';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { dateOf } from '@huiyou/domain/time/business-day';
import { codeCount, codeNote, codeStates, noteWithState, roleNames, staffWords as words } from '@huiyou/words/account';
import { monthDay } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { LineRow } from '../../components/line-row';
import { ListEnd } from '../../components/list-end';
import { NotLoaded } from '../../components/not-loaded';
import { Block, Skeleton } from '../../components/skeleton';
import { isLargeText } from '../../lib/text-scale';
import { useNow } from '../../lib/use-now';
import type { Paged } from '../../lib/use-paged';

type Codes = Reply<'GET /role-codes'>;
type Code = Codes['codes'][number];

function stateOf(code: Code, now: number): string {
  if (code.takenAt !== null) return codeStates.taken(monthDay(dateOf(code.takenAt)));
  return code.expiresAt <= now ? codeStates.expired : codeStates.waiting(monthDay(dateOf(code.expiresAt)));
}

/** In large text the state joins the second line: beside it there is no room for words. */
function Row({ code, now }: { code: Code; now: number }) {
  const note = codeNote(roleNames[code.role], code.place, monthDay(dateOf(code.createdAt)));
  const state = stateOf(code, now);
  if (isLargeText()) return <LineRow title={code.holder} note={noteWithState(note, state)} />;
  return <LineRow title={code.holder} note={note} value={state} />;
}

function Rows({ list }: { list: Paged<Codes> }) {
  const now = useNow();
  const codes = list.pages.flatMap((page) => page.codes);
  if (codes.length === 0) return <View className="t-text c2 m2">{words.none}</View>;
  return (
    <>
      {codes.map((code) => (
        <Row key={code.id} code={code} now={now} />
      ))}
      <ListEnd list={list} moreLabel={words.more} end={words.end} count={codeCount(chineseCount(codes.length))} />
    </>
  );
}

/** Codes made so far, and what became of them. To see a code again, it is printed at the desk. */
export function CodeList({ codes }: { codes: Paged<Codes> }) {
  return (
    <View className="m6">
      <Head title={words.list} />
      {codes.first.data ? <Rows list={codes} /> : null}
      <NotLoaded loaded={codes.first} title={words.notLoaded} className="m3">
        <Skeleton label={words.loading}>
          <Block height={40} above={16} />
          <Block height={40} above={24} />
        </Skeleton>
      </NotLoaded>
    </View>
  );
}
