import { nameMark } from '@huiyou/domain/identity/display-name';
import { door as words, hostChoiceLabel, walkInRule } from '@huiyou/words/stores';
import { View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { Head } from '../../components/head';
import { TickLine } from '../../components/tick-line';
import { dutyLine } from '../../lib/duty-line';
import { mediaAddress } from '../../lib/server-address';
import type { Door, DoorHost } from './door';
import './choose-host.css';

interface ChooseHostProps {
  door: Door;
  /** Null: nobody has served me yet. */
  chosen: string | null;
  onChoose: (hostId: string | null) => void;
  now: number;
}

interface HostChoiceProps {
  at: DoorHost;
  chosen: boolean;
  onChoose: () => void;
  now: number;
}

function HostChoice({ at, chosen, onChoose, now }: HostChoiceProps) {
  const { host, duty, room } = at;
  const state = dutyLine(duty, now).text;
  return (
    <View className="chh-r">
      <TickLine
        kind="radio"
        label={hostChoiceLabel(host.name, host.clubName, state)}
        ticked={chosen}
        onChange={onChoose}
      >
        <View className="row">
          <Avatar src={mediaAddress(host.portrait)} surname={nameMark(host.name)} size={40} />
          <View className="grow l3">
            <View className="t-text b">{host.name}</View>
            <View className="t-note">{state}</View>
            {room ? null : <View className="t-note">{words.noRoom}</View>}
          </View>
        </View>
      </TickLine>
    </View>
  );
}

/** Whom the store proposes first; to somebody who knows one of them already it proposes nobody. */
function Rule() {
  return (
    <>
      <View className="t-note m4">{words.rule}</View>
      <View className="t-note">{walkInRule}</View>
    </>
  );
}

/** 谁接待了你: the person who served goes before any rule, and the rule stands there word for word. */
export function ChooseHost({ door, chosen, onChoose, now }: ChooseHostProps) {
  return (
    <View className="m6">
      <Head title={words.whoServed} note={words.whoServedNote} />
      <View className="m2">
        {door.proposed ? (
          <View className="chh-r">
            <TickLine kind="radio" label={words.nobodyYet} ticked={chosen === null} onChange={() => onChoose(null)} />
          </View>
        ) : null}
        {door.hosts.map((at) => (
          <HostChoice
            key={at.host.id}
            at={at}
            chosen={chosen === at.host.id}
            onChoose={() => onChoose(at.host.id)}
            now={now}
          />
        ))}
      </View>
      {door.mine ? null : <Rule />}
    </View>
  );
}
