import { miniSealCharacter } from '@huiyou/domain/identity/seal-characters';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import { dateOf } from '@huiyou/domain/time/business-day';
import { invitedBy, joining, seatedOn, sealLabel, slipLabel } from '@huiyou/words/joining';
import { tierNames } from '@huiyou/words/tiers';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Seal } from '../../components/seal';
import { Slip } from '../../components/slip';
import { call, CallError } from '../../lib/call';
import { mediaAddress } from '../../lib/server-address';
import { useMyKos } from '../../stores/my-kos.store';
import { useSession } from '../../stores/session.store';
import type { Seat } from './seat';
import { Welcome } from './welcome';
import './joined.css';

/** A newcomer begins at the first tier; who moved or was carried over keeps theirs, which only the server knows. */
function useTier(keepsTier: boolean): Tier | null {
  const [tier, setTier] = useState<Tier | null>(keepsTier ? null : 'acquainted');
  useEffect(() => {
    if (!keepsTier) return;
    call('GET /my-kos', {}).then(
      ({ bond }) => setTier(bond.tier),
      () => undefined,
    );
  }, [keepsTier]);
  return tier;
}

/** Makes sure this device knows the person as a member before the club is opened. */
async function enterClub(seat: Seat): Promise<void> {
  const { me, know } = useSession.getState();
  if (!me?.roles.includes('member')) {
    const now = await call('GET /me', {});
    useMyKos.getState().remember(now.person.id, seat.host);
    know(now);
  }
  await Taro.switchTab({ url: '/pages/home/index' });
}

/** The name-slip, shown once: who one is here from now on. */
export function Joined({ seat, keepsTier }: { seat: Seat; keepsTier: boolean }) {
  const { host, displayName } = seat;
  const tier = useTier(keepsTier);
  const [entering, setEntering] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const tierName = tier ? tierNames[tier] : '';

  const handleEnter = async () => {
    setEntering(true);
    setError(null);
    try {
      await enterClub(seat);
    } catch (failure) {
      setError(failure instanceof CallError ? failure : new CallError('unexpected', String(failure)));
      setEntering(false);
    }
  };

  const mark = (
    <Seal
      src={mediaAddress(host.miniSeal)}
      chars={miniSealCharacter(host.name)}
      kind="host"
      size={20}
      label={sealLabel(host.name)}
    />
  );
  const foot = (
    <Foot look="letter">
      <Button label={joining.comeIn} loading={entering} onPress={() => void handleEnter()} />
    </Foot>
  );
  return (
    <Screen ground="well" nav={<NavBar title={joining.slipTitle} look="place" />} foot={foot}>
      <View className="jo">
        <Slip
          kind="card"
          large
          name={displayName}
          above={tierName}
          below={[invitedBy(host.name)]}
          mark={mark}
          label={slipLabel(displayName, tierName, host.name)}
        />
        <View className="jo-c">{host.clubName}</View>
        <View className="t-note">{seatedOn(fullDate(dateOf(seat.since)))}</View>
        {seat.welcome === null ? null : <Welcome host={host} text={seat.welcome} since={seat.since} />}
        {error ? (
          <View className="jo-e">
            <Notice tone="look" text={error.message} />
          </View>
        ) : null}
      </View>
    </Screen>
  );
}
