import { home } from '@huiyou/words/home';
import { myBond as words } from '@huiyou/words/my-bond';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { Toast } from '../../components/toast';
import { useNow } from '../../lib/use-now';
import { useMyHost } from '../../stores/my-host';
import { BondHead } from './bond-head';
import { BondHistory } from './bond-history';
import { BondLetter, Welcome } from './bond-letter';
import { ForgetPanel, type Forgetting } from './forget-panel';
import { letterWriter } from './letter-writer';
import { PastQuestions } from './past-questions';
import { Protection } from './protection';
import { Remembered } from './remembered';
import { type MyBond, useMyBond } from './use-my-bond';
import { WaysOn } from './ways-on';
import './my-bond.css';

interface BondProps {
  bond: MyBond;
  now: number;
  onForget: (forgetting: Forgetting) => void;
  onOpened: () => void;
}

function Bond({ bond, now, onForget, onOpened }: BondProps) {
  const { pronoun } = bond.host;
  const writer = letterWriter(bond);
  return (
    <>
      {bond.letter && writer ? <BondLetter host={writer} letter={bond.letter} /> : null}
      <View className="pad">
        {bond.welcome === null ? null : <Welcome she={pronoun} text={bond.welcome} />}
        <Remembered she={pronoun} remembered={bond.remembered} onForget={onForget} />
        <Protection until={bond.protectedUntil} now={now} />
        <PastQuestions she={pronoun} past={bond.past} onOpened={onOpened} />
        <BondHistory history={bond.history} />
        <WaysOn handedOver={bond.why === 'handed-over' || bond.why === 'silence' || bond.freeChangeUntil !== null} />
      </View>
    </>
  );
}

function Blocks() {
  return (
    <Skeleton label={words.loading}>
      <Block width={120} height={18} above={32} />
      <Block height={120} above={16} />
      <Block width={120} height={18} above={32} />
      <Block height={48} above={16} />
    </Skeleton>
  );
}

/** 我的主理人: who, why and since when, the letter, and what was written down about me. */
export function MyBondPage() {
  const now = useNow();
  const loaded = useMyBond();
  const { data, error, put, reload } = loaded;
  const [done, setDone] = useState<string | null>(null);
  const [forgetting, setForgetting] = useState<Forgetting | null>(null);
  const remembered = useMyHost();
  const host = data?.host ?? remembered;
  const handleCleared = (left: MyBond['remembered']) => {
    if (data) put({ ...data, remembered: left });
    setForgetting(null);
    setDone(words.removed);
  };
  const handleOpened = () => {
    if (data) put({ ...data, past: 'open' });
    setDone(words.pastOpened);
  };
  const overlay = (
    <>
      <ForgetPanel
        she={host?.pronoun ?? home.somebody}
        forgetting={forgetting}
        onClose={() => setForgetting(null)}
        onCleared={handleCleared}
      />
      <Toast text={done} onDone={() => setDone(null)} />
    </>
  );
  return (
    <Screen nav={<NavBar title={words.title} backLabel={states.back} />} overlay={overlay} onRefresh={reload}>
      <View className="pad">
        {data && error ? <Notice text={words.stale} /> : null}
        {host ? <BondHead host={host} bond={data} /> : null}
        <NotLoaded loaded={loaded} title={words.notLoaded} offline={words.notLoadedText} className="m5">
          <Blocks />
        </NotLoaded>
      </View>
      {data ? <Bond bond={data} now={now} onForget={setForgetting} onOpened={handleOpened} /> : null}
    </Screen>
  );
}
