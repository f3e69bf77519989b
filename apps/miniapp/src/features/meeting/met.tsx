import { dateOf } from '@huiyou/domain/time/business-day';
import { alreadyMember, meeting as words, metOn } from '@huiyou/words/meeting';
import { states } from '@huiyou/words/states';
import { whyHost } from '@huiyou/words/stores';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { useNow } from '../../lib/use-now';
import type { Acquaintance } from './acquaintance';
import { AskFoot, AskHere } from './ask-here';
import { AskedHere } from './asked-here';
import { FactsBetween } from './facts-between';
import { ForgetMe, ForgetMeLine } from './forget-me';
import { HostHead } from './host-head';
import { TakeFactAway } from './take-fact-away';
import { useAskHere } from './use-ask-here';
import { useAskedHere } from './use-asked-here';
import { useFacts } from './use-facts';
import { toHostTab } from './ways';

interface MetProps {
  met: Acquaintance;
  onChange: (met: Acquaintance) => void;
  onForgotten: () => void;
}

/** A host's page for her guest: asking her, what was asked, what passed between the two, and deleting it all. */
export function Met({ met, onChange, onForgotten }: MetProps) {
  const now = useNow();
  const [forgetting, setForgetting] = useState(false);
  const { host, duty, reason, forgottenAt } = met;
  // Whoever is bonded has no day of being forgotten, and asks where the promise is.
  const member = forgottenAt === null;
  const asked = useAskedHere(host.id);
  const ask = useAskHere(met.id);
  const facts = useFacts(onChange);

  const foot = member ? (
    <Foot>
      <Button label={words.toHostTab} onPress={toHostTab} />
    </Foot>
  ) : (
    <AskFoot ask={ask} name={host.name} waiting={asked.data?.waiting.length ?? 0} />
  );
  const overlay = (
    <>
      <TakeFactAway facts={facts} />
      <ForgetMe open={forgetting} met={met} onClose={() => setForgetting(false)} onForgotten={onForgotten} />
    </>
  );
  return (
    <Screen nav={<NavBar title={host.name} backLabel={states.back} />} foot={foot} overlay={overlay}>
      <View className="pad">
        <HostHead host={host} duty={duty} now={now} note={reason ? whyHost(reason, host.pronoun) : undefined} />
        <View className="t-note m4">{metOn(fullDate(dateOf(met.metAt)), met.how, met.storeName)}</View>
        {member ? (
          <View className="m4">
            <Notice text={alreadyMember(host.clubName)} />
          </View>
        ) : (
          <AskHere ask={ask} she={host.pronoun} />
        )}
        <AskedHere asked={asked} she={host.pronoun} now={now} />
        <FactsBetween list={met.facts} facts={facts} she={host.pronoun} now={now} />
        {forgottenAt === null ? null : <ForgetMeLine at={forgottenAt} onForget={() => setForgetting(true)} />}
      </View>
    </Screen>
  );
}
