import { nameMark } from '@huiyou/domain/identity/display-name';
import { sealCharacters } from '@huiyou/domain/identity/seal-characters';
import { letterDate } from '@huiyou/domain/time/letter-date';
import { greetingOf, sealLabel } from '@huiyou/words/joining';
import { HostLetter } from '../../components/host-letter';
import { Sep } from '../../components/sep';
import { mediaAddress } from '../../lib/server-address';
import type { Invited } from './invited';

/** 乙巳年 · 小雪前一日 */
function WrittenOn({ almanac }: { almanac: Invited['almanac'] }) {
  const { year, day } = letterDate(almanac);
  return (
    <>
      {year}
      <Sep />
      {day}
    </>
  );
}

/** The host's words on ruled paper, dated, named and sealed. */
export function LetterPaper({ letter }: { letter: Invited }) {
  const { host } = letter;
  return (
    <HostLetter
      greeting={greetingOf(letter.greeting)}
      text={letter.letter}
      date={<WrittenOn almanac={letter.almanac} />}
      name={host.name}
      portrait={mediaAddress(host.portrait)}
      mark={nameMark(host.name)}
      seal={{ src: mediaAddress(host.seal), chars: sealCharacters(host.name), label: sealLabel(host.name) }}
    />
  );
}
