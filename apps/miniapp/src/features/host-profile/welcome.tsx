import { host as words } from '@huiyou/words/host';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { Sheet } from '../../components/sheet';
import './day-line.css';

/** The words somebody who has just taken a seat reads first, and the way to others. */
export function Welcome({ text, onWrite }: { text: string | null; onWrite: () => void }) {
  return (
    <View className="m6">
      <Head
        title={words.welcomeTitle}
        note={text === null ? words.writeWelcome : words.changeWelcome}
        onNote={onWrite}
      />
      {text === null ? null : (
        <View className="m2">
          <Sheet>
            <View className="dl-e">{text}</View>
          </Sheet>
        </View>
      )}
      <View className="t-note m2">{text === null ? words.noWelcome : words.welcomeNote}</View>
    </View>
  );
}
