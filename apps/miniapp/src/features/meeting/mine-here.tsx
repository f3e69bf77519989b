import { nameMark } from '@huiyou/domain/identity/display-name';
import { hostPortrait } from '@huiyou/words/home';
import { meeting } from '@huiyou/words/meeting';
import { door as words, mineHere, mineText, toMine } from '@huiyou/words/stores';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { Notice } from '../../components/notice';
import { Print } from '../../components/print';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { mediaAddress } from '../../lib/server-address';
import type { Door } from './door';
import { GuestPage } from './guest-page';
import { StoreHead } from './store-head';
import { toHome, toHostTab, toMet } from './ways';

interface MineHereProps {
  door: Door;
  mine: NonNullable<Door['mine']>;
  here: string;
  /** Null: nobody else can have been. */
  onOther: (() => void) | null;
}

async function leadToMine({ host, as }: MineHereProps['mine']): Promise<void> {
  if (as === 'member') return toHostTab();
  const { acquaintances } = await call('GET /acquaintances', {});
  const mine = acquaintances.find((known) => known.host.id === host.id);
  return mine ? toMet(mine.id) : toHome();
}

/** Somebody who comes back: their host is said first. */
export function MineHere({ door, mine, here, onOther }: MineHereProps) {
  const { host, as } = mine;
  const others = door.hosts.some((at) => at.host.id !== host.id);
  const [leading, setLeading] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const handleLead = async () => {
    setLeading(true);
    setRefused(null);
    try {
      await leadToMine(mine);
    } catch (failure) {
      setRefused(sentenceOf(failure));
    } finally {
      setLeading(false);
    }
  };
  const foot = (
    <Foot>
      <Button label={toMine(host.name)} loading={leading} onPress={() => void handleLead()} />
      {onOther && others ? <Button look="text" label={words.otherToday} onPress={onOther} /> : null}
    </Foot>
  );
  return (
    <GuestPage title={words.title} here={here} foot={foot}>
      <StoreHead store={door.store} />
      <View className="m6">
        <Print src={mediaAddress(host.portrait)} mark={nameMark(host.name)} label={hostPortrait(host.name)} />
      </View>
      <View className="t2 m4">{mineHere(host.name, as)}</View>
      <View className="t-text c2 m2">{mineText(host.name)}</View>
      {refused ? (
        <View className="m4">
          <Notice tone="look" title={meeting.metNotLoaded} text={refused} />
        </View>
      ) : null}
    </GuestPage>
  );
}
