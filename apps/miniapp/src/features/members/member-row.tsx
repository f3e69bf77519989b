import { nameMark } from '@huiyou/domain/identity/display-name';
import { host as words, lastExchange, memberLabel, seatedSince } from '@huiyou/words/host';
import { tierNames } from '@huiyou/words/tiers';
import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import { Avatar } from '../../components/avatar';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { aria } from '../../lib/aria';
import { mediaAddress } from '../../lib/server-address';
import { dottedDate, dayWord, whenInFull } from '../../lib/time';
import type { MemberLine } from './use-members';
import './member-row.css';

/** One member: face, name, tier, since when, and when the two last spoke. */
export const MemberRow = memo(function MemberRow({ member, now }: { member: MemberLine; now: number }) {
  const { person, tier, since, lastExchangeAt } = member;
  const seated = seatedSince(dottedDate(since));
  const exchanged =
    lastExchangeAt === null
      ? words.noExchangeYet
      : lastExchange(dayWord(lastExchangeAt, now) || whenInFull(lastExchangeAt, now));
  return (
    <View
      className="mb-r"
      {...aria({ role: 'listitem', label: memberLabel(person.displayName, tierNames[tier], seated, exchanged) })}
    >
      <Avatar src={mediaAddress(person.avatar)} surname={nameMark(person.displayName)} size={44} />
      <View className="grow l3">
        <View className="row wrap">
          <Text className="b">{person.displayName}</Text>
          <Tag text={tierNames[tier]} tone={tier === 'confidant' ? 'top' : 'tier'} className="l2" />
        </View>
        <View className="t-note">
          {seated}
          <Sep />
          {exchanged}
        </View>
      </View>
    </View>
  );
});
