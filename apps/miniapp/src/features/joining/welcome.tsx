import { miniSealCharacter } from '@huiyou/domain/identity/seal-characters';
import { dateOf } from '@huiyou/domain/time/business-day';
import { sealLabel } from '@huiyou/words/joining';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Letter, LetterLines, LetterSignature } from '../../components/letter';
import { Seal } from '../../components/seal';
import { paragraphsOf } from '../../lib/letter-lines';
import { mediaAddress } from '../../lib/server-address';
import type { Seat } from './seat';

interface WelcomeProps {
  host: Seat['host'];
  text: string;
  since: number;
}

/** The host's one message to somebody who has just sat down, in her words. */
export function Welcome({ host, text, since }: WelcomeProps) {
  const seal = (
    <Seal
      src={mediaAddress(host.miniSeal)}
      chars={miniSealCharacter(host.name)}
      kind="host"
      size={24}
      label={sealLabel(host.name)}
    />
  );
  return (
    <View className="jo-w">
      <Letter>
        {paragraphsOf(text).map((paragraph, index) => (
          <LetterLines key={index}>{paragraph}</LetterLines>
        ))}
        <LetterSignature date={fullDate(dateOf(since))} name={host.name} seal={seal} />
      </Letter>
    </View>
  );
}
