import { nameMark } from '@huiyou/domain/identity/display-name';
import { absences as words, standInNote } from '@huiyou/words/absences';
import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { Avatar } from '../../components/avatar';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { NotLoaded } from '../../components/not-loaded';
import { Block, Skeleton } from '../../components/skeleton';
import { aria } from '../../lib/aria';
import { call } from '../../lib/call';
import { mediaAddress } from '../../lib/server-address';
import { useLoaded } from '../../lib/use-loaded';
import './absence-page.css';

interface ChooseStandInProps {
  chosen: string | null;
  onChoose: (kosId: string | null) => void;
}

/** Who answers meanwhile: one of those who could, or nobody, and what that means. */
export function ChooseStandIn({ chosen, onChoose }: ChooseStandInProps) {
  const loaded = useLoaded('stand-ins', () => call('GET /absences/stand-ins', {}));
  const { data } = loaded;
  const standIn = data?.hosts.find(({ id }) => id === chosen);
  const gone = data !== null && chosen !== null && !standIn;
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    // kept from another day: that person cannot stand in any more
    if (gone) choose.current(null);
  }, [gone]);
  return (
    <View className="m5">
      <Head title={words.standIn} />
      <NotLoaded loaded={loaded} title={words.standInsNotLoaded} className="m2">
        <Skeleton label={words.standInsLoading}>
          <Block height={44} above={12} />
          <Block height={44} above={12} />
        </Skeleton>
      </NotLoaded>
      {data?.hosts.map((host) => (
        <Choice
          key={host.id}
          name={host.name}
          face={mediaAddress(host.portrait)}
          chosen={host.id === chosen}
          onPress={() => onChoose(host.id)}
        />
      ))}
      <Choice name={words.nobody} face={null} chosen={chosen === null} onPress={() => onChoose(null)} />
      {data && data.hosts.length === 0 ? <View className="t-note m2">{words.noStandIns}</View> : null}
      <View className="t-note m2">
        {standIn ? standInNote(standIn.name) : chosen === null ? words.nobodyNote : null}
      </View>
    </View>
  );
}

interface ChoiceProps {
  name: string;
  face: string | null;
  chosen: boolean;
  onPress: () => void;
}

function Choice({ name, face, chosen, onPress }: ChoiceProps) {
  const person = name !== words.nobody;
  return (
    <View
      className="aw-s"
      hoverClass="pr"
      onClick={onPress}
      {...aria({ role: 'radio', label: name, selected: chosen })}
    >
      <View className={chosen ? 'aw-c aw-on' : 'aw-c'}>
        {chosen ? <Icon name="check" tone="paper" firm size={14} /> : null}
      </View>
      {person ? <Avatar src={face} surname={nameMark(name)} size={36} /> : null}
      <View className={person ? 'grow l3' : 'grow'}>{name}</View>
    </View>
  );
}
