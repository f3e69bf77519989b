import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { answers as words } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field-error';
import { TextAreaField } from '../../components/text-area-field';
import { call } from '../../lib/call';
import { useSentOnce } from '../../lib/use-sent-once';
import { Colleagues } from './colleagues';
import type { Thread } from './use-thread';

type Written = { kosId: string | null; text: string };
const blank: Written = { kosId: null, text: '' };

interface FormProps<R> {
  id: string;
  onDone: (done: R) => void;
}

/** Ask a colleague about a question; the member never sees it. */
export function AskColleague({ id, onDone }: FormProps<Thread>) {
  const written = useSentOnce(`consult-${id}`, blank, ({ kosId, text }: Written, key) =>
    call('POST /queue/:id/consultations', { params: { id }, body: { kosId: kosId ?? '', text: text.trim() }, key }),
  );
  const texts = {
    label: words.askLabel,
    placeholder: words.askPlaceholder,
    note: words.askNote,
    send: words.askSend,
    pick: words.askPick,
    empty: words.askEmpty,
  };
  return <ColleagueForm written={written} texts={texts} onDone={onDone} />;
}

/** Pass a question on to a colleague, with a note for them; its due times stay. `onDone` gets their name. */
export function PassOn({ id, onDone }: FormProps<string>) {
  const written = useSentOnce(`pass-${id}`, blank, ({ kosId, text }: Written, key) =>
    call('POST /queue/:id/pass', { params: { id }, body: { kosId: kosId ?? '', note: text.trim() }, key }),
  );
  const texts = {
    label: words.passLabel,
    placeholder: words.passPlaceholder,
    note: words.passNote,
    send: words.passSend,
    pick: words.passPick,
    empty: words.passEmpty,
  };
  return <ColleagueForm written={written} texts={texts} onDone={({ host }) => onDone(host.name)} />;
}

interface ColleagueFormProps<R> {
  written: {
    value: Written;
    change: (next: (before: Written) => Written) => void;
    sending: boolean;
    error: Error | null;
    send: () => Promise<R | null>;
  };
  texts: { label: string; placeholder: string; note: string; send: string; pick: string; empty: string };
  onDone: (done: R) => void;
}

function ColleagueForm<R>({ written: { value, change, sending, error, send }, texts, onDone }: ColleagueFormProps<R>) {
  const missing = value.kosId === null ? texts.pick : value.text.trim() === '' ? texts.empty : null;
  const handleSend = async () => {
    const done = await send();
    if (done) onDone(done);
  };
  return (
    <View>
      <Colleagues chosen={value.kosId} onChoose={(kosId) => change((before) => ({ ...before, kosId }))} />
      <View className="m3">
        <TextAreaField
          label={texts.label}
          placeholder={texts.placeholder}
          value={value.text}
          onChange={(text) => change((before) => ({ ...before, text }))}
          maxLength={questionLimits.note}
          minLines={2}
          disabled={sending}
        />
      </View>
      <FieldError text={error?.message} />
      <View className="t-micro m2">{texts.note}</View>
      <View className="m3">
        <Button
          label={missing ?? texts.send}
          disabled={missing !== null}
          loading={sending}
          onPress={() => void handleSend()}
        />
      </View>
      <View className="m5" />
    </View>
  );
}
