import { nameMark } from '@huiyou/domain/identity/display-name';
import { answers as words, colleagueNote } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { NotLoaded } from '../../components/not-loaded';
import { Block, Skeleton } from '../../components/skeleton';
import { TickLine } from '../../components/tick-line';
import { call } from '../../lib/call';
import { dutyLine } from '../../lib/duty-line';
import { mediaAddress } from '../../lib/server-address';
import { useLoaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';

interface ColleaguesProps {
  chosen: string | null;
  onChoose: (kosId: string) => void;
}

/** Hosts to choose one of, those on duty first: the face, the name, the hours, and how much they have. */
export function Colleagues({ chosen, onChoose }: ColleaguesProps) {
  const now = useNow();
  const loaded = useLoaded('colleagues', () => call('GET /queue/colleagues', {}));
  const colleagues = loaded.data?.colleagues ?? null;
  return (
    <View>
      <View className="t-note">{words.colleague}</View>
      <NotLoaded loaded={loaded} title={words.colleaguesNotLoaded} className="m2">
        <Skeleton label={words.colleaguesLoading}>
          <Block height={44} above={8} />
          <Block height={44} above={8} />
        </Skeleton>
      </NotLoaded>
      {colleagues?.length === 0 ? <View className="m2">{words.noColleagues}</View> : null}
      {colleagues?.map(({ host, duty, open }) => {
        const note = colleagueNote(dutyLine(duty, now).text, open);
        return (
          <TickLine
            key={host.id}
            kind="radio"
            label={`${host.name}，${note}`}
            ticked={host.id === chosen}
            onChange={() => onChoose(host.id)}
          >
            <View className="row">
              <Avatar src={mediaAddress(host.portrait)} surname={nameMark(host.name)} size={36} />
              <View className="grow l3">
                <View className="b">{host.name}</View>
                <View className="t-note">{note}</View>
              </View>
            </View>
          </TickLine>
        );
      })}
    </View>
  );
}
