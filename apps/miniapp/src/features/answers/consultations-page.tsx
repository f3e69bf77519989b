import type { Reply } from '@huiyou/contracts/api';
import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { answers as words, consultFrom } from '@huiyou/words/answers';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Empty } from '../../components/empty';
import { EndLine } from '../../components/end-line';
import { FieldError } from '../../components/field-error';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Sep } from '../../components/sep';
import { Block, Skeleton } from '../../components/skeleton';
import { TextAreaField } from '../../components/text-area-field';
import { TickLine } from '../../components/tick-line';
import { Toast } from '../../components/toast';
import { backToDesk } from '../../lib/back-to-desk';
import { call } from '../../lib/call';
import { when } from '../../lib/time';
import { useLoaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import { useSentOnce } from '../../lib/use-sent-once';
import './said-so-far.css';

type Consultation = Reply<'GET /consultations'>['consultations'][number];

/** What colleagues ask me, unanswered first. Their member never sees this page. */
export function ConsultationsPage() {
  const now = useNow();
  const loaded = useLoaded('consultations', () => call('GET /consultations', {}));
  const [done, setDone] = useState<string | null>(null);
  const consultations = loaded.data?.consultations ?? null;
  const handleSent = () => {
    setDone(words.consultDone);
    void loaded.reload();
  };
  return (
    <Screen
      nav={<NavBar title={words.consultTitle} backLabel={states.back} onBack={backToDesk} />}
      overlay={<Toast text={done} onDone={() => setDone(null)} />}
      onRefresh={loaded.reload}
    >
      <View className="pad-d">
        {consultations?.length === 0 ? <Empty lines={[...words.consultEmpty]} /> : null}
        {consultations?.map((one) => (
          <One key={one.id} consultation={one} now={now} onSent={handleSent} />
        ))}
        {consultations && consultations.length > 0 ? <EndLine text={words.consultEnd} /> : null}
        <NotLoaded loaded={loaded} title={words.consultNotLoaded}>
          <Skeleton label={words.consultLoading}>
            <Block width={140} above={12} />
            <Block height={96} above={12} />
          </Skeleton>
        </NotLoaded>
      </View>
    </Screen>
  );
}

interface OneProps {
  consultation: Consultation;
  now: number;
  onSent: () => void;
}

function One({ consultation, now, onSent }: OneProps) {
  const { by, text, answer, named, askedAt, question } = consultation;
  return (
    <View className="sf-l">
      <View className="t-micro m2">
        {consultFrom(by.name)}
        <Sep />
        {question.topic}
        <Sep />
        {when(askedAt, now)}
      </View>
      <View className="b m1">{text}</View>
      <View className="sf-q m2">
        {question.text}
        {question.additions.map((addition, index) => (
          <View key={index}>{addition}</View>
        ))}
      </View>
      {answer === null ? (
        <AnswerColleague id={consultation.id} onSent={onSent} />
      ) : (
        <View className="m2">
          <View className="t-micro">
            {words.yourAnswer}
            <Sep />
            {named ? words.namedYes : words.namedNo}
          </View>
          <View className="sf-w">{answer}</View>
        </View>
      )}
    </View>
  );
}

function AnswerColleague({ id, onSent }: { id: string; onSent: () => void }) {
  const written = useSentOnce(`consultation-${id}`, { text: '', named: true }, ({ text, named }, key) =>
    call('POST /consultations/:id/answer', { params: { id }, body: { text: text.trim(), named }, key }),
  );
  const { value, change, sending, error } = written;
  const empty = value.text.trim() === '';
  const send = async () => {
    if (await written.send()) onSent();
  };
  return (
    <View className="m2">
      <TextAreaField
        label={words.consultLabel}
        placeholder={words.consultPlaceholder}
        value={value.text}
        onChange={(text) => change((before) => ({ ...before, text }))}
        maxLength={questionLimits.reply}
        minLines={2}
        disabled={sending}
      />
      <TickLine
        label={words.consultNamed}
        ticked={value.named}
        onChange={(named) => change((before) => ({ ...before, named }))}
      />
      <FieldError text={error?.message} />
      <Button
        look="secondary"
        size="small"
        label={empty ? words.consultNeed : words.consultSend}
        disabled={empty}
        loading={sending}
        onPress={() => void send()}
      />
      <View className="m2" />
    </View>
  );
}
