import { home } from '@huiyou/words/home';
import { states } from '@huiyou/words/states';
import { wishes as words } from '@huiyou/words/wishes';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { Toast } from '../../components/toast';
import { useNow } from '../../lib/use-now';
import type { Loaded } from '../../lib/use-loaded';
import { type OpenHosts, useOpenHosts } from '../../stores/open-hosts';
import { ChangedFoot, ChangedTo, FreeFoot, FreeForm, FreeSure } from './free-change';
import { PastWishes, WaitingWish } from './my-wishes';
import { type FreeChange, useFreeChange } from './use-free-change';
import { type BondNow, type MyWishes, useBondNow, useWish, useWishes, type Wish, type WishWriting } from './use-wishes';
import { WishFoot, WishForm } from './wish-form';
import './wishes.css';

const nav = <NavBar title={words.title} backLabel={states.back} />;

function Blocks() {
  return (
    <Skeleton label={words.loading}>
      <Block height={40} above={16} />
      <Block width={120} height={18} above={32} />
      <Block height={56} above={16} />
      <Block height={56} above={12} />
    </Skeleton>
  );
}

interface ChangeProps {
  bond: BondNow;
  wishes: MyWishes['wishes'];
  stale: boolean;
  reload: () => Promise<void>;
}

type Mode = 'changed' | 'waiting' | 'free' | 'write';

interface ShownProps extends Pick<ChangeProps, 'bond' | 'wishes'> {
  mode: Mode;
  writing: WishWriting;
  free: FreeChange;
  until: number | null;
  waiting: Wish | undefined;
  hosts: Loaded<OpenHosts>;
  now: number;
  onWithdrawn: () => void;
}

function Shown({ mode, bond, wishes, writing, free, until, waiting, hosts, now, onWithdrawn }: ShownProps) {
  if (free.changed) return <ChangedTo host={free.changed.host} />;
  return (
    <>
      {mode === 'waiting' && waiting ? <WaitingWish wish={waiting} now={now} onWithdrawn={onWithdrawn} /> : null}
      {mode === 'free' && until !== null ? <FreeForm free={free} hosts={hosts} until={until} now={now} /> : null}
      {mode === 'write' ? <WishForm writing={writing} hosts={hosts} hostName={bond.host.name} now={now} /> : null}
      <PastWishes wishes={wishes.filter((wish) => wish !== waiting)} now={now} />
    </>
  );
}

/** One of four: done, waiting for the lead, free to choose, or to be written. */
function Change({ bond, wishes, stale, reload }: ChangeProps) {
  const now = useNow();
  const writing = useWish();
  const free = useFreeChange();
  const [toLead, setToLead] = useState(false);
  const [sure, setSure] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const waiting = wishes.find(({ state }) => state === 'waiting');
  const until = bond.freeChangeUntil !== null && now < bond.freeChangeUntil ? bond.freeChangeUntil : null;
  const mode: Mode = free.changed ? 'changed' : waiting ? 'waiting' : until !== null && !toLead ? 'free' : 'write';
  const hosts = useOpenHosts(mode === 'free' || mode === 'write');
  const chosen = hosts.data?.hosts.find(({ host }) => host.id === free.chosen)?.host.name;

  const handle = (text: string) => () => {
    setDone(text);
    void reload();
  };
  const feet = {
    changed: <ChangedFoot />,
    waiting: undefined,
    free: <FreeFoot free={free} onSure={() => setSure(true)} onLead={() => setToLead(true)} />,
    write: (
      <WishFoot
        writing={writing}
        onHanded={handle(words.handed)}
        onFree={until === null ? null : () => setToLead(false)}
      />
    ),
  };
  const overlay = (
    <>
      <FreeSure
        free={free}
        open={sure}
        to={chosen ?? home.somebody}
        from={bond.host.name}
        onClose={() => setSure(false)}
      />
      <Toast text={done} onDone={() => setDone(null)} />
    </>
  );
  return (
    <Screen nav={nav} foot={feet[mode]} overlay={overlay} onRefresh={reload}>
      <View className="pad ws">
        {stale ? <Notice text={words.stale} /> : null}
        <Shown
          {...{ mode, bond, wishes, writing, free, until, waiting, hosts, now }}
          onWithdrawn={handle(words.withdrawn)}
        />
      </View>
    </Screen>
  );
}

/** 换主理人: asked of the lead on any day; after a handover once without asking. */
export function ChangePage() {
  const bond = useBondNow();
  const wishes = useWishes();
  const reload = async () => void (await Promise.all([bond.reload(), wishes.reload()]));
  const error = bond.error ?? wishes.error;
  if (bond.data && wishes.data)
    return <Change bond={bond.data} wishes={wishes.data.wishes} stale={error !== null} reload={reload} />;
  const loaded = { data: null, error, loading: bond.loading || wishes.loading, reload };
  return (
    <Screen nav={nav}>
      <View className="pad ws">
        <NotLoaded loaded={loaded} title={words.notLoaded} offline={words.notLoadedText}>
          <Blocks />
        </NotLoaded>
      </View>
    </Screen>
  );
}
