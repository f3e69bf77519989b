import { givenName, nameMark } from '@huiyou/domain/identity/display-name';
import { sealCharacters } from '@huiyou/domain/identity/seal-characters';
import { invitations as words } from '@huiyou/words/invitations';
import { greetingOf, sealLabel } from '@huiyou/words/joining';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { HostLetter } from '../../components/host-letter';
import { mediaAddress } from '../../lib/server-address';
import { dateLine } from '../../lib/time';
import type { LetterDraft } from './letter-draft';
import type { Writing } from './use-writing';

/** The letter as it will lie before whoever opens it. */
export function LetterPreview({ draft, host }: { draft: LetterDraft; host: Writing['host'] }) {
  if (!host || draft.letter.trim() === '') return null;
  const name = draft.way === 'open' ? draft.addressee : givenName(draft.addressee);
  return (
    <View className="wi-p">
      <View className="pad">
        <Head size="small" title={words.preview} />
      </View>
      <View className="m6">
        <HostLetter
          greeting={name.trim() === '' ? '' : greetingOf(name)}
          text={draft.letter}
          date={dateLine(Date.now()).date}
          name={host.name}
          portrait={mediaAddress(host.portrait)}
          mark={nameMark(host.name)}
          seal={{ src: mediaAddress(host.seal), chars: sealCharacters(host.name), label: sealLabel(host.name) }}
        />
      </View>
    </View>
  );
}
