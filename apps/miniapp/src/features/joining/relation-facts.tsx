import { dateOf } from '@huiyou/domain/time/business-day';
import { joining } from '@huiyou/words/joining';
import { fullDate, monthDay } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { aria } from '../../lib/aria';
import type { Invited } from './invited';
import './relation-facts.css';

interface RelationFactsProps {
  facts: Invited['facts'];
  writtenAt: number;
}

/** 我们之间: what passed between host and guest, each with its date; the year only where it is another. */
export function RelationFacts({ facts, writtenAt }: RelationFactsProps) {
  const year = dateOf(writtenAt).slice(0, 4);
  return (
    <View className="pad rf">
      <Head size="small" title={joining.between} note={joining.betweenNote} />
      <View className="m1" {...aria({ role: 'list' })}>
        {facts.map((fact) => (
          <View key={fact.id} className="rf-r fold" {...aria({ role: 'listitem' })}>
            <View className="rf-d">{fact.on.startsWith(year) ? monthDay(fact.on) : fullDate(fact.on)}</View>
            <View className="rf-t">{fact.text}</View>
          </View>
        ))}
      </View>
    </View>
  );
}
