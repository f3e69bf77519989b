import { answers as words } from '@huiyou/words/answers';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Head } from '../../components/head';
import { copyText } from '../../lib/copy-text';

/** Words that can no longer be sent here stay until they are taken along. */
export function Unsent({ words: written }: { words: readonly string[] }) {
  const [note, setNote] = useState<string | null>(null);
  const text = written
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
  if (text === '') return null;
  const handleCopy = async () => {
    try {
      setNote((await copyText(text)) ? words.copied : null);
    } catch {
      setNote(words.notCopied);
    }
  };
  return (
    <View className="m5">
      <Head size="small" title={words.unsent} note={words.copy} onNote={() => void handleCopy()} />
      <View className="sf-q m2">
        <Text userSelect>{text}</Text>
      </View>
      {note ? <View className="t-note m1">{note}</View> : null}
    </View>
  );
}
