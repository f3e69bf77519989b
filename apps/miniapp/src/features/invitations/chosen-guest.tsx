import { nameMark } from '@huiyou/domain/identity/display-name';
import { invitationLimits } from '@huiyou/domain/invitations/outcome';
import { invitations as words } from '@huiyou/words/invitations';
import { monthDay } from '@huiyou/words/time';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Avatar } from '../../components/avatar';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { aria } from '../../lib/aria';
import { mediaAddress } from '../../lib/server-address';
import type { LetterDraft } from './letter-draft';
import type { Guest } from './use-known-guests';
import './write-invitation.css';

interface ChosenGuestProps {
  /** Null: nobody of this name is a guest any more. */
  guest: Guest | null;
  draft: LetterDraft;
  change: (part: Partial<LetterDraft>) => void;
}

/** Whom the letter is for, and what passed between the two: only what the guest confirmed may be cited. */
export function ChosenGuest({ guest, draft, change }: ChosenGuestProps) {
  const [full, setFull] = useState(false);
  const name = guest?.person.displayName ?? draft.guestName ?? draft.addressee;
  const facts = guest?.facts ?? [];
  const toggle = (id: string) => {
    const cited = draft.factIds.includes(id);
    const room = cited || draft.factIds.length < invitationLimits.facts;
    setFull(!room);
    if (room) change({ factIds: cited ? draft.factIds.filter((each) => each !== id) : [...draft.factIds, id] });
  };
  const handleAnother = () => change({ guestId: null, guestName: '', addressee: '', factIds: [] });
  return (
    <View>
      <View className="wi-g">
        <Avatar src={mediaAddress(guest?.person.avatar ?? null)} surname={nameMark(name)} size={36} />
        <View className="grow l3 b">{name}</View>
        <Head title="" note={words.changeGuest} onNote={handleAnother} />
      </View>
      {guest ? null : <View className="t-note c-ochre m2">{words.guestGone}</View>}
      {guest ? (
        <View className="m4">
          <Head size="small" title={words.facts} note={words.factsNote} />
          {facts.length === 0 ? <View className="t-note m1">{words.noFacts}</View> : null}
          {facts.map((fact) =>
            fact.state === 'confirmed' ? (
              <FactRow
                key={fact.id}
                fact={fact}
                cited={draft.factIds.includes(fact.id)}
                onPress={() => toggle(fact.id)}
              />
            ) : (
              <WaitingFact key={fact.id} fact={fact} />
            ),
          )}
          {full ? <View className="t-note c-ochre m1">{words.factsFull}</View> : null}
        </View>
      ) : null}
    </View>
  );
}

type Fact = Guest['facts'][number];

function FactRow({ fact, cited, onPress }: { fact: Fact; cited: boolean; onPress: () => void }) {
  const date = monthDay(fact.on);
  return (
    <View
      className="wi-f"
      hoverClass="pr"
      onClick={onPress}
      {...aria({ role: 'checkbox', label: `${date} ${fact.text}`, selected: cited })}
    >
      <View className={cited ? 'wi-c wi-on' : 'wi-c'}>
        {cited ? <Icon name="check" tone="paper" firm size={14} /> : null}
      </View>
      <Text className="wi-d">{date}</Text>
      <Text className="grow">{fact.text}</Text>
    </View>
  );
}

function WaitingFact({ fact }: { fact: Fact }) {
  return (
    <View className="wi-f" {...aria({ role: 'listitem' })}>
      <View className="wi-c wi-no" />
      <Text className="wi-d">{monthDay(fact.on)}</Text>
      <View className="grow c2">
        <View>{fact.text}</View>
        <View className="t-micro">{words.factWaiting}</View>
      </View>
    </View>
  );
}
