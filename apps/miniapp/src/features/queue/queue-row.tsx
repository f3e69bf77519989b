import type { Interval } from '@huiyou/domain/duty/duty-calendar';
import { nameMark } from '@huiyou/domain/identity/display-name';
import { guestRowLabel, insteadOfTag, queue as words, rowLabel } from '@huiyou/words/host-queue';
import { tierNames } from '@huiyou/words/tiers';
import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import { Avatar } from '../../components/avatar';
import { Icon } from '../../components/icon';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { aria } from '../../lib/aria';
import { classNames } from '../../lib/class-names';
import { mediaAddress } from '../../lib/server-address';
import { RowActions } from './row-actions';
import { guestFacts, type RowFacts, rowFacts } from './row-facts';
import type { QueueLine } from './use-queue';
import { useSliding } from './use-sliding';
import './queue-row.css';

/** How a row is met: on the phone it slides, at the desk the chosen one stays in sight beside its thread. */
export interface RowManner {
  onOpen: (id: string) => void;
  /** The row whose actions are out, and what moves them. */
  slid?: string | null;
  onSlide?: (id: string | null) => void;
  onPass?: (id: string) => void;
  /** Desk: the row shown beside, and two lines for each. */
  chosen?: string | null;
  dense?: boolean;
}

interface QueueRowProps extends RowManner {
  row: QueueLine;
  now: number;
  today: readonly Interval[];
  /** The rule offers this one. */
  next: boolean;
}

/** One question that waits: when it is due, who asks, what. Tapping it opens the answer. */
export const QueueRow = memo(function QueueRow({ row, now, today, next, ...manner }: QueueRowProps) {
  const facts = rowFacts(row, { now, today, next });
  const { asker, tier, text, guest } = row;
  const marks = row.insteadOf === null ? facts.marks : [insteadOfTag(row.insteadOf), ...facts.marks];
  const who = { name: asker.displayName, tier: guest ? words.guest : tierNames[tier] };
  const said = [...statesOf(facts).map((state) => state.text), ...marks];
  const label = rowLabel({ ...who, due: facts.clock, remainder: facts.remainder, text, marks: said });
  return <Row row={row} facts={facts} next={next} label={label} {...manner} />;
});

/** A guest's question outside the lanes: when it was asked, for nothing is due. */
export const GuestRow = memo(function GuestRow({
  row,
  now,
  ...manner
}: Pick<QueueRowProps, 'row' | 'now'> & RowManner) {
  const facts = guestFacts(row, now);
  const { asker, text } = row;
  const { clock: due, remainder, marks } = facts;
  const label = guestRowLabel({ name: asker.displayName, due, remainder, text, marks });
  return <Row row={row} facts={facts} next={false} label={label} {...manner} />;
});

type RowProps = RowManner & { row: QueueLine; next: boolean; facts: RowFacts; label: string };

function statesOf({ late, soon, urgent, writing }: RowFacts) {
  return [
    ...(late ? [{ text: late, tone: 'late' as const }] : []),
    ...(soon ? [{ text: words.soon, tone: 'soon' as const }] : []),
    ...(urgent ? [{ text: words.urgent, tone: 'soon' as const }] : []),
    ...(writing ? [{ text: writing, tone: 'plain' as const }] : []),
  ];
}

/** The marks as tags, where a row has two lines; the thread beside it says the rest. */
function denseMarks({ topic }: QueueLine, { marks }: RowFacts) {
  const said = new Set<string>([topic, words.apologise, words.next]);
  return marks
    .filter((mark) => !said.has(mark))
    .map((mark) => ({ text: mark === words.fullOwed ? words.fullOwedShort : mark, tone: 'plain' as const }));
}

function Row({ row, facts, next, label, onOpen, slid, onSlide, onPass, chosen, dense = false }: RowProps) {
  const { id, asker, text } = row;
  const on = chosen === id;
  const sliding = useSliding(onSlide && ((open) => onSlide(open ? id : null)));
  const handleOpen = () => (slid === id ? onSlide?.(null) : onOpen(id));
  return (
    <View className="qu-w" {...sliding}>
      <View
        className={classNames('qu-r', on && 'qu-on')}
        hoverClass="qu-p"
        onClick={handleOpen}
        {...aria({ role: 'button', label, ...(chosen === undefined ? {} : { selected: on }) })}
      >
        <View className="qu-d">
          <View className={facts.soon ? 'qu-t c-ochre' : 'qu-t'}>{facts.clock}</View>
          <View className={facts.soon ? 'qu-m c-ochre' : 'qu-m'}>{facts.remainder}</View>
        </View>
        <View className="grow">
          <View className="row wrap">
            <Avatar src={mediaAddress(asker.avatar)} surname={nameMark(asker.displayName)} size={24} />
            <Who row={row} />
            {dense && next ? <Icon name="pen" firm size={15} className="l2" /> : null}
            <View className="grow" />
            {[...(dense ? denseMarks(row, facts) : []), ...statesOf(facts)].map((state) => (
              <Tag key={state.text} text={state.text} tone={state.tone} className="l2" />
            ))}
          </View>
          <View className={dense ? 'qu-x clip1' : 'qu-x clip2'}>{text}</View>
          {facts.marks.length > 0 && !dense ? <Marks marks={facts.marks} next={next} /> : null}
        </View>
      </View>
      {slid === id ? (
        <RowActions
          name={asker.displayName}
          onFold={() => onSlide?.(null)}
          onPass={() => onPass?.(id)}
          onAnswer={() => onOpen(id)}
        />
      ) : null}
    </View>
  );
}

function Who({ row: { asker, tier, guest, insteadOf } }: { row: QueueLine }) {
  return (
    <>
      <Text className="b qu-n">{asker.displayName}</Text>
      {guest ? (
        <Tag text={words.guest} className="l2" />
      ) : (
        <Tag text={tierNames[tier]} tone={tier === 'confidant' ? 'top' : 'tier'} className="l2" />
      )}
      {insteadOf === null ? null : <Tag text={insteadOfTag(insteadOf)} className="l2" />}
    </>
  );
}

function Marks({ marks, next }: { marks: string[]; next: boolean }) {
  return (
    <View className="row t-micro m1">
      <Icon name={next ? 'pen' : 'note'} tone={next ? 'ink' : 'ink3'} firm={next} size={14} />
      <View className="l1 clip1">
        {marks.map((mark, index) => (
          <Text key={mark}>
            {index > 0 ? <Sep /> : null}
            <Text className={next && index === 0 ? 'b c1' : ''}>{mark}</Text>
          </Text>
        ))}
      </View>
    </View>
  );
}
