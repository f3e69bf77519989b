import { answers as words } from '@huiyou/words/answers';
import { hostDesk } from '@huiyou/words/host-desk';
import { ScrollView, View } from '@tarojs/components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { NotLoaded } from '../../components/not-loaded';
import { Block, Skeleton } from '../../components/skeleton';
import { aria } from '../../lib/aria';
import { classNames } from '../../lib/class-names';
import { useDeskKeys } from '../../lib/use-desk-keys';
import { call } from '../../lib/call';
import type { Loaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import { AfterAnswer, AnswerBody } from './answer-body';
import { AskerTag } from './asker-tag';
import { DeskEditor } from './desk-editor';
import { Inside } from './inside';
import { LibrarySearch } from './library-search';
import { Proposals, useProposals } from './proposals';
import { sendable } from './send-button';
import { QuestionLine } from './promise-due';
import { type Tool, useTools } from './tools';
import { useAnswering } from './use-answering';
import { useAgain } from './use-again';
import { type Thread, useThread } from './use-thread';
import './answer-columns.css';

interface AnswerColumnsProps {
  id: string;
  onOpen: (id: string) => void;
  /** Something changed that the queue shows. */
  onMoved: () => void;
  /** Takes the next question. */
  onNext: () => void;
  /** The member's file, with what helps to answer in it. */
  file: (thread: Thread, help: ReactNode) => ReactNode;
  /** What was chosen in the row, open from the beginning. */
  tool?: Tool | null;
}

/** The desk's second and third column: the thread with the answer, and what helps to write it. */
export function AnswerColumns(props: AnswerColumnsProps) {
  const loaded = useThread(props.id);
  if (loaded.data) return <Read key={props.id} thread={loaded.data} loaded={loaded} {...props} />;
  return (
    <View className="ac-t">
      <NotLoaded loaded={loaded} title={words.notLoaded}>
        <Skeleton label={words.loading}>
          <Block width={160} />
          <Block height={46} above={16} />
          <Block height={96} above={16} />
          <Block height={240} above={24} />
        </Skeleton>
      </NotLoaded>
    </View>
  );
}

/** Tells once for each change that moves the question in the queue. */
function useMoved({ state, mayAnswer, urgency, claim }: Thread, onMoved: () => void): void {
  const how = [state, mayAnswer, urgency, claim?.by.id].join();
  const before = useRef(how);
  const tell = useRef(onMoved);
  tell.current = onMoved;
  useEffect(() => {
    if (before.current !== how) tell.current();
    before.current = how;
  }, [how]);
}

function Read({
  thread,
  loaded,
  onOpen,
  onMoved,
  onNext,
  file,
  tool,
}: AnswerColumnsProps & {
  thread: Thread;
  loaded: Loaded<Thread>;
}) {
  const now = useNow();
  const [open, setOpen] = useState(false);
  const answering = useAnswering(thread, loaded, 'desk');
  const { answer, steps, standing } = answering;
  const writing = standing.kind === 'open';
  const proposals = useProposals(writing && answer.blank ? thread.id : null).data?.proposals ?? [];
  const tools = useTools({ thread, steps, onThread: loaded.put, onPassed: onMoved, first: tool ?? null });
  const again = useAgain(thread);
  useMoved(thread, onMoved);
  const claim = () => void steps.act('claim', () => call('POST /queue/:id/claim', { params: { id: thread.id } }));
  const first = answer.blank ? proposals[0]?.answer : undefined;
  useDeskKeys({
    c: writing && !standing.mine ? claim : undefined,
    i: writing && first ? () => answer.insert(first) : undefined,
    send: writing && sendable(thread, answer).ready ? () => void answer.send() : undefined,
    Escape: open ? () => setOpen(false) : undefined,
  });
  const help = (
    <>
      {writing && answer.blank ? <Proposals proposals={proposals} onInsert={answer.insert} /> : null}
      <Inside thread={thread} now={now} />
      <LibrarySearch onInsert={writing ? answer.insert : null} />
    </>
  );
  return (
    <>
      <ScrollView scrollY className="ac-t">
        <View className="row wrap ac-h">
          <View className="t1" {...aria({ role: 'heading' })}>
            {thread.asker.displayName}
          </View>
          <AskerTag thread={thread} />
          <View className="grow l3">
            <QuestionLine thread={thread} />
          </View>
          {writing ? tools.buttons : null}
          <Button look="text" size="small" label={hostDesk.openFile} onPress={() => setOpen(true)} className="ac-o" />
        </View>
        <AnswerBody answering={answering} asHost surface="desk" onOpen={onOpen} />
        {writing ? <DeskEditor thread={thread} answer={answer} /> : null}
        {writing ? null : (
          <View>
            <AfterAnswer thread={thread} sent={answer.sent !== null} />
            <Button label={words.nextQuestion} onPress={onNext} />
            <View className="m5" />
            {again.offer}
          </View>
        )}
      </ScrollView>
      <ScrollView scrollY className={classNames('ac-f', open && 'ac-on')}>
        <Button look="text" size="small" label={hostDesk.closeFile} onPress={() => setOpen(false)} className="ac-o" />
        {file(thread, help)}
      </ScrollView>
      {writing ? tools.overlay : again.overlay}
    </>
  );
}
