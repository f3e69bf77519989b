import { nameMark } from '@huiyou/domain/identity/display-name';
import { helpedBy } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { Sep } from '../../components/sep';
import type { FullAnswer } from '../../lib/answer-round';
import { mediaAddress } from '../../lib/server-address';
import { when } from '../../lib/time';
import type { HostCard } from '../../stores/my-host';
import './said.css';

/** What the member said, at the right. */
export function Mine({ head, at, now, text }: { head: string; at: number; now: number; text: string }) {
  return (
    <View className="sa-m">
      <View className="sa-q">
        <View className="row wrap t-micro">
          {head}
          <Sep />
          {when(at, now)}
        </View>
        <View className="t-text sa-x">{text}</View>
      </View>
    </View>
  );
}

interface HersProps {
  by: HostCard;
  /** Who wrote it for whom, or what kind of words these are where they are not an answer. */
  mark?: string | null;
  text: string;
  record?: { text: string; kept: boolean } | null;
  at: string;
  /** Who helped. */
  hands?: readonly string[];
}

/** What the host said, in an ordinary bubble; under it how the promise was kept, or when where none was given. */
export function Hers({ by, mark = null, text, record = null, at, hands = [] }: HersProps) {
  return (
    <View className="m4">
      {mark ? <View className="t-micro sa-i">{mark}</View> : null}
      <View className="row top">
        <Avatar src={mediaAddress(by.portrait)} surname={nameMark(by.name)} size={36} label={by.name} />
        <View className="sa-b sa-x">{text}</View>
      </View>
      <View className={!record ? 't-micro sa-k' : record.kept ? 't-micro sa-k c-pine' : 't-micro sa-k b c1'}>
        {record?.text ?? at}
      </View>
      <Hands lines={hands} />
    </View>
  );
}

export function Hands({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <View key={line} className="t-micro sa-k">
          {line}
        </View>
      ))}
    </>
  );
}

/** What was agreed, in one line between what was said. */
export function Agreed({ text, at }: { text: string; at: string }) {
  return (
    <View className="row wrap t-note c-pine sa-g">
      {text}
      <Sep />
      {at}
    </View>
  );
}

/** The colleagues who agreed to be named. */
export function handsOf({ helpedBy: names }: Pick<FullAnswer, 'helpedBy'>): string[] {
  return names.length > 0 ? [helpedBy(names)] : [];
}
