import { stepsSection } from '@huiyou/domain/questions/full-answer';
import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { answers as words, joinNotes, neededNote, sectionOwed, willName } from '@huiyou/words/answers';
import { fullAnswerBy } from '@huiyou/words/questions';
import { tierNames } from '@huiyou/words/tiers';
import { Textarea, View } from '@tarojs/components';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { Sheet } from '../../components/sheet';
import { aria } from '../../lib/aria';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import { conclusionOnly, neededHere } from './conclusion-only';
import type { Answer, Surface } from './use-answer';
import type { Thread } from './use-thread';
import './editor.css';

/** The topic's sections, each written in its own place; those that this tier's answer has to have are marked. */
export function FullAnswerEditor({ thread, answer }: { thread: Thread; answer: Answer }) {
  return (
    <View>
      <FullAnswerHead thread={thread} surface="phone" />
      <Sheet lift="high" className="m2">
        <Sections thread={thread} answer={answer} />
      </Sheet>
      <Helpers thread={thread} />
    </View>
  );
}

/** What is owed and by when: on one line where there is room for it. */
export function FullAnswerHead({ thread, surface }: { thread: Thread; surface: Surface }) {
  const now = useNow();
  const { clock, needed, sections } = thread;
  const due = thread.state === 'waiting' && !thread.guest ? fullAnswerBy(whenInFull(thread.fullDueAt, now)) : null;
  const wanted = conclusionOnly(thread) ? null : neededNote(tierNames[clock.tier], needed, sections.length);
  const notes = [due, wanted].filter((note) => note !== null);
  if (surface === 'desk' || notes.length < 2) return <Head title={words.fullTitle} note={joinNotes(notes)} />;
  return (
    <View>
      <Head title={words.fullTitle} note={due ?? ''} />
      <View className="t-note">{wanted}</View>
    </View>
  );
}

/** The sections to write in, one below the other. */
export function Sections({ thread, answer }: { thread: Thread; answer: Answer }) {
  const { sections, sending, typeSection } = answer;
  const replied = thread.entries.flatMap((entry) => (entry.kind === 'first-reply' ? [entry.text] : [])).at(-1);
  return (
    <>
      {thread.sections.map((name, index) => (
        <SectionField
          key={name}
          name={name}
          value={sections[name] ?? ''}
          placeholder={placeholderOf(thread, name, index)}
          first={index === 0}
          last={index === thread.sections.length - 1}
          disabled={sending}
          offered={index === 0 ? replied : undefined}
          onChange={(text) => typeSection(name, text)}
        />
      ))}
    </>
  );
}

/** Colleagues who helped and agreed: the answer names them. */
export function Helpers({ thread: { consultations } }: { thread: Thread }) {
  const names = consultations.filter(({ named }) => named === true).map(({ asked }) => asked.name);
  return names.length === 0 ? null : <View className="t-note m2">{willName([...new Set(names)])}</View>;
}

function placeholderOf(thread: Thread, name: string, index: number): string {
  const needed = index < neededHere(thread);
  if (!needed) return words.sectionOptional;
  if (thread.guest) return words.conclusionOwed;
  return name === stepsSection ? words.stepsHint : sectionOwed(tierNames[thread.clock.tier]);
}

interface SectionFieldProps {
  name: string;
  value: string;
  placeholder: string;
  first: boolean;
  last: boolean;
  disabled: boolean;
  /** The host's own first reply, to begin the conclusion with. */
  offered: string | undefined;
  onChange: (text: string) => void;
}

function SectionField({ name, value, placeholder, first, last, disabled, offered, onChange }: SectionFieldProps) {
  const there = value.trim() !== '';
  return (
    <View className={last ? 'ed-r ed-z' : 'ed-r'}>
      <View className="ed-h">
        <View className="ed-k">{name}</View>
        {there ? <Icon name="check" tone="pine" firm size={17} className="ed-ok" /> : null}
        {!there && offered ? (
          <View
            className="ed-u"
            hoverClass="pr"
            onClick={() => onChange(offered)}
            {...aria({ role: 'button', label: words.useReply })}
          >
            {words.useReply}
          </View>
        ) : null}
      </View>
      <Textarea
        className={first && there ? 'ed-t ed-1' : 'ed-t'}
        placeholderClass="ed-p"
        value={value}
        placeholder={placeholder}
        maxlength={questionLimits.section}
        disabled={disabled}
        autoHeight
        disableDefaultPadding
        showConfirmBar={false}
        cursorSpacing={120}
        onInput={(event) => onChange(event.detail.value)}
        {...aria({ label: name })}
      />
    </View>
  );
}
