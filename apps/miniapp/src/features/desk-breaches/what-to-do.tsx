import type { BreachKind } from '@huiyou/domain/questions/breach-kind';
import { breachKindNames, breachKindTodos } from '@huiyou/words/breaches';
import { View } from '@tarojs/components';
import './breaches.css';

/** What helps against this kind of broken promise. */
export function WhatToDo({ kind }: { kind: BreachKind }) {
  return (
    <View className="br-w">
      <View className="b">{breachKindNames[kind]}</View>
      <View className="t-note">{breachKindTodos[kind]}</View>
    </View>
  );
}
