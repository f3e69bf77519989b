import { otherSections } from '@huiyou/words/asking';
import { questions as words, sectionsNote } from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import type { PromiseNow } from './use-promise';

export type Topic = PromiseNow['topics'][number];

/** What a full answer to my tier always has, and what it has if need be; of a quick topic, that the conclusion is all. */
export function TopicSections({ topic, she }: { topic: Topic; she: string }) {
  if (topic.quick) return <View className="t-note m5">{words.quickNote}</View>;
  const always = topic.sections.slice(0, topic.needed);
  const others = topic.sections.slice(topic.needed);
  return (
    <View className="aq-s">
      <Head title={words.sectionsTitle} size="small" />
      <View className="row wrap m2">
        {always.map((name) => (
          <View key={name} className="row aq-n">
            <Icon name="check" tone="pine" firm size={16} />
            <View className="l1">{name}</View>
          </View>
        ))}
      </View>
      {others.length > 0 ? <View className="t-note m1">{otherSections(others)}</View> : null}
      <View className="t-note aq-h">{sectionsNote(she)}</View>
    </View>
  );
}
