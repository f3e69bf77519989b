import { handover as words } from '@huiyou/words/handover';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Empty } from '../../components/empty';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { Toast } from '../../components/toast';
import { useNow } from '../../lib/use-now';
import { usePolling } from '../../lib/use-polling';
import { useOpenHosts } from '../../stores/open-hosts';
import { AskedFoot, AskedHandover } from './asked-handover';
import { ChooseAnother, ChooseFoot } from './choose-another';
import { DeclinePanel } from './decline-panel';
import { SettledHandover } from './settled-handover';
import { type Handover, useDeciding, useHandover } from './use-handover';
import './handover.css';

type OnDecided = (handover: Handover) => void;
const nav = <NavBar title={words.title} backLabel={states.back} />;

function Blocks() {
  return (
    <Skeleton label={words.loading}>
      <View className="row center">
        <Block width={104} height={128} />
        <View className="hv-a" />
        <Block width={104} height={128} />
      </View>
      <Block width={200} height={24} above={40} />
      <Block height={56} above={24} />
      <Block height={56} above={12} />
    </Skeleton>
  );
}

/** The question, and behind 另选 the others with room. */
function Asked({ handover, onDecided }: { handover: Handover; onDecided: OnDecided }) {
  const now = useNow();
  const deciding = useDeciding(onDecided);
  const [openPast, setOpenPast] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [declining, setDeclining] = useState(false);
  const hosts = useOpenHosts(choosing);
  const known = new Set([handover.from.id, handover.to?.id]);
  const others = (hosts.data?.hosts ?? []).filter(({ host }) => !known.has(host.id));
  const name = others.find(({ host }) => host.id === chosen)?.host.name ?? null;
  const foot = choosing ? (
    <ChooseFoot
      deciding={deciding}
      name={name}
      onSend={() => void (chosen !== null && deciding.choose(chosen, openPast))}
      onBack={() => setChoosing(false)}
    />
  ) : (
    <AskedFoot
      deciding={deciding}
      onAccept={handover.to ? () => void deciding.accept(openPast) : null}
      onChoose={() => setChoosing(true)}
    />
  );
  const overlay = (
    <DeclinePanel handover={handover} deciding={deciding} open={declining} onClose={() => setDeclining(false)} />
  );
  return (
    <Screen nav={nav} foot={foot} overlay={overlay}>
      <View className="pad hv">
        {choosing ? (
          <ChooseAnother
            {...{ handover, hosts, others, chosen, openPast, deciding, now }}
            onOpenPast={setOpenPast}
            onChoose={setChosen}
            onDecline={() => setDeclining(true)}
          />
        ) : (
          <AskedHandover {...{ handover, deciding, openPast }} onOpenPast={setOpenPast} />
        )}
      </View>
    </Screen>
  );
}

interface SettledProps {
  handover: Handover;
  stale: boolean;
  onDecided: OnDecided;
  reload: () => Promise<void>;
}

/** What is still on its way arrives within seconds of the word that sent it. */
const arrivingMs = 3000;

function Settled({ handover, stale, onDecided, reload }: SettledProps) {
  const now = useNow();
  const arriving = handover.lines.some((line) => line.state === 'waiting');
  usePolling(async () => {
    if (arriving) await reload();
  }, arrivingMs);
  const [done, setDone] = useState<string | null>(null);
  const deciding = useDeciding((next) => {
    onDecided(next);
    setDone(words.opened);
  });
  return (
    <Screen nav={nav} overlay={<Toast text={done} onDone={() => setDone(null)} />} onRefresh={reload}>
      <View className="pad hv">
        {stale ? <Notice text={words.stale} /> : null}
        <SettledHandover handover={handover} deciding={deciding} now={now} />
      </View>
    </Screen>
  );
}

/** 交接: asked, or settled, or nothing to be asked. */
export function HandoverPage() {
  const loaded = useHandover();
  const { data, error, put, reload } = loaded;
  const handover = data?.handover ?? null;
  const handleDecided: OnDecided = (next) => {
    if (data) put({ ...data, handover: next });
  };
  if (handover?.state === 'asked') return <Asked handover={handover} onDecided={handleDecided} />;
  if (handover) return <Settled handover={handover} stale={error !== null} onDecided={handleDecided} reload={reload} />;
  return (
    <Screen nav={nav} onRefresh={reload}>
      <View className="pad hv">
        {data ? (
          <>
            <Empty lines={[...words.none]} />
            <View className="t-note m3">{words.noneText}</View>
          </>
        ) : null}
        <NotLoaded loaded={loaded} title={words.notLoaded} offline={words.notLoadedText}>
          <Blocks />
        </NotLoaded>
      </View>
    </Screen>
  );
}
