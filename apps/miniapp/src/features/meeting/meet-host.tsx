import type { Reply } from '@huiyou/contracts/api';
import { guestNotice } from '@huiyou/words/guest-notice';
import { alreadyMember, atStore, keepsHost, mayAsk, meeting as words, meetHost, notASeat } from '@huiyou/words/meeting';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { useNow } from '../../lib/use-now';
import { useSentOnce } from '../../lib/use-sent-once';
import { BecomeKnown } from './become-known';
import { GuestPage } from './guest-page';
import { HostHead } from './host-head';
import { knowMeAgain } from './know-me-again';
import { NoticeLine } from './notice-line';
import { toHostTab, toMet } from './ways';

type Card = Extract<Reply<'GET /cards/:token'>, { outcome: 'card' }>;

interface MeetHostProps {
  token: string;
  card: Card;
  here: string;
}

/** What somebody who has met a host may do, and what it is not. */
function AfterMeeting({ she, myHost }: { she: string; myHost: string | null }) {
  return (
    <View className="m5">
      <Head title={words.afterMeeting} size="small" />
      <View className="t-text c2 m2">{mayAsk(she)}</View>
      <View className="t-text c2 m2">{notASeat(she)}</View>
      {myHost === null ? null : (
        <View className="m4">
          <Notice text={keepsHost(myHost, she)} />
        </View>
      )}
    </View>
  );
}

/** A host's page by a name card: who she is, and getting to know her. */
export function MeetHost({ token, card, here }: MeetHostProps) {
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const { host, myHost, line, duty, storeName } = card;
  const known = useSentOnce(`meet-${token}`, card.displayName, (name, key) => {
    const body = { displayName: name.trim(), noticeVersion: guestNotice.version };
    return call('POST /cards/:token/meet', { params: { token }, body, key });
  });
  const handleSend = async () => {
    const met = await known.send();
    if (met === null) return;
    await knowMeAgain();
    toMet(met.id);
  };

  const member = card.relation === 'member';
  const foot = member ? (
    <Foot>
      <Button label={words.toHostTab} onPress={toHostTab} />
    </Foot>
  ) : (
    <Foot note={<NoticeLine />}>
      <Button label={meetHost(host.name)} onPress={() => setAsking(true)} />
    </Foot>
  );
  const panel = (
    <BecomeKnown
      open={asking}
      suggested={card.displayName}
      name={known.value}
      onName={(name) => known.change(() => name)}
      she={host.pronoun}
      sending={known.sending}
      error={known.error}
      onSend={() => void handleSend()}
      onClose={() => setAsking(false)}
    />
  );
  return (
    <GuestPage title={words.cardTitle} here={here} foot={foot} overlay={panel}>
      <HostHead
        host={host}
        duty={duty}
        now={now}
        note={storeName === null ? undefined : atStore(storeName)}
        line={line?.text}
      />
      {member ? (
        <View className="m5">
          <Notice text={alreadyMember(host.clubName)} />
        </View>
      ) : (
        <AfterMeeting she={host.pronoun} myHost={myHost?.name ?? null} />
      )}
    </GuestPage>
  );
}
