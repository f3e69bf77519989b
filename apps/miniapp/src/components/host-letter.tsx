import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { fitsBeside, paragraphsOf } from '../lib/letter-lines';
import { textScale } from '../lib/text-scale';
import { Letter, LetterGreeting, LetterLines, LetterSignature } from './letter';
import { Print } from './print';
import { Seal } from './seal';

interface HostLetterProps {
  /** 若禾： */
  greeting: string;
  /** As written; a line is a paragraph. */
  text: string;
  date: ReactNode;
  name: string;
  portrait: string | null;
  /** Stands for the portrait while there is none. */
  mark: string;
  seal: { src: string | null; chars: string; label: string };
}

/** A host's words on ruled paper, dated, named and sealed. A short first paragraph stands beside the portrait. */
export function HostLetter({ greeting, text, date, name, portrait, mark, seal }: HostLetterProps) {
  const paragraphs = paragraphsOf(text);
  const [first = '', ...rest] = paragraphs;
  // The portrait reaches down to the first ruled line, unless the greeting takes two lines.
  const shortLine = fitsBeside(greeting, textScale(), 'greeting');
  const beside = shortLine && fitsBeside(first, textScale());
  return (
    <Letter portrait={<Print src={portrait} mark={mark} label={name} width={96} height={118} turn={2.4} />}>
      <LetterGreeting>{greeting}</LetterGreeting>
      {shortLine ? <LetterLines first>{beside ? first : '\u00a0'}</LetterLines> : <View className="m2" />}
      {(beside ? rest : paragraphs).map((paragraph, index) => (
        <LetterLines key={index}>{paragraph}</LetterLines>
      ))}
      <LetterSignature
        date={date}
        name={name}
        seal={<Seal src={seal.src} chars={seal.chars} kind="host" size={54} turn={-2} label={seal.label} />}
      />
    </Letter>
  );
}
