import { nameMark } from '@huiyou/domain/identity/display-name';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { hostPortrait } from '@huiyou/words/home';
import { cardCounts, cardPlaces, hangsAt, nameCards as words, ofClub, scanNote } from '@huiyou/words/name-cards';
import { Image, Text, View } from '@tarojs/components';
import { Print } from '../../components/print';
import { Sep } from '../../components/sep';
import { Sheet } from '../../components/sheet';
import { aria } from '../../lib/aria';
import { mediaAddress } from '../../lib/server-address';
import type { Card } from './use-name-cards';
import './name-card.css';

/** A name card as it lies on the table: face, name, club, the line and its code; under it who came through it. */
export function CardFace({ card }: { card: Card }) {
  const { host, line, code, source, guests, members } = card;
  const counts =
    guests === 0 ? words.nobodyYet : cardCounts(chineseCount(guests), members === 0 ? null : chineseCount(members));
  return (
    <View className="m3">
      <Sheet lift="high">
        <View className="row top fold">
          <Print
            src={mediaAddress(host.portrait)}
            mark={nameMark(host.name)}
            label={hostPortrait(host.name)}
            width={132}
            height={168}
          />
          <View className="grow nc-n">
            <View className="t1">{host.name}</View>
            <View className="t-note m1">{ofClub(host.clubName)}</View>
          </View>
        </View>
        {line ? <View className="nc-l">{line.text}</View> : <View className="t-note m4">{words.noLine}</View>}
        <View className="nc-f fold">
          <View className="nc-q">
            <Image
              className="nc-i"
              src={code.image}
              showMenuByLongpress
              {...aria({ role: 'img', label: words.codeLabel })}
            />
          </View>
          <View className="grow nc-n">
            <View>{scanNote(code.kind, host.name)}</View>
          </View>
        </View>
      </Sheet>
      <View className="t-note m4">
        {hangsAt(cardPlaces[source])}
        <Sep />
        {counts}
      </View>
      <View className="t-micro nc-u">
        <Text userSelect>{code.joinUrl}</Text>
      </View>
      <View className="m6" />
    </View>
  );
}
