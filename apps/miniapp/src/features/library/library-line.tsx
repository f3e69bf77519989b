import { library as words, lineLabel, timesUsed } from '@huiyou/words/library';
import { View } from '@tarojs/components';
import { Sep } from '../../components/sep';
import { aria } from '../../lib/aria';
import type { LibraryAnswer } from './answer-draft';
import './library-line.css';

interface LibraryLineProps {
  answer: LibraryAnswer;
  onOpen: (id: string) => void;
}

/** An answer in the list: whose it is, what it is about and how often it was used, the question, its conclusion. */
export function LibraryLine({ answer: { id, text, topic, sections, brand, uses }, onOpen }: LibraryLineProps) {
  const whose = brand ? words.ofBrand : words.ofYours;
  const facts = [topic.name, timesUsed(uses)];
  return (
    <View
      className="ll"
      hoverClass="pr"
      onClick={() => onOpen(id)}
      {...aria({ role: 'button', label: lineLabel([whose, ...facts], text) })}
    >
      <View className="t-micro">
        {whose}
        {facts.map((fact) => (
          <View key={fact} className="ll-n">
            <Sep />
            {fact}
          </View>
        ))}
      </View>
      <View className="clip2 m1">{text}</View>
      <View className="t-note clip2">{sections[0]?.text}</View>
    </View>
  );
}
