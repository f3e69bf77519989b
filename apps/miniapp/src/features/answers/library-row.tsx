import type { Reply } from '@huiyou/contracts/api';
import { answers as words } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Sep } from '../../components/sep';
import './library-row.css';

type LibraryAnswer = Reply<'GET /answers'>['answers'][number];

interface LibraryRowProps {
  answer: LibraryAnswer;
  /** Why it is shown, or how often it was used. */
  notes: readonly string[];
  onInsert: (() => void) | null;
}

/** An answer of the library: whose it is and why it is here, the question, its conclusion, and the way into the answer. */
export function LibraryRow({ answer: { text, sections, brand }, notes, onInsert }: LibraryRowProps) {
  return (
    <View className="lb">
      <View className="t-micro">
        {brand ? words.ofBrand : words.ofYours}
        {notes.map((note) => (
          <View key={note} className="lb-n">
            <Sep />
            {note}
          </View>
        ))}
      </View>
      <View className="clip2">{text}</View>
      <View className="row top">
        <View className="grow t-note clip2">{sections[0]?.text}</View>
        {onInsert ? (
          <Button look="text" size="small" label={words.insert} onPress={onInsert} className="no lb-i" />
        ) : null}
      </View>
    </View>
  );
}
