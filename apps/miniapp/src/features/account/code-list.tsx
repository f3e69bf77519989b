import type { Reply } from '@huiyou/contracts/api';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { dateOf } from '@huiyou/domain/time/business-day';
import { codeCount, codeNote, codeStates, noteWithState, roleNames, staffWords as words } from '@huiyou/words/account';
import { states } from '@huiyou/words/states';
import { monthDay } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { EndLine } from '../../components/end-line';
import { ErrorNote } from '../../components/error-note';
import { Head } from '../../components/head';
import { LineRow } from '../../components/line-row';
import { Block, Skeleton } from '../../components/skeleton';
import { isLargeText } from '../../lib/text-scale';
import type { Loaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';

type Codes = Reply<'GET /role-codes'>;
type Code = Codes['codes'][number];

function stateOf(code: Code, now: number): string {
  if (code.takenAt !== null) return codeStates.taken(monthDay(dateOf(code.takenAt)));
  return code.expiresAt <= now ? codeStates.expired : codeStates.waiting(monthDay(dateOf(code.expiresAt)));
}

/** In large text the state joins the second line: beside it there is no room for words. */
function Row({ code, now }: { code: Code; now: number }) {
  const note = codeNote(roleNames[code.role], monthDay(dateOf(code.createdAt)));
  const state = stateOf(code, now);
  if (isLargeText()) return <LineRow title={code.holder} note={noteWithState(note, state)} />;
  return <LineRow title={code.holder} note={note} value={state} />;
}

function Rows({ codes }: { codes: readonly Code[] }) {
  const now = useNow();
  if (codes.length === 0) return <View className="t-text c2 m2">{words.none}</View>;
  return (
    <>
      {codes.map((code) => (
        <Row key={code.id} code={code} now={now} />
      ))}
      <EndLine text={words.end} count={codeCount(chineseCount(codes.length))} />
    </>
  );
}

/** Codes made so far, and what became of them; the codes themselves are gone. */
export function CodeList({ codes }: { codes: Loaded<Codes> }) {
  return (
    <View className="m6">
      <Head title={words.list} />
      {codes.data ? (
        <Rows codes={codes.data.codes} />
      ) : codes.error ? (
        <View className="m3">
          <ErrorNote
            title={words.notLoaded}
            text={codes.error.message}
            retryLabel={states.retry}
            retrying={codes.loading}
            onRetry={() => void codes.reload()}
          />
        </View>
      ) : (
        <Skeleton label={words.loading}>
          <Block height={40} above={16} />
          <Block height={40} above={24} />
        </Skeleton>
      )}
    </View>
  );
}
