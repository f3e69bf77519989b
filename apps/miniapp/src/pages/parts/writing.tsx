import { View } from '@tarojs/components';
import { useState } from 'react';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { InputBar } from '../../components/input-bar';
import { Letter, LetterGreeting, LetterLines, LetterSignature } from '../../components/letter';
import { Print } from '../../components/print';
import { Seal } from '../../components/seal';
import { Sep } from '../../components/sep';
import { TextAreaField } from '../../components/text-area-field';
import chen from './assets/chen.svg';
import { useTheme } from '../../lib/theme';
import sealHost from './assets/seal-host.svg';
import sealHostNight from './assets/seal-host-night.svg';

function LetterSample() {
  const seal = useTheme() === 'night' ? sealHostNight : sealHost;
  return (
    <View className="m6" style={{ marginLeft: '-16px', marginRight: '-16px' }}>
      <Letter portrait={<Print src={chen} label="陈砚" width={96} height={118} turn={2.4} />}>
        <LetterGreeting>若禾：</LetterGreeting>
        <LetterLines first>见字如面。</LetterLines>
        <LetterLines>
          三月你头一回来问，为什么同一包豆子，在家冲总是酸。我们来回试了九天，才发现是水。那天你发来照片，说“终于是店里的味道了”，我存到现在。
        </LetterLines>
        <LetterLines>后来你替三位新友调好了磨。我想请你来砚边会坐。不为卖什么，是想当面谢你。</LetterLines>
        <LetterSignature
          date={
            <>
              乙巳年
              <Sep />
              小雪前一日
            </>
          }
          name="陈砚"
          seal={<Seal src={seal} kind="host" size={54} turn={-2} label="陈砚，白文印" />}
        />
      </Letter>
    </View>
  );
}

const actions = [
  { icon: 'image', label: '发图片', onPress: () => undefined },
  { icon: 'mic', label: '发语音', onPress: () => undefined },
] as const;

/** Fields, the talk bar, and a letter. */
export function Writing() {
  const [name, setName] = useState('');
  const [words, setWords] = useState(
    '换了软水以后，新到的瑰夏还是偏酸，喝到后面有点青。是水的问题，还是磨得不对？豆子开封第 9 天。',
  );
  const [said, setSaid] = useState('');
  return (
    <View className="m5">
      <Head title="输入" />
      <View className="m3">
        <Field label="名字" labelHidden value={name} onChange={setName} placeholder="写给陈砚的话…" />
      </View>
      <View className="m3">
        <Field label="生日" value="二月三十日" onChange={() => undefined} error="二月没有三十日，请再看看" />
      </View>
      <View className="m3">
        <TextAreaField
          look="sheet"
          label="问题"
          value={words}
          onChange={setWords}
          count={`${Array.from(words).length} / 500`}
        />
      </View>
      <View className="m3">
        <TextAreaField label="缘由" value="" onChange={() => undefined} placeholder="差在哪" minLines={2} />
      </View>
      <View className="m3">
        <InputBar
          value={said}
          onChange={setSaid}
          onSend={() => setSaid('')}
          label="跟陈砚说"
          placeholder="跟陈砚说…"
          sendLabel="发出"
          actions={[...actions]}
        />
      </View>
      <LetterSample />
    </View>
  );
}
