import { nameMark } from '@huiyou/domain/identity/display-name';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { dateOf } from '@huiyou/domain/time/business-day';
import { forgottenOn, guestLabel, guests as words, metText, openCount } from '@huiyou/words/guests';
import { lastExchange } from '@huiyou/words/host';
import { cardPlaces } from '@huiyou/words/name-cards';
import { fullDate } from '@huiyou/words/time';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { memo } from 'react';
import { Avatar } from '../../components/avatar';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { aria } from '../../lib/aria';
import { mediaAddress } from '../../lib/server-address';
import { dayWord, whenInFull } from '../../lib/time';
import { GuestFacts } from './guest-facts';
import type { Guest } from './use-guests';
import './guest-row.css';

interface GuestRowProps {
  guest: Guest;
  now: number;
  open: boolean;
  onToggle: (id: string) => void;
}

/** One guest: who, from where, and when the two last spoke; opened, what passed between them and what can be done. */
export const GuestRow = memo(function GuestRow({ guest, now, open, onToggle }: GuestRowProps) {
  const { id, person, how, source, storeName, lastExchangeAt, openQuestions } = guest;
  const met = metText({ how, place: source === null ? null : cardPlaces[source], storeName });
  const exchanged = lastExchange(dayWord(lastExchangeAt, now) || whenInFull(lastExchangeAt, now));
  const asked = openQuestions === 0 ? null : openCount(chineseCount(openQuestions));
  return (
    <View className="gu-r">
      <View
        className="gu-h"
        hoverClass="pr"
        onClick={() => onToggle(id)}
        {...aria({ role: 'button', label: guestLabel(person.displayName, met, exchanged, asked), selected: open })}
      >
        <Avatar src={mediaAddress(person.avatar)} surname={nameMark(person.displayName)} size={44} />
        <View className="grow l3">
          <View className="row wrap">
            <Text className="b">{person.displayName}</Text>
            {asked ? <Tag text={asked} tone="soon" className="l2" /> : null}
          </View>
          <View className="t-note">
            {met}
            <Sep />
            {exchanged}
          </View>
        </View>
        <Icon name={open ? 'close' : 'down'} tone="ink3" size={18} className="l1" />
      </View>
      {open ? <Opened guest={guest} /> : null}
    </View>
  );
});

function Opened({ guest: { id, person, facts, forgottenAt } }: { guest: Guest }) {
  const name = encodeURIComponent(person.displayName);
  const handleInvite = () => void Taro.navigateTo({ url: `/pages-host/invite/index?guest=${person.id}&name=${name}` });
  const handleNote = () => void Taro.navigateTo({ url: `/pages-host/guest-fact/index?id=${id}&name=${name}` });
  return (
    <View className="gu-b">
      {facts.length === 0 ? <View className="t-note">{words.noFacts}</View> : <GuestFacts facts={facts} />}
      <View className="t-micro m2">{forgottenOn(fullDate(dateOf(forgottenAt)))}</View>
      <View className="gu-a">
        <Button look="secondary" size="pair" icon="pen" label={words.invite} onPress={handleInvite} />
        <Button look="secondary" size="pair" icon="note" label={words.note} onPress={handleNote} className="gu-2" />
      </View>
    </View>
  );
}
