import type { Reply } from '@huiyou/contracts/api';
import { nameMark } from '@huiyou/domain/identity/display-name';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { dateOf } from '@huiyou/domain/time/business-day';
import { hostedBy, memberCount, noMembers, sinceText } from '@huiyou/words/club';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Print } from '../../components/print';
import { Block, Skeleton } from '../../components/skeleton';
import { StateDot } from '../../components/state-dot';
import { dutyLine } from '../../lib/duty-line';
import { mediaAddress } from '../../lib/server-address';
import { useNow } from '../../lib/use-now';
import './club.css';

export type Club = Reply<'GET /club'>;

function Figures({ club }: { club: Club }) {
  const duty = dutyLine(club.duty, useNow());
  return (
    <>
      <View className="row t-note m2">
        <StateDot tone={duty.tone} />
        <View>{duty.text}</View>
      </View>
      <View className="t-text m3">{club.members === 0 ? noMembers : memberCount(chineseCount(club.members))}</View>
      <View className="t-note">{sinceText(fullDate(dateOf(club.since)))}</View>
    </>
  );
}

/** Whose club it is, since when, and how many have a seat. */
export function ClubHead({ host, club }: { host: Club['host']; club: Club | null }) {
  return (
    <View className="cb-h fold">
      <Print src={mediaAddress(host.portrait)} mark={nameMark(host.name)} label={host.name} />
      <View className="cb-w">
        <View className="t2">{hostedBy(host.name)}</View>
        {club ? (
          <Figures club={club} />
        ) : (
          <Skeleton label="">
            <Block width={132} height={13} above={12} />
            <Block width={84} above={18} />
            <Block width={132} height={13} above={10} />
          </Skeleton>
        )}
      </View>
    </View>
  );
}
