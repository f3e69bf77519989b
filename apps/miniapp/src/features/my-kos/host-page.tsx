import { dutyOfDay, rosterOf } from '@huiyou/domain/duty/duty-calendar';
import { dateOf } from '@huiyou/domain/time/business-day';
import { nameMark } from '@huiyou/domain/identity/display-name';
import { home as words, hostPortrait, since } from '@huiyou/words/home';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Print } from '../../components/print';
import { Block, Skeleton } from '../../components/skeleton';
import { StateDot } from '../../components/state-dot';
import { dutyLine } from '../../lib/duty-line';
import { mediaAddress } from '../../lib/server-address';
import { clock } from '../../lib/time';
import { useMyHost } from '../../stores/my-host';
import { StandInLine } from './stand-in-line';
import type { Club } from './use-my-club';
import type { MyKosNow } from './use-my-kos-now';
import './host-page.css';

interface MyHostProps {
  kos: MyKosNow | null;
  club: Club | null;
  failed: boolean;
  now: number;
}

function Hours({ club, now }: { club: Club; now: number }) {
  const today = dutyOfDay(rosterOf(club.roster), now);
  if (today.length === 0) return <View className="t-note">{words.noDutyToday}</View>;
  return (
    <View className="row wrap t-note">
      <View className="mh-h">{words.today}</View>
      {today.map(({ from, to }) => (
        <View key={from} className="mh-h">
          {clock(from)}–{clock(to)}
        </View>
      ))}
    </View>
  );
}

function Facts({ kos, club, now }: { kos: MyKosNow; club: Club | null; now: number }) {
  const { tone, text } = dutyLine(kos.duty, now);
  return (
    <>
      {kos.standIn ? (
        <StandInLine host={kos.host} standIn={kos.standIn} now={now} />
      ) : (
        <View className="row t-note m2">
          <StateDot tone={tone} />
          {text}
        </View>
      )}
      {club ? <Hours club={club} now={now} /> : null}
      <View className="t-note">{since(fullDate(dateOf(kos.bond.since)))}</View>
    </>
  );
}

/** 主理人: who she is, when she is there, since when we know each other. */
export function MyHost({ kos, club, failed, now }: MyHostProps) {
  const remembered = useMyHost();
  const host = kos?.host ?? remembered;
  if (!host)
    return failed ? null : (
      <Skeleton label={words.loading}>
        <Block width={124} height={152} above={16} />
      </Skeleton>
    );
  return (
    <>
      <View className="row top mh fold">
        <Print src={mediaAddress(host.portrait)} mark={nameMark(host.name)} label={hostPortrait(host.name)} />
        <View className="grow mh-w">
          <View className="t1">{host.name}</View>
          <View className="t-note">{host.clubName}</View>
          {kos ? <Facts kos={kos} club={club} now={now} /> : null}
          {!kos && !failed ? (
            <Skeleton label={words.loading}>
              <Block width={120} height={13} above={14} />
              <Block width={168} height={13} above={10} />
            </Skeleton>
          ) : null}
        </View>
      </View>
      {kos?.line ? <View className="mh-l">{kos.line.text}</View> : null}
    </>
  );
}
