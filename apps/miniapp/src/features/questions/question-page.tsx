import { openQuestion } from '@huiyou/words/answers';
import { askTitle, questionNumber, questions as words } from '@huiyou/words/questions';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button';
import { Empty } from '../../components/empty';
import { ErrorNote } from '../../components/error-note';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import type { CallError } from '../../lib/call';
import { askedPage, askPage, questionPage } from '../../lib/question-pages';
import { useNow } from '../../lib/use-now';
import { useMyHost } from '../../stores/my-host';
import { HostLine } from './host-line';
import { MergedQuestion } from './merged-question';
import { MoreButton, MorePanel } from './more-panel';
import { QuestionThread } from './question-thread';
import { saidId } from './said';
import type { Asked } from './use-open-questions';
import { useQuestion } from './use-question';
import { WaitingQuestion } from './waiting-question';
import { waysOn } from './ways-on';
import { Withdrawn } from './withdrawn-question';

function Bar({ children, title }: { children?: ReactNode; title?: string }) {
  return (
    <NavBar backLabel={states.back} {...(title ? { title } : {})}>
      {children}
    </NavBar>
  );
}

/** A question that was reopened is long: it opens at what was said last. */
function lastSaid({ entries }: Asked): string | undefined {
  const last = entries[entries.length - 1];
  return last && entries.some((entry) => entry.kind === 'missing') ? saidId(last.id) : undefined;
}

/** Taken back, or part of an earlier one now. */
const isOver = ({ state }: Asked): boolean => state === 'withdrawn' || state === 'merged';

/** Once something was answered the page is a talk; before that it is a place in a queue. */
function isTalk(asked: Asked): boolean {
  return !isOver(asked) && asked.entries.some((entry) => entry.kind === 'first-reply' || entry.kind === 'full-answer');
}

function NotFound() {
  const handlePress = () => void Taro.redirectTo({ url: askedPage });
  return (
    <Screen
      nav={<Bar />}
      foot={
        <Foot>
          <Button label={words.toAsked} onPress={handlePress} />
        </Foot>
      }
    >
      <View className="pad">
        <Empty lines={[words.notFoundTitle]} />
        <View className="t-note m3">{words.notFoundText}</View>
      </View>
    </Screen>
  );
}

function Blocks() {
  return (
    <Skeleton label={words.loading}>
      <Block width={160} height={18} above={24} />
      <Block height={120} above={24} />
      <Block height={8} above={48} />
      <Block height={84} above={40} />
    </Skeleton>
  );
}

function Loading({ failed, retrying, onRetry }: { failed: string | null; retrying: boolean; onRetry: () => void }) {
  const host = useMyHost();
  const now = useNow();
  return (
    <Screen
      nav={
        <Bar {...(host ? {} : { title: words.waitingTitle })}>
          {host ? <HostLine host={host} duty={null} now={now} size="nav" /> : null}
        </Bar>
      }
    >
      <View className="pad">
        {failed === null ? (
          <Blocks />
        ) : (
          <View className="m5">
            <ErrorNote
              title={words.notLoaded}
              text={failed}
              retryLabel={states.retry}
              retrying={retrying}
              onRetry={onRetry}
            />
          </View>
        )}
      </View>
    </Screen>
  );
}

/** Where to go from a question that is over; the others have their action in the page. */
function wayOnFrom({ state, guest, mergedInto, host, insteadOf }: Asked): ReactNode {
  const go = (url: string) => () => void Taro.redirectTo({ url });
  if (state === 'merged' && mergedInto)
    return (
      <Foot>
        <Button label={openQuestion(mergedInto.number)} onPress={go(questionPage(mergedInto.id))} />
      </Foot>
    );
  if (state !== 'withdrawn' || guest) return undefined;
  return (
    <Foot>
      <Button label={askTitle((insteadOf ?? host).name)} onPress={go(askPage)} />
    </Foot>
  );
}

const failureText = (error: CallError): string => (error.code === 'offline' ? words.notLoadedText : error.message);

const unknown = new Set(['not-found', 'malformed']);

/** One of my questions, from asking to its complete answer. */
export function QuestionPage({ id }: { id: string }) {
  const now = useNow();
  const [more, setMore] = useState(false);
  const { data: asked, error, loading, stale, put, reload } = useQuestion(id);
  if (!asked) {
    if (error && unknown.has(error.code)) return <NotFound />;
    return (
      <Loading
        failed={error && !loading ? failureText(error) : null}
        retrying={loading}
        onRetry={() => void reload()}
      />
    );
  }
  const talk = isTalk(asked);
  const hasMore = waysOn(asked).length > 0;
  const nav = (
    <Bar {...(talk ? {} : { title: questionNumber(asked.number) })}>
      {talk ? <HostLine host={asked.host} insteadOf={asked.insteadOf} duty={asked.duty} now={now} size="nav" /> : null}
      {hasMore ? <MoreButton onPress={() => setMore(true)} /> : null}
    </Bar>
  );
  return (
    <Screen
      nav={nav}
      foot={wayOnFrom(asked)}
      onRefresh={reload}
      scrollIntoView={talk ? lastSaid(asked) : undefined}
      overlay={<MorePanel asked={asked} put={put} open={more && hasMore} onClose={() => setMore(false)} />}
    >
      {stale ? (
        <View className="pad m2">
          <Notice text={words.stale} />
        </View>
      ) : null}
      {asked.state === 'withdrawn' ? <Withdrawn asked={asked} now={now} /> : null}
      {asked.state === 'merged' ? <MergedQuestion asked={asked} now={now} /> : null}
      {talk ? <QuestionThread asked={asked} put={put} now={now} /> : null}
      {talk || isOver(asked) ? null : <WaitingQuestion asked={asked} put={put} now={now} />}
    </Screen>
  );
}
