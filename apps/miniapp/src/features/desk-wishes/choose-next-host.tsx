import { inOneLine, leadWishes as words, pickHostWords, roomText } from '@huiyou/words/lead';
import { grouped } from '@huiyou/words/imports';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chip } from '../../components/chip';
import { DeskPickHost } from '../../components/desk-pick-host';
import { type DeskHost, roomOf } from '../../lib/host-room';
import { othersFor, wantedNote, type Wish } from './wish-facts';

interface ChooseNextHostProps {
  wish: Wish;
  hosts: readonly DeskHost[];
  chosen: string | null;
  onChoose: (kosId: string | null) => void;
}

const noteOf = (host: DeskHost): string =>
  inOneLine([host.storeName ?? pickHostWords.nowhere, roomText(grouped(roomOf(host)))]);

/** The host the member named, or another one with room; and what follows from either. */
export function ChooseNextHost({ wish, hosts, chosen, onChoose }: ChooseNextHostProps) {
  const { to } = wish;
  const [another, setAnother] = useState(to === null);
  const others = othersFor(wish, hosts);
  const obstacle = wantedNote(wish, hosts);
  const handleWanted = () => {
    setAnother(false);
    onChoose(to?.id ?? null);
  };
  const handleAnother = () => {
    setAnother(true);
    onChoose(null);
  };
  return (
    <View className="m2">
      {to ? (
        <View className="row wrap">
          <Chip label={inOneLine([words.wanted, to.name])} chosen={!another} onPress={handleWanted} />
          <Chip label={words.another} chosen={another} onPress={handleAnother} />
        </View>
      ) : null}
      {another ? (
        <>
          <DeskPickHost
            label={words.toLabel}
            hosts={others}
            chosen={others.find((each) => each.host.id === chosen) ?? null}
            onChoose={onChoose}
            noteOf={noteOf}
          />
          <View className="t-note m2">{words.anotherNote}</View>
        </>
      ) : (
        <View className={obstacle ? 't-note c-ochre m1' : 't-note m1'}>{obstacle ?? words.wantedNote}</View>
      )}
    </View>
  );
}
