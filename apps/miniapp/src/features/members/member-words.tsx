import { nameMark } from '@huiyou/domain/identity/display-name';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { lastExchange } from '@huiyou/words/host';
import { memberLabel, members as words, seatedSince, waitingQuestions } from '@huiyou/words/members';
import { tierNames } from '@huiyou/words/tiers';
import { Text, View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { Sep } from '../../components/sep';
import { Tag } from '../../components/tag';
import { mediaAddress } from '../../lib/server-address';
import { dottedDate, dayWord, whenInFull } from '../../lib/time';
import type { MemberLine } from './use-members';
import './member-row.css';

/** When the two last spoke, in words. */
export function exchangeText(at: number | null, now: number): string {
  return at === null ? words.noExchangeYet : lastExchange(dayWord(at, now) || whenInFull(at, now));
}

const waitingText = (count: number): string => waitingQuestions(chineseCount(count));

/** What a screen reader says for a member. */
export function labelOfMember(member: MemberLine, now: number): string {
  const { person, tier, since, lastExchangeAt, dormant, openQuestions, note, tags } = member;
  const parts = [
    ...(dormant ? [words.dormant] : []),
    ...(openQuestions > 0 ? [waitingText(openQuestions)] : []),
    seatedSince(dottedDate(since)),
    exchangeText(lastExchangeAt, now),
    ...(note === null ? [] : [note]),
    ...tags,
  ];
  return memberLabel({ name: person.displayName, tier: tierNames[tier], parts });
}

/** A member as the host knows them: face, name, tier, since when, when the two last spoke, and what was written down. */
export function MemberWords({ member, now }: { member: MemberLine; now: number }) {
  const { person, tier, since, lastExchangeAt, dormant, openQuestions, note, tags } = member;
  return (
    <View className="mr-l">
      <Avatar src={mediaAddress(person.avatar)} surname={nameMark(person.displayName)} size={44} />
      <View className="grow l3">
        <View className="row wrap">
          <Text className="b">{person.displayName}</Text>
          <Tag text={tierNames[tier]} tone={tier === 'confidant' ? 'top' : 'tier'} className="l2" />
          {dormant ? <Tag text={words.dormant} className="l2" /> : null}
          {openQuestions > 0 ? <Tag text={waitingText(openQuestions)} tone="soon" className="l2" /> : null}
        </View>
        <View className="t-note">
          {seatedSince(dottedDate(since))}
          <Sep />
          {exchangeText(lastExchangeAt, now)}
        </View>
        {note === null ? null : <View className="t-note mr-x">{note}</View>}
        {tags.length === 0 ? null : (
          <View className="mr-t">
            {tags.map((tag) => (
              <Tag key={tag} text={tag} className="mr-g" />
            ))}
          </View>
        )}
      </View>
    </View>
  );
}
