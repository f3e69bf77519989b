import { chineseCount } from '@huiyou/domain/text/chinese-number';
import {
  carrierCount,
  carrierNames,
  fromTo,
  handoverStateNames,
  lineLabel,
  lineStateNames,
} from '@huiyou/words/handover';
import { memberFile as words } from '@huiyou/words/members';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { aria } from '../../lib/aria';
import { dottedDate } from '../../lib/time';
import type { MemberFileView } from './use-member-file';
import './member-file.css';

type Handover = NonNullable<MemberFileView['handover']>;
type Line = Handover['lines'][number];

const icons = { waiting: 'clock', carried: 'check', sealed: 'lock' } as const;

/** Where a handover of this member stands and what it carries, line by line, as the member reads it too. */
export function FileHandover({ handover: { from, to, state, lines } }: { handover: Handover }) {
  return (
    <View className="mf-s">
      <Head title={words.handover} note={handoverStateNames[state]} />
      <View className="t-text m1">{fromTo(from.name, to?.name ?? null)}</View>
      <View {...aria({ role: 'list' })}>
        {lines.map((line) => (
          <Carried key={line.carrier} line={line} />
        ))}
      </View>
    </View>
  );
}

function Carried({ line: { carrier, state, count, at } }: { line: Line }) {
  const title = carrierCount(carrierNames[carrier], carrier === 'bond' ? null : chineseCount(count));
  const note = state === 'sealed' ? words.lineSealed : lineStateNames[state];
  return (
    <View className="row mf-l" {...aria({ role: 'listitem', label: lineLabel(title, note) })}>
      <Icon name={icons[state]} tone={state === 'carried' ? 'pine' : 'ink3'} firm size={20} />
      <View className="grow l2">
        <View>{title}</View>
        <View className="t-note">{at === null ? note : `${note} ${dottedDate(at)}`}</View>
      </View>
    </View>
  );
}
