import { guestNotice } from '@huiyou/words/guest-notice';
import { meeting, meetHost } from '@huiyou/words/meeting';
import { door as words, whyHost } from '@huiyou/words/stores';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { useSentOnce } from '../../lib/use-sent-once';
import { BecomeKnown } from './become-known';
import { ChooseHost } from './choose-host';
import { aboutToKnow, type Door, servedHere } from './door';
import { GuestPage } from './guest-page';
import { HostHead } from './host-head';
import { knowMeAgain } from './know-me-again';
import { NoticeLine } from './notice-line';
import { StoreHead } from './store-head';
import { toHome } from './ways';
import type { WalkedIn } from './walked-in';

interface WalkInProps {
  token: string;
  door: Door;
  here: string;
  now: number;
  onDone: (result: WalkedIn) => void;
}

type Coming = { name: string; servedBy: string | null };

function useWalkIn(token: string, door: Door) {
  const blank: Coming = { name: door.displayName, servedBy: null };
  return useSentOnce(`door-${token}`, blank, ({ name, servedBy }, key) => {
    const body = {
      servedBy: servedHere(door, servedBy),
      displayName: name.trim(),
      noticeVersion: guestNotice.version,
    };
    return call('POST /doors/:token/walk-in', { params: { token }, body, key });
  });
}

/** Nobody to propose: what that means, said where the host would stand. Who comes back has only to choose. */
function Nobody({ door }: { door: Door }) {
  if (door.hosts.length > 0 && door.mine) return null;
  return (
    <View className="m5">
      {door.hosts.length > 0 ? (
        <Notice title={words.nobodyTitle} text={words.nobodyText} />
      ) : (
        <Notice text={words.noHosts} />
      )}
    </View>
  );
}

/** The store, whom the rule proposes or who served, and getting to know her. */
export function WalkIn({ token, door, here, now, onDone }: WalkInProps) {
  const { value, change, sending, error, send } = useWalkIn(token, door);
  const [asking, setAsking] = useState(false);
  const known = aboutToKnow(door, value.servedBy);

  const handleSend = async () => {
    const result = await send();
    if (result === null) return;
    await knowMeAgain();
    onDone(result);
  };
  const foot = known ? (
    <Foot note={<NoticeLine />}>
      <Button label={meetHost(known.at.host.name)} onPress={() => setAsking(true)} />
    </Foot>
  ) : (
    <Foot>
      {door.hosts.length > 0 ? (
        <Button label={words.chooseFirst} disabled />
      ) : (
        <Button label={meeting.toHome} onPress={toHome} />
      )}
    </Foot>
  );
  const panel = (
    <BecomeKnown
      open={asking}
      suggested={door.displayName}
      name={value.name}
      onName={(name) => change((before) => ({ ...before, name }))}
      she={known?.at.host.pronoun ?? meeting.somebody}
      sending={sending}
      error={error}
      onSend={() => void handleSend()}
      onClose={() => setAsking(false)}
    />
  );
  return (
    <GuestPage title={words.title} here={here} foot={foot} overlay={panel}>
      <StoreHead store={door.store} />
      {known ? (
        <View className="m5">
          <HostHead
            host={known.at.host}
            duty={known.at.duty}
            now={now}
            note={whyHost(known.reason, known.at.host.pronoun)}
          />
        </View>
      ) : (
        <Nobody door={door} />
      )}
      {door.hosts.length > 0 ? (
        <ChooseHost
          door={door}
          chosen={servedHere(door, value.servedBy)}
          onChoose={(servedBy) => change((before) => ({ ...before, servedBy }))}
          now={now}
        />
      ) : null}
    </GuestPage>
  );
}
