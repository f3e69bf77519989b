import { miniSealCharacter } from '@huiyou/domain/identity/seal-characters';
import { dateOf } from '@huiyou/domain/time/business-day';
import { account as words } from '@huiyou/words/account';
import { hostedBy } from '@huiyou/words/club';
import { invitedBy, sealLabel, seatedOn, slipLabel } from '@huiyou/words/joining';
import { tierNames } from '@huiyou/words/tiers';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { NotLoaded } from '../../components/not-loaded';
import { Seal } from '../../components/seal';
import { Block, Skeleton } from '../../components/skeleton';
import { Slip } from '../../components/slip';
import { call } from '../../lib/call';
import { mediaAddress } from '../../lib/server-address';
import { useLoaded } from '../../lib/use-loaded';
import { type HostCard, useMyHost } from '../../stores/my-host';
import { useMyKos } from '../../stores/my-kos.store';
import { type Me, useHasRole } from '../../stores/session.store';
import './my-page.css';

function OwnSlip({ name, tier, host }: { name: string; tier: string; host: HostCard | null }) {
  const mark = host ? (
    <Seal
      src={mediaAddress(host.miniSeal)}
      chars={miniSealCharacter(host.name)}
      kind="host"
      size={20}
      label={sealLabel(host.name)}
    />
  ) : undefined;
  const label = slipLabel(name, tier, host?.name ?? '');
  return (
    <Slip
      kind="card"
      large
      name={name}
      above={tier}
      below={host ? [invitedBy(host.name)] : []}
      mark={mark}
      label={label}
    />
  );
}

function SinceBlock({ waiting }: { waiting: boolean }) {
  if (!waiting) return null;
  return (
    <Skeleton label={words.loading}>
      <Block width={132} />
    </Skeleton>
  );
}

/** The name-slip of a member: it is there at once, from what this device remembers. */
export function MySlip({ me }: { me: Me }) {
  const remembered = useMyHost();
  const remember = useMyKos((store) => store.remember);
  const mine = useLoaded(`my-kos ${me.person.id}`, () => call('GET /my-kos', {}));
  const host = mine.data?.host ?? remembered;
  const bond = mine.data?.bond;

  useEffect(() => {
    if (mine.data) remember(me.person.id, mine.data.host);
  }, [mine.data, me.person.id, remember]);

  return (
    <>
      <View className="mp-s fold">
        <OwnSlip name={me.person.displayName} tier={bond ? tierNames[bond.tier] : ''} host={host} />
        <View className="mp-w">
          {bond ? (
            <View className="t-note">{seatedOn(fullDate(dateOf(bond.since)))}</View>
          ) : (
            <SinceBlock waiting={mine.error === null} />
          )}
          {host ? (
            <View className="m5">
              <View className="t2">{host.clubName}</View>
              <View className="t-note">{hostedBy(host.name)}</View>
            </View>
          ) : null}
        </View>
      </View>
      <NotLoaded loaded={mine} title={words.notLoaded} className="m5" />
    </>
  );
}

/** Without a bond there is no slip: said as it is. */
export function NoSlip() {
  const hosting = useHasRole('kos');
  return (
    <View className="mp-g">
      <View className="t2">{hosting ? words.hostTitle : words.noBondTitle}</View>
      <View className="t-text c2 m2">{hosting ? words.hostText : words.noBondText}</View>
    </View>
  );
}
