import { nameMark } from '@huiyou/domain/identity/display-name';
import { inOneLine, moreHosts, pickHostWords as words, pickThis } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../lib/aria';
import { type DeskHost, findHosts } from '../lib/host-room';
import { mediaAddress } from '../lib/server-address';
import { Avatar } from './avatar';
import { Button } from './button';
import { Field } from './field';
import './desk-pick-host.css';

/** More than these are found by typing. */
const atOnce = 6;

interface DeskPickHostProps {
  label: string;
  /** Those who may be chosen, best first. */
  hosts: readonly DeskHost[];
  chosen?: DeskHost | null;
  /** Null: the choice is taken back. */
  onChoose: (id: string | null) => void;
  noteOf: (host: DeskHost) => string;
}

/** One host chosen from those of the branch: typed in, or picked from the first few. H5 only. */
export function DeskPickHost({ label, hosts, chosen = null, onChoose, noteOf }: DeskPickHostProps) {
  const [typed, setTyped] = useState('');
  if (chosen) {
    return (
      <View className="dh-on m2">
        <Person host={chosen} note={noteOf(chosen)} />
        <Button look="text" size="small" label={words.another} onPress={() => onChoose(null)} />
      </View>
    );
  }
  if (hosts.length === 0) return <View className="t-note m2">{words.noneFit}</View>;
  const found = findHosts(hosts, typed);
  const handleChoose = (id: string) => {
    setTyped('');
    onChoose(id);
  };
  return (
    <View className="m2">
      {hosts.length > atOnce ? (
        <Field label={label} labelHidden placeholder={words.placeholder} value={typed} onChange={setTyped} />
      ) : null}
      <View className="dh-l" {...aria({ role: 'list', label })}>
        {found.slice(0, atOnce).map((host) => (
          <View
            key={host.host.id}
            className="dh-r"
            hoverClass="pr"
            onClick={() => handleChoose(host.host.id)}
            {...aria({ role: 'button', label: inOneLine([pickThis(host.host.name), noteOf(host)]) })}
          >
            <Person host={host} note={noteOf(host)} />
          </View>
        ))}
      </View>
      {found.length === 0 ? <View className="t-note m2">{words.noneFound}</View> : null}
      {found.length > atOnce ? <View className="t-note m2">{moreHosts(found.length - atOnce)}</View> : null}
    </View>
  );
}

function Person({ host: { host }, note }: { host: DeskHost; note: string }) {
  return (
    <>
      <Avatar src={mediaAddress(host.portrait)} surname={nameMark(host.name)} size={32} />
      <View className="grow l2">
        <View>{host.name}</View>
        <View className="t-micro">{note}</View>
      </View>
    </>
  );
}
