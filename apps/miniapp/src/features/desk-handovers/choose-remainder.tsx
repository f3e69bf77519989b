import { leftReasonNames } from '@huiyou/words/handover';
import { grouped } from '@huiyou/words/imports';
import { handoverForm as words, inOneLine, pickedOf } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { DeskLoaded } from '../../components/desk-loaded';
import { TickLine } from '../../components/tick-line';
import type { Loaded } from '../../lib/use-loaded';
import type { HandoverMember } from './handover-facts';
import type { NewHandover } from './use-new-handover';

interface ChooseRemainderProps {
  writing: NewHandover;
  remainder: Loaded<HandoverMember[]>;
}

/** Those an earlier handover left, all ticked; some may be left out. */
export function ChooseRemainder({ writing, remainder }: ChooseRemainderProps) {
  return (
    <DeskLoaded loaded={remainder} loading={words.remainderLoading} notLoaded={words.remainderNotLoaded}>
      {(members) =>
        members.length === 0 ? (
          <View className="t-note m1">{words.remainderNone}</View>
        ) : (
          <Members writing={writing} members={members} />
        )
      }
    </DeskLoaded>
  );
}

function Members({ writing: { of, draft, change }, members }: { writing: NewHandover; members: HandoverMember[] }) {
  const out = new Set(draft.dropped);
  const handleTick = (id: string, ticked: boolean) =>
    change({ dropped: ticked ? draft.dropped.filter((each) => each !== id) : [...draft.dropped, id] });
  return (
    <>
      <View className="t-note m1">{words.remainderNote}</View>
      <View className="row wrap">
        <View className="t-note">{pickedOf(grouped(of.memberIds?.length ?? 0), grouped(members.length))}</View>
        <Button look="text" size="small" label={words.tickAll} onPress={() => change({ dropped: [] })} />
        <Button
          look="text"
          size="small"
          label={words.tickNone}
          onPress={() => change({ dropped: members.map(({ person }) => person.id) })}
        />
      </View>
      <View className="hfo-m">
        {members.map(({ id, person, left }) => (
          <TickLine
            key={id}
            label={inOneLine([person.displayName, left && leftReasonNames[left]])}
            ticked={!out.has(person.id)}
            onChange={(ticked) => handleTick(person.id, ticked)}
          />
        ))}
      </View>
    </>
  );
}
