import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Sheet } from './sheet';
import './answer-card.css';

export interface AnswerPart {
  name: string;
  /** Several lines of an ordered part are its steps. */
  lines: string[];
  ordered?: boolean;
}

interface AnswerCardProps {
  /** 完整答复 and when. */
  head: ReactNode;
  /** How the promise was kept: a Tag. */
  state?: ReactNode;
  conclusion: string;
  parts: AnswerPart[];
  /** Who answered, with the small seal. */
  signature: ReactNode;
  className?: string;
}

/** A full answer: the conclusion large, then its sections, then a name. */
export function AnswerCard({ head, state, conclusion, parts, signature, className }: AnswerCardProps) {
  return (
    <Sheet {...(className ? { className } : {})}>
      <View className="row between">
        <View className="t-micro">{head}</View>
        {state}
      </View>
      <View className="an-c">{conclusion}</View>
      {parts.map((part) => (
        <View key={part.name} className="an-s">
          <View className="an-k">{part.name}</View>
          <View className="an-v">{drawLines(part)}</View>
        </View>
      ))}
      <View className="row an-f">{signature}</View>
    </Sheet>
  );
}

function drawLines({ lines, ordered = false }: AnswerPart): ReactNode[] {
  return lines.map((line, index) => (
    <View key={index} className={ordered && lines.length > 1 ? 'an-l' : ''}>
      {ordered && lines.length > 1 ? <Text className="an-n">{index + 1}</Text> : null}
      <View className="grow">{line}</View>
    </View>
  ));
}
