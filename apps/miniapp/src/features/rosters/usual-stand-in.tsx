import { nameMark } from '@huiyou/domain/identity/display-name';
import { rosters as words, usualLabel } from '@huiyou/words/rosters';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Avatar } from '../../components/avatar';
import { Head } from '../../components/head';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Block, Skeleton } from '../../components/skeleton';
import { TickLine } from '../../components/tick-line';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { mediaAddress } from '../../lib/server-address';
import { useLoaded } from '../../lib/use-loaded';
import type { Calendar } from './week-draft';

interface UsualStandInProps {
  standIn: Calendar['standIn'];
  onSaved: (calendar: Calendar) => void;
}

/** Who may answer for me while I am on duty too: kept as soon as it is chosen. */
export function UsualStandIn({ standIn, onSaved }: UsualStandInProps) {
  const loaded = useLoaded('stand-ins', () => call('GET /absences/stand-ins', {}));
  const [choosing, setChoosing] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const busy = choosing !== null;
  const listed = loaded.data?.hosts ?? [];
  // One who could not take over an absence may still be named here.
  const known = standIn && !listed.some(({ id }) => id === standIn.id) ? [standIn, ...listed] : listed;

  const choose = async (kosId: string | null) => {
    if (busy || kosId === (standIn?.id ?? null)) return;
    setChoosing(kosId ?? '');
    setRefused(null);
    try {
      onSaved(await call('PUT /duty/stand-in', { body: { kosId } }));
    } catch (failure) {
      setRefused(sentenceOf(failure));
    } finally {
      setChoosing(null);
    }
  };
  const chosen = choosing ?? standIn?.id ?? '';
  return (
    <View className="m6">
      <Head title={words.usual} />
      <View className="t-note m1">{words.usualNote}</View>
      <NotLoaded loaded={loaded} title={words.usualNotLoaded} className="m2">
        <Skeleton label={words.usualLoading}>
          <Block height={44} above={12} />
          <Block height={44} above={12} />
        </Skeleton>
      </NotLoaded>
      {known.map(({ id, name, portrait }) => (
        <TickLine
          key={id}
          kind="radio"
          label={usualLabel(name)}
          ticked={chosen === id}
          onChange={() => void choose(id)}
        >
          <View className="row">
            <Avatar src={mediaAddress(portrait)} surname={nameMark(name)} size={36} />
            <View className="grow l3">{name}</View>
          </View>
        </TickLine>
      ))}
      {loaded.data ? (
        <TickLine kind="radio" label={words.usualNobody} ticked={chosen === ''} onChange={() => void choose(null)} />
      ) : null}
      {refused ? (
        <View className="m2">
          <Notice tone="look" title={words.usualNotSaved} text={refused} />
        </View>
      ) : null}
    </View>
  );
}
