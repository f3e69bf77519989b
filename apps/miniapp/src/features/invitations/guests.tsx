import { nameMark } from '@huiyou/domain/identity/display-name';
import { notFound } from '@huiyou/words/guests';
import { invitations as words } from '@huiyou/words/invitations';
import { View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Icon } from '../../components/icon';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Block, Skeleton } from '../../components/skeleton';
import { aria } from '../../lib/aria';
import { mediaAddress } from '../../lib/server-address';
import { ChosenGuest } from './chosen-guest';
import { type LetterDraft, withGuest } from './letter-draft';
import { type Guest, type KnownGuests, useKnownGuests } from './use-known-guests';
import './write-invitation.css';

interface GuestsProps {
  draft: LetterDraft;
  change: (part: Partial<LetterDraft>) => void;
  onRetry: () => void;
}

/** A list longer than this is searched. */
const worthSearching = 8;

/** The people who have met the host, to choose one; then what passed between the two, to cite up to five. */
export function Guests({ draft, change, onRetry }: GuestsProps) {
  const known = useKnownGuests(draft);
  const { first } = known.list;
  const { data } = first;
  const reload = async () => {
    onRetry();
    await first.reload();
  };
  if (draft.guestId !== null && data) {
    const chosen = known.list.pages.flatMap((page) => page.guests).find(({ person }) => person.id === draft.guestId);
    return <ChosenGuest guest={chosen ?? null} draft={draft} change={change} />;
  }
  return (
    <View className="m2">
      {draft.guestId === null && (known.typed !== '' || (data?.total ?? 0) > worthSearching) ? (
        <Field
          label={words.guestSearch}
          labelHidden
          placeholder={words.guestSearchPlaceholder}
          value={known.typed}
          maxLength={32}
          onChange={known.type}
        />
      ) : null}
      <NotLoaded loaded={{ ...first, reload }} title={words.guestsNotLoaded} className="m3">
        <Skeleton label={words.guestsLoading}>
          <Block height={44} above={12} />
          <Block height={44} above={12} />
        </Skeleton>
      </NotLoaded>
      {data ? <Found known={known} onChoose={(guest) => change(letterFor(draft, guest))} /> : null}
    </View>
  );
}

const letterFor = (draft: LetterDraft, { person }: Guest): LetterDraft =>
  withGuest(draft, { personId: person.id, name: person.displayName });

function Found({ known: { list, q }, onChoose }: { known: KnownGuests; onChoose: (guest: Guest) => void }) {
  const guests = list.pages.flatMap((page) => page.guests);
  if (guests.length === 0) return <View className="t-note m3">{q === '' ? words.noGuests : notFound(q)}</View>;
  return (
    <View>
      {guests.map((guest) => (
        <GuestRow key={guest.id} guest={guest} onPress={() => onChoose(guest)} />
      ))}
      {list.refused ? (
        <View className="m3">
          <Notice tone="look" text={list.refused} />
        </View>
      ) : null}
      {list.more ? (
        <Button look="text" label={words.moreGuests} loading={list.asking} onPress={() => void list.showMore()} />
      ) : null}
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
