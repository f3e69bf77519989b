import { givenName, nameMark } from '@huiyou/domain/identity/display-name';
import { greeting, home as words, hostPortrait } from '@huiyou/words/home';
import { View } from '@tarojs/components';
import { Print } from '../../components/print';
import { Sep } from '../../components/sep';
import { Block, Skeleton } from '../../components/skeleton';
import { StateDot } from '../../components/state-dot';
import { dutyLine } from '../../lib/duty-line';
import { mediaAddress } from '../../lib/server-address';
import { isLargeText } from '../../lib/text-scale';
import { type HostCard, useMyHost } from '../../stores/my-host';
import { useSession } from '../../stores/session.store';
import { StandInLine } from './stand-in-line';
import type { MyKosNow } from './use-my-kos-now';
import './host-greeting.css';

interface HostGreetingProps {
  kos: MyKosNow | null;
  /** Nothing comes any more: no blocks are drawn. */
  failed: boolean;
  now: number;
}

const failedDuty = { tone: 'edge', text: '' } as const;

function DutyLine({ host, kos, now, named }: { host: HostCard; kos: MyKosNow | null; now: number; named: boolean }) {
  const { tone, text } = kos ? dutyLine(kos.duty, now) : failedDuty;
  return (
    <View className="row t-note hg-d">
      <StateDot tone={tone} />
      <View>
        {named ? host.name : null}
        {named && text ? <Sep /> : null}
        {text}
      </View>
    </View>
  );
}

function LineBlocks() {
  return (
    <Skeleton label={words.loading}>
      <Block width={150} height={18} above={8} />
      <Block width={186} height={18} above={16} />
      <Block width={96} height={18} above={16} />
    </Skeleton>
  );
}

function useLine(kos: MyKosNow | null): string | null {
  const name = useSession((session) => session.me?.person.displayName ?? '');
  return kos?.line ? greeting(givenName(name), kos.line.text) : null;
}

/** The host's face and her line of the day: the first thing a member sees. */
export function HostGreeting({ kos, failed, now }: HostGreetingProps) {
  const remembered = useMyHost();
  const line = useLine(kos);
  const host = kos?.host ?? remembered;
  if (!host)
    return failed ? null : (
      <Skeleton label={words.loading}>
        <Block width={124} height={152} above={16} />
      </Skeleton>
    );

  const large = isLargeText();
  const size = large ? { width: 72, height: 88 } : {};
  // What is not known is not said twice: her name stands in place of the line.
  const duty = (named: boolean) => {
    if (kos?.standIn) return <StandInLine host={host} standIn={kos.standIn} now={now} />;
    return kos || !failed ? <DutyLine host={host} kos={kos} now={now} named={named} /> : null;
  };
  const print = (
    <Print src={mediaAddress(host.portrait)} mark={nameMark(host.name)} label={hostPortrait(host.name)} {...size} />
  );
  if (large) {
    return (
      <View>
        <View className="row hg-top">
          {print}
          <View className="grow l4">
            <View className="hg-n b">{host.name}</View>
            {duty(false)}
          </View>
        </View>
        {line ? <View className="hg-l m4">{line}</View> : null}
      </View>
    );
  }
  return (
    <View className="row top hg-top">
      {print}
      <View className="grow hg-w">
        {kos || failed ? <View className="hg-l">{line ?? host.name}</View> : <LineBlocks />}
        <View className={kos ? 'm2' : 'm4'}>{duty(line !== null || !kos)}</View>
      </View>
    </View>
  );
}
