import type { Interval } from '@huiyou/domain/duty/duty-time';
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
import { mediaAddress } from '../../lib/server-address';
import { guestFacts, type RowFacts, rowFacts } from './row-facts';
import type { QueueLine } from './use-queue';
import './queue-row.css';

interface QueueRowProps {
  row: QueueLine;
  now: number;
  today: readonly Interval[];
  /** The rule offers this one. */
  next: boolean;
  onOpen: (id: string) => void;
}

/** One question that waits: when it is due, who asks, what. Tapping it opens the answer. */
export const QueueRow = memo(function QueueRow({ row, now, today, next, onOpen }: QueueRowProps) {
  const facts = rowFacts(row, { now, today, next });
  const { asker, tier, text, guest } = row;
  const marks = row.insteadOf === null ? facts.marks : [insteadOfTag(row.insteadOf), ...facts.marks];
  const who = { name: asker.displayName, tier: guest ? words.guest : tierNames[tier] };
  const label = rowLabel({ ...who, due: facts.clock, remainder: facts.remainder, text, marks });
  return <Row row={row} facts={facts} next={next} label={label} onOpen={onOpen} />;
});

/** A guest's question outside the lanes: when it was asked, for nothing is due. */
export const GuestRow = memo(function GuestRow({ row, now, onOpen }: Pick<QueueRowProps, 'row' | 'now' | 'onOpen'>) {
  const facts = guestFacts(row, now);
  const { asker, text } = row;
  const { clock: due, remainder, marks } = facts;
  const label = guestRowLabel({ name: asker.displayName, due, remainder, text, marks });
  return <Row row={row} facts={facts} next={false} label={label} onOpen={onOpen} />;
});

type RowProps = Pick<QueueRowProps, 'row' | 'next' | 'onOpen'> & { facts: RowFacts; label: string };

function Row({ row, facts: { clock, remainder, late, soon, marks }, next, label, onOpen }: RowProps) {
  const { asker, tier, text, insteadOf, guest } = row;
  return (
    <View className="qu-r" hoverClass="qu-p" onClick={() => onOpen(row.id)} {...aria({ role: 'button', label })}>
      <View className={soon ? 'qu-d c-ochre' : 'qu-d'}>
        <View className="qu-t">{clock}</View>
        <View className={soon ? 'qu-m c-ochre' : 'qu-m'}>{remainder}</View>
      </View>
      <View className="grow">
        <View className="row wrap">
          <Avatar src={mediaAddress(asker.avatar)} surname={nameMark(asker.displayName)} size={24} />
          <Text className="b qu-n">{asker.displayName}</Text>
          {guest ? (
            <Tag text={words.guest} className="l2" />
          ) : (
            <Tag text={tierNames[tier]} tone={tier === 'confidant' ? 'top' : 'tier'} className="l2" />
          )}
          {insteadOf === null ? null : <Tag text={insteadOfTag(insteadOf)} className="l2" />}
          <View className="grow" />
          {late ? <Tag text={late} tone="late" className="l2" /> : null}
        </View>
        <View className="qu-x clip2">{text}</View>
        {marks.length > 0 ? <Marks marks={marks} next={next} /> : null}
      </View>
    </View>
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
