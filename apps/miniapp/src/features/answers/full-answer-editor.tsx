import { stepsSection } from '@huiyou/domain/questions/full-answer';
import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { answers as words, joinNotes, sectionOwed } from '@huiyou/words/answers';
import { fullAnswerBy } from '@huiyou/words/questions';
import { tierNames } from '@huiyou/words/tiers';
import { Textarea, View } from '@tarojs/components';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { Sheet } from '../../components/sheet';
import { aria } from '../../lib/aria';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import { conclusionOnly } from './conclusion-only';
import type { Answer } from './use-answer';
import type { Thread } from './use-thread';
import './editor.css';

/** The topic's sections, each written in its own place; a mark shows which are there. */
export function FullAnswerEditor({ thread, answer }: { thread: Thread; answer: Answer }) {
  const { full, sending } = answer;
  const now = useNow();
  const change = (name: string, text: string) => full.change((before) => ({ ...before, [name]: text }));
  const replied = thread.entries.flatMap((entry) => (entry.kind === 'first-reply' ? [entry.text] : [])).at(-1);
  const notes = [
    thread.state === 'waiting' && !thread.guest ? fullAnswerBy(whenInFull(thread.fullDueAt, now)) : null,
    Object.keys(full.value).length > 0 ? words.draftKept : null,
  ].filter((note) => note !== null);
  return (
    <View>
      <Head title={words.fullTitle} note={joinNotes(notes)} />
      <Sheet lift="high" className="m2">
        {thread.sections.map((name, index) => (
          <SectionField
            key={name}
            name={name}
            value={full.value[name] ?? ''}
            placeholder={placeholderOf(thread, name, index)}
            first={index === 0}
            last={index === thread.sections.length - 1}
            disabled={sending}
            offered={index === 0 ? replied : undefined}
            onChange={(text) => change(name, text)}
          />
        ))}
      </Sheet>
    </View>
  );
}

function placeholderOf(thread: Thread, name: string, index: number): string {
  if (conclusionOnly(thread) && index > 0) return words.optional;
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
        {there ? <Icon name="check" tone="pine" firm size={17} /> : null}
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
