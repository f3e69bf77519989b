import { nameMark } from '@huiyou/domain/identity/display-name';
import { sealCharacters } from '@huiyou/domain/identity/seal-characters';
import { dateOf } from '@huiyou/domain/time/business-day';
import { greetingOf, sealLabel } from '@huiyou/words/joining';
import { myBond as words, welcomeTitle } from '@huiyou/words/my-bond';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { HostLetter } from '../../components/host-letter';
import { Sheet } from '../../components/sheet';
import { aria } from '../../lib/aria';
import { mediaAddress } from '../../lib/server-address';
import type { HostCard } from '../../stores/my-host';
import type { MyBond } from './use-my-bond';

type Letter = NonNullable<MyBond['letter']>;

function Facts({ facts }: { facts: Letter['facts'] }) {
  return (
    <View className="pad mb-s">
      <Head size="small" title={words.factsTitle} note={words.factsNote} />
      <View className="m1" {...aria({ role: 'list' })}>
        {facts.map((fact) => (
          <View key={fact.id} className="row base fold mb-f" {...aria({ role: 'listitem' })}>
            <View className="mb-d">{fullDate(fact.on)}</View>
            <View className="grow t-text">{fact.text}</View>
          </View>
        ))}
      </View>
    </View>
  );
}

/** The letter once received, as it lay on the envelope, and the facts it rested on. */
export function BondLetter({ host, letter }: { host: HostCard; letter: Letter }) {
  return (
    <>
      <View className="pad mb-s">
        <Head title={words.letterTitle} />
      </View>
      <View className="m4">
        <HostLetter
          greeting={greetingOf(letter.greeting)}
          text={letter.letter}
          date={fullDate(dateOf(letter.writtenAt))}
          name={host.name}
          portrait={mediaAddress(host.portrait)}
          mark={nameMark(host.name)}
          seal={{ src: mediaAddress(host.seal), chars: sealCharacters(host.name), label: sealLabel(host.name) }}
        />
      </View>
      {letter.facts.length > 0 ? <Facts facts={letter.facts} /> : null}
    </>
  );
}

/** The host's own words on the day of joining. */
export function Welcome({ she, text }: { she: string; text: string }) {
  return (
    <View className="mb-s">
      <Head title={welcomeTitle(she)} />
      <Sheet className="m2">
        <View className="t-text mb-x">{text}</View>
      </Sheet>
    </View>
  );
}
