import type { Reply } from '@huiyou/contracts/api';
import { nameMark } from '@huiyou/domain/identity/display-name';
import { invitationLimits } from '@huiyou/domain/invitations/outcome';
import { invitations as words } from '@huiyou/words/invitations';
import { states } from '@huiyou/words/states';
import { monthDay } from '@huiyou/words/time';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Avatar } from '../../components/avatar';
import { ErrorNote } from '../../components/error-note';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { Block, Skeleton } from '../../components/skeleton';
import { aria } from '../../lib/aria';
import { call } from '../../lib/call';
import { mediaAddress } from '../../lib/server-address';
import { useLoaded } from '../../lib/use-loaded';
import type { LetterDraft } from './letter-draft';
import './write-invitation.css';

type Guest = Reply<'GET /guests'>['guests'][number];

interface ChosenProps {
  guest: Guest;
  draft: LetterDraft;
  change: (part: Partial<LetterDraft>) => void;
}

interface GuestsProps extends Omit<ChosenProps, 'guest'> {
  onRetry: () => void;
}

/** The people who have met the host, to choose one; then what passed between the two, to cite up to five. */
export function Guests({ draft, change, onRetry }: GuestsProps) {
  const { data, error, loading, reload } = useLoaded('guests', () => call('GET /guests', {}));
  const handleRetry = () => {
    void reload();
    onRetry();
  };
  if (!data && error) {
    return (
      <View className="m3">
        <ErrorNote
          title={words.guestsNotLoaded}
          text={error.message}
          retryLabel={states.retry}
          retrying={loading}
          onRetry={handleRetry}
        />
      </View>
    );
  }
  if (!data) {
    return (
      <Skeleton label={words.guestsLoading}>
        <Block height={44} above={12} />
        <Block height={44} above={12} />
      </Skeleton>
    );
  }
  const chosen = data.guests.find(({ person }) => person.id === draft.guestId);
  if (chosen) return <Chosen guest={chosen} draft={draft} change={change} />;
  if (data.guests.length === 0) return <View className="t-note m3">{words.noGuests}</View>;
  return (
    <View className="m2">
      {data.guests.map((guest) => (
        <GuestRow
          key={guest.person.id}
          guest={guest}
          onPress={() =>
            change({
              guestId: guest.person.id,
              addressee: guest.person.displayName.slice(0, invitationLimits.addressee),
              factIds: [],
            })
          }
        />
      ))}
    </View>
  );
}

function GuestRow({ guest: { person, facts }, onPress }: { guest: Guest; onPress: () => void }) {
  const last = facts.at(-1);
  return (
    <View className="wi-g" hoverClass="pr" onClick={onPress} {...aria({ role: 'button', label: person.displayName })}>
      <Avatar src={mediaAddress(person.avatar)} surname={nameMark(person.displayName)} size={36} />
      <View className="grow l3">
        <View className="b">{person.displayName}</View>
        {last ? <View className="t-note clip1">{last.text}</View> : null}
      </View>
      <Icon name="right" tone="ink3" size={18} />
    </View>
  );
}

function Chosen({ guest: { person, facts }, draft, change }: ChosenProps) {
  const [full, setFull] = useState(false);
  const toggle = (id: string) => {
    const cited = draft.factIds.includes(id);
    const room = cited || draft.factIds.length < invitationLimits.facts;
    setFull(!room);
    if (room) change({ factIds: cited ? draft.factIds.filter((each) => each !== id) : [...draft.factIds, id] });
  };
  return (
    <View>
      <View className="wi-g">
        <Avatar src={mediaAddress(person.avatar)} surname={nameMark(person.displayName)} size={36} />
        <View className="grow l3 b">{person.displayName}</View>
        <Head title="" note={words.changeGuest} onNote={() => change({ guestId: null, addressee: '', factIds: [] })} />
      </View>
      <View className="m4">
        <Head size="small" title={words.facts} note={words.factsNote} />
        {facts.length === 0 ? <View className="t-note m1">{words.noFacts}</View> : null}
        {facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} cited={draft.factIds.includes(fact.id)} onPress={() => toggle(fact.id)} />
        ))}
        {full ? <View className="t-note c-ochre m1">{words.factsFull}</View> : null}
      </View>
    </View>
  );
}

function FactRow({ fact, cited, onPress }: { fact: Guest['facts'][number]; cited: boolean; onPress: () => void }) {
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
