import { handoverRules } from '@huiyou/domain/handovers/plan-handover';
import { handoverForm as words, successorLabel } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { DeskPickHost } from '../../components/desk-pick-host';
import { Head } from '../../components/head';
import { aria } from '../../lib/aria';
import { type DeskHost, roomOf } from '../../lib/host-room';
import { earlier } from './handover-draft';
import { roomNote } from './handover-facts';
import type { NewHandover } from './use-new-handover';

/** Who takes over, in their order; of those who may, the roomiest are proposed first. */
export function ChooseSuccessors({ writing: { fit, draft, change } }: { writing: NewHandover }) {
  const { successors } = draft;
  const byId = new Map(fit.map((host) => [host.host.id, host]));
  const others = fit.filter(({ host }) => !successors.includes(host.id)).sort((a, b) => roomOf(b) - roomOf(a));
  return (
    <View className="m6">
      <Head title={words.successorsTitle} />
      <View className="t-note m1">{words.successorsNote}</View>
      {successors.map((id, index) => {
        const host = byId.get(id);
        if (!host) return null;
        return (
          <Successor
            key={id}
            host={host}
            place={index + 1}
            onEarlier={index > 0 ? () => change({ successors: earlier(successors, id) }) : undefined}
            onDrop={() => change({ successors: successors.filter((each) => each !== id) })}
          />
        );
      })}
      {successors.length === handoverRules.successors ? (
        <View className="t-note m2">{words.successorsFull}</View>
      ) : others.length > 0 || successors.length === 0 ? (
        <DeskPickHost
          label={words.successorsTitle}
          hosts={others}
          onChoose={(id) => id !== null && change({ successors: [...successors, id] })}
          noteOf={roomNote}
        />
      ) : null}
    </View>
  );
}

interface SuccessorProps {
  host: DeskHost;
  place: number;
  onEarlier: (() => void) | undefined;
  onDrop: () => void;
}

function Successor({ host, place, onEarlier, onDrop }: SuccessorProps) {
  return (
    <View className="hfo-p" {...aria({ role: 'listitem', label: successorLabel(place, host.host.name) })}>
      <View className="hfo-n">{place}</View>
      <View className="grow">
        <View className="b">{host.host.name}</View>
        <View className="t-micro">{roomNote(host)}</View>
      </View>
      {onEarlier ? <Button look="text" size="small" label={words.earlier} onPress={onEarlier} /> : null}
      <Button look="text" size="small" label={words.drop} onPress={onDrop} />
    </View>
  );
}
