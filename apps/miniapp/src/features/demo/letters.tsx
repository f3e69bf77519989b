import type { Reply } from '@huiyou/contracts/api';
import { demo, letterState, letterTitle } from '@huiyou/words/demo';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Head } from '../../components/head';
import { LineRow } from '../../components/line-row';

interface LettersProps {
  letters: Reply<'GET /demo/people'>['letters'];
  /** Who is signed in; null for nobody, empty for a newcomer. */
  reader: string | null;
}

/** The demo's letters in every state, opened as whoever one is. */
export function Letters({ letters, reader }: LettersProps) {
  if (letters.length === 0) return null;
  return (
    <View className="m5">
      <Head size="small" title={demo.letters} note={reader ? demo.lettersAs(reader) : demo.lettersAsNewcomer} />
      {letters.map(({ token, from, to, kind, state }) => (
        <LineRow
          key={token}
          title={letterTitle(from, to)}
          value={letterState(state, kind)}
          onPress={() => void Taro.navigateTo({ url: `/pages/join/index?t=${token}` })}
        />
      ))}
    </View>
  );
}
