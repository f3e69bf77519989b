import type { Interval } from '@huiyou/domain/duty/duty-time';
import { nameMark } from '@huiyou/domain/identity/display-name';
import { queue as words, rowLabel } from '@huiyou/words/host-queue';
import { tierNames } from '@huiyou/words/tiers';
import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import { Avatar } from '../../components/avatar';
import { Icon } from '../../components/icon';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { aria } from '../../lib/aria';
import { mediaAddress } from '../../lib/server-address';
import { rowFacts } from './row-facts';
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
  const { clock, remainder, late, soon, marks } = rowFacts(row, now, today, next);
  const { asker, tier, text } = row;
  const label = rowLabel({ name: asker.displayName, tier: tierNames[tier], due: clock, remainder, text, marks });
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
          <Tag text={tierNames[tier]} tone={tier === 'confidant' ? 'top' : 'tier'} className="l2" />
          <View className="grow" />
          {late ? <Tag text={words.late} tone="late" className="l2" /> : null}
        </View>
        <View className="qu-x clip2">{text}</View>
        {marks.length > 0 ? <Marks marks={marks} next={next} /> : null}
      </View>
    </View>
  );
});

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
