import { nameMark } from '@huiyou/domain/identity/display-name';
import { chineseCount, chineseNumber } from '@huiyou/domain/text/chinese-number';
import {
  anniversary,
  knownFor,
  memberFile as words,
  members,
  memberWhy,
  sinceWhy,
  slipLabel,
  waitingQuestions,
  wishesToMove,
} from '@huiyou/words/members';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { Notice } from '../../components/notice';
import { Slip } from '../../components/slip';
import { Tag } from '../../components/tag';
import { mediaAddress } from '../../lib/server-address';
import { dottedDate } from '../../lib/time';
import { anniversaryOn, monthsBetween } from './member-times';
import { exchangeText } from './member-words';
import type { MemberFileView } from './use-member-file';
import './member-file.css';

/** Who it is here: the slip, how it began and since when, and what is to be known first. */
export function FileHead({ file, now }: { file: MemberFileView; now: number }) {
  const { member, why, mark, metAt, knownSince, wishesToMove: wishes } = file;
  const { person, tier, since, lastExchangeAt, dormant, openQuestions } = member;
  const name = person.displayName;
  const years = anniversaryOn(since, now);
  const first = years === null ? exchangeText(lastExchangeAt, now) : anniversary(chineseNumber(years));
  return (
    <>
      <View className="row top fold mf-h">
        <Slip kind="card" name={name} below={[tierNames[tier]]} label={slipLabel(name, tierNames[tier])} />
        <View className="grow mf-w">
          <View className="row top">
            <Avatar src={mediaAddress(person.avatar)} surname={nameMark(name)} size={40} />
            <View className="grow mf-n">
              <View className="b">{first}</View>
              <View className="t-note">{sinceWhy(dottedDate(since), memberWhy(why, mark))}</View>
              <View className="t-note">
                {knownFor(monthsBetween(Math.min(metAt ?? since, knownSince ?? since, since), now))}
              </View>
            </View>
          </View>
          {dormant || openQuestions > 0 ? (
            <View className="row wrap m2">
              {dormant ? <Tag text={members.dormant} className="no" /> : null}
              {openQuestions > 0 ? (
                <Tag
                  text={waitingQuestions(chineseCount(openQuestions))}
                  tone="soon"
                  className={dormant ? 'l2' : 'no'}
                />
              ) : null}
            </View>
          ) : null}
          {dormant ? <View className="t-note m2">{words.dormantNote}</View> : null}
        </View>
      </View>
      {wishes ? (
        <View className="m4">
          <Notice text={wishesToMove(name)} />
        </View>
      ) : null}
    </>
  );
}
