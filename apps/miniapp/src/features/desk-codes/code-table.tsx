import { dateOf } from '@huiyou/domain/time/business-day';
import { codeStates, roleNames } from '@huiyou/words/account';
import { codesWords as words, pickLabel } from '@huiyou/words/desk';
import { monthDay } from '@huiyou/words/time';
import { Text, View } from '@tarojs/components';
import { DeskTable } from '../../components/desk-table';
import { Icon } from '../../components/icon';
import { aria } from '../../lib/aria';
import { useNow } from '../../lib/use-now';
import type { Code, Codes, Show } from './use-codes';
import './code-table.css';

const columns = [
  { key: 'pick', label: '', width: 40 },
  { key: 'holder', label: words.holder },
  { key: 'role', label: words.role, width: 104 },
  { key: 'place', label: words.place },
  { key: 'made', label: words.made, width: 104 },
  { key: 'state', label: words.state, width: 184 },
];

function stateOf(code: Code, now: number): string {
  if (code.takenAt !== null) return codeStates.taken(monthDay(dateOf(code.takenAt)));
  return code.expiresAt <= now ? codeStates.expired : codeStates.waiting(monthDay(dateOf(code.expiresAt)));
}

/** Codes and what became of them; those nobody has taken can be chosen for printing. */
export function CodeTable({ codes: read, show }: { codes: Codes; show: Show }) {
  const now = useNow();
  const { list, codes, picked, pick } = read;
  const rows = codes.map((code) => {
    const on = picked.has(code.id);
    const toggle = () => pick([code.id], !on);
    return {
      key: code.id,
      chosen: on,
      cells: [
        code.takenAt === null ? <Tick key="pick" on={on} label={pickLabel(code.holder)} onPress={toggle} /> : null,
        code.holder,
        roleNames[code.role],
        <Text key="place" className="c2">
          {code.place ?? ''}
        </Text>,
        monthDay(dateOf(code.createdAt)),
        <Text key="state" className="c2">
          {stateOf(code, now)}
        </Text>,
      ],
    };
  });
  return (
    <DeskTable
      label={words.listLabel}
      columns={columns}
      rows={rows}
      empty={show === 'waiting' ? words.noneWaiting : words.empty}
      more={list.more ? { asking: list.asking, refused: list.refused, onMore: () => void list.showMore() } : undefined}
    />
  );
}

function Tick({ on, label, onPress }: { on: boolean; label: string; onPress: () => void }) {
  return (
    <View className="ct-p" onClick={onPress} {...aria({ role: 'checkbox', label, checked: on })}>
      <View className={on ? 'ct-b ct-on' : 'ct-b'}>
        {on ? <Icon name="check" tone="paper" firm size={16} /> : null}
      </View>
    </View>
  );
}
