import type { Reply } from '@huiyou/contracts/api';
import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { answers as words, clubNote, consentSaid } from '@huiyou/words/answers';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field-error';
import { Head } from '../../components/head';
import type { IconName } from '../../components/icon-paths';
import { Panel } from '../../components/panel';
import { TextAreaField } from '../../components/text-area-field';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { type SentOnce, useSentOnce } from '../../lib/use-sent-once';
import type { Thread } from './use-thread';
import './editor.css';

type Purpose = 'keep' | 'club';

/** Whether there is a full answer that still stands. */
function isAnswered({ state, entries }: Thread): boolean {
  return state !== 'withdrawn' && state !== 'merged' && entries.some(({ kind }) => kind === 'full-answer');
}

export type Again = {
  /** What is offered below a full answer, and what became of it. */
  offer: ReactNode;
  /** The panel in which the question is put for others. */
  overlay: ReactNode;
};

/** What a full answer is good for beyond this question: the host's own library, and the club if the member agrees. */
export function useAgain(thread: Thread): Again {
  const { id, text, asker, guest } = thread;
  const answered = isAnswered(thread);
  const [writing, setWriting] = useState<Purpose | null>(null);
  const [kept, setKept] = useState(false);
  // a guest has no club yet that could read it
  const { data, put } = useLoaded(answered && !guest ? `knowledge ${id}` : null, () =>
    call('GET /queue/:id/knowledge', { params: { id } }),
  );
  const close = () => setWriting(null);
  const handleKept = () => {
    close();
    setKept(true);
  };
  const handleAsked = (consent: Reply<'POST /queue/:id/knowledge'>) => {
    close();
    put({ consent });
  };
  const name = asker.displayName;
  if (!answered) return { offer: null, overlay: null };
  const said = [kept ? words.kept : null, data?.consent ? consentSaid[data.consent.state](name) : null];
  const offer = (
    <Offer
      said={said.filter((line) => line !== null)}
      offered={[...(kept ? [] : ['keep' as const]), ...(data && data.consent === null ? ['club' as const] : [])]}
      onChoose={setWriting}
    />
  );
  const overlay = (
    <Panel open={writing !== null} title={words[writing ?? 'keep']} onClose={close} closeLabel={states.close}>
      {writing === 'keep' ? <Keep id={id} text={text} onDone={handleKept} /> : null}
      {writing === 'club' ? <Club id={id} text={text} name={name} onDone={handleAsked} /> : null}
    </Panel>
  );
  return { offer, overlay };
}

const icons: Record<Purpose, IconName> = { keep: 'bookmark', club: 'book' };
type OfferProps = { said: readonly string[]; offered: readonly Purpose[]; onChoose: (purpose: Purpose) => void };

function Offer({ said, offered, onChoose }: OfferProps) {
  return (
    <View className="m2">
      <Head title={words.againTitle} size="small" />
      {said.map((line) => (
        <View key={line} className="t-note m1">
          {line}
        </View>
      ))}
      <View className="row wrap m2">
        {offered.map((one) => (
          <Button
            key={one}
            look="secondary"
            size="small"
            icon={icons[one]}
            label={words[one]}
            onPress={() => onChoose(one)}
            className="ed-g"
          />
        ))}
      </View>
    </View>
  );
}

interface AskedAsProps<R> {
  id: string;
  text: string;
  onDone: (done: R) => void;
}

function Keep({ id, text, onDone }: AskedAsProps<Reply<'POST /queue/:id/keep'>>) {
  const written = useSentOnce(`keep-${id}`, text, (value: string, key) =>
    call('POST /queue/:id/keep', { params: { id }, body: { text: value.trim() }, key }),
  );
  return <AskedAs written={written} send={words.keep} onDone={onDone} />;
}

function Club({ id, text, name, onDone }: AskedAsProps<Reply<'POST /queue/:id/knowledge'>> & { name: string }) {
  const written = useSentOnce(`club-${id}`, text, (value: string, key) =>
    call('POST /queue/:id/knowledge', { params: { id }, body: { text: value.trim() }, key }),
  );
  return (
    <AskedAs written={written} send={words.clubSend} onDone={onDone}>
      <View className="t-note m1">{clubNote(name)}</View>
    </AskedAs>
  );
}

interface AskedAsFormProps<R> {
  written: SentOnce<string, R>;
  send: string;
  onDone: (done: R) => void;
  children?: ReactNode;
}

/** The question as the host tidied it: what is said of one person only is taken out first. */
function AskedAs<R>({ written, send, onDone, children }: AskedAsFormProps<R>) {
  const empty = written.value.trim() === '';
  const handleSend = async () => {
    const done = await written.send();
    if (done) onDone(done);
  };
  return (
    <View>
      <TextAreaField
        label={words.againLabel}
        value={written.value}
        onChange={(text) => written.change(() => text)}
        maxLength={questionLimits.text}
        minLines={2}
        disabled={written.sending}
      />
      <View className="t-note m2">{words.againNote}</View>
      {children}
      <FieldError text={written.error?.message} />
      <View className="m3">
        <Button
          label={empty ? words.againEmpty : send}
          disabled={empty}
          loading={written.sending}
          onPress={() => void handleSend()}
        />
      </View>
      <View className="m5" />
    </View>
  );
}
