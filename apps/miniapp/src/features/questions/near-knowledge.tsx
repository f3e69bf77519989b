import { knowledge as words } from '@huiyou/words/club-knowledge';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Head } from '../../components/head';
import { KnowledgeLine } from './knowledge-line';
import { type Knowledge, useNearKnowledge } from './use-knowledge';

interface NearKnowledgeProps {
  typed: string;
  onAnswered: (known: Knowledge) => void;
}

/** 相近的答复: what the club knows already, while somebody writes. Nothing where there is nothing. */
export function NearKnowledge({ typed, onAnswered }: NearKnowledgeProps) {
  const near = useNearKnowledge(typed);
  const [openId, setOpenId] = useState<string | null>(null);
  if (near.length === 0) return null;
  return (
    <View className="m5">
      <Head title={words.near} note={words.nearNote} size="small" />
      {near.map((known) => (
        <KnowledgeLine
          key={known.id}
          known={known}
          open={known.id === openId}
          onToggle={() => setOpenId((before) => (before === known.id ? null : known.id))}
          onAnswered={onAnswered}
        />
      ))}
    </View>
  );
}
