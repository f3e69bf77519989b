import { nameMark } from '@huiyou/domain/identity/display-name';
import { View } from '@tarojs/components';
import { type OpenHost, openHostNote } from '../lib/open-host';
import { mediaAddress } from '../lib/server-address';
import { Avatar } from './avatar';
import { TickLine } from './tick-line';
import './host-choices.css';

interface HostChoicesProps {
  hosts: readonly OpenHost[];
  chosen: string | null;
  onChoose: (kosId: string) => void;
  now: number;
}

function HostChoice({ open, chosen, onChoose, now }: { open: OpenHost } & Omit<HostChoicesProps, 'hosts'>) {
  const { id, name, portrait } = open.host;
  const note = openHostNote(open, now);
  return (
    <View className="hc">
      <TickLine kind="radio" label={`${name}，${note}`} ticked={id === chosen} onChange={() => onChoose(id)}>
        <View className="row">
          <Avatar src={mediaAddress(portrait)} surname={nameMark(name)} size={44} />
          <View className="grow l3">
            <View className="t-text b">{name}</View>
            <View className="t-note">{note}</View>
          </View>
        </View>
      </TickLine>
    </View>
  );
}

/** People to choose one of: the face, the name, and where and when they are there. */
export function HostChoices({ hosts, ...rest }: HostChoicesProps) {
  return (
    <>
      {hosts.map((open) => (
        <HostChoice key={open.host.id} open={open} {...rest} />
      ))}
    </>
  );
}
