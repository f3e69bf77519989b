import { nameMark } from '@huiyou/domain/identity/display-name';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { demo, demoRowLabel, hostNote, memberNote } from '@huiyou/words/demo';
import { View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { aria } from '../../lib/aria';
import { mediaAddress } from '../../lib/server-address';
import type { Person } from './person';
import './people-groups.css';

interface PeopleGroupsProps {
  people: readonly Person[];
  entering: string | null;
  onChoose: (person: Person | null) => void;
}

const waitingOf = (count: number): string | null => (count === 0 ? null : chineseCount(count));

function noteOf(person: Person): string {
  const waiting = waitingOf(person.waiting);
  if (person.roles.includes('kos')) return hostNote(person.note, waiting);
  if (person.roles.includes('member')) return memberNote({ tier: person.tier, waiting, unread: person.unread > 0 });
  if (person.roles.includes('operator')) return demo.operatorNote;
  if (person.roles.includes('lead')) return demo.leadNote;
  return person.letter === null ? demo.guestNote : demo.guestWithLetter;
}

interface RowProps {
  name: string;
  note: string;
  avatar: string | null;
  busy: boolean;
  onPress: () => void;
}

function Row({ name, note, avatar, busy, onPress }: RowProps) {
  return (
    <View
      className="dm-r"
      hoverClass="pr"
      onClick={onPress}
      {...aria({ role: 'button', label: demoRowLabel(name, note) })}
    >
      <Avatar src={mediaAddress(avatar)} surname={nameMark(name)} size={40} />
      <View className="dm-t">
        <View className="t-text b clip1">{name}</View>
        <View className="t-note clip1">{busy ? demo.entering : note}</View>
      </View>
      <Icon name="right" tone="ink3" size={18} />
    </View>
  );
}

type Group = { title: string; note?: string; people: readonly Person[] };

const isStaff = ({ roles }: Person): boolean =>
  (roles.includes('operator') || roles.includes('lead')) && !roles.includes('kos') && !roles.includes('member');

function groupsOf(people: readonly Person[]): Group[] {
  const hosts = people.filter(({ roles }) => roles.includes('kos'));
  const members = people.filter(({ roles }) => roles.includes('member') && !roles.includes('kos'));
  const clubs = [...new Set(members.map(({ note }) => note))];
  return [
    { title: demo.hosts, note: demo.hostsNote, people: hosts },
    ...clubs.map((club) => ({ title: club, people: members.filter(({ note }) => note === club) })),
    { title: demo.guests, note: demo.guestsNote, people: people.filter(({ roles }) => roles.length === 0) },
    { title: demo.staff, people: people.filter(isStaff) },
  ].filter((group) => group.people.length > 0);
}

/** Hosts, then members club by club, guests, operators and leads; last somebody who has just come in. */
export function PeopleGroups({ people, entering, onChoose }: PeopleGroupsProps) {
  return (
    <>
      {groupsOf(people).map((group) => (
        <View key={group.title} className="m5">
          <Head size="small" title={group.title} {...(group.note ? { note: group.note } : {})} />
          {group.people.map((person) => (
            <Row
              key={person.id}
              name={person.displayName}
              note={noteOf(person)}
              avatar={person.avatar}
              busy={entering === person.id}
              onPress={() => onChoose(person)}
            />
          ))}
        </View>
      ))}
      <View className="m5">
        <Row
          name={demo.newcomer}
          note={demo.newcomerNote}
          avatar={null}
          busy={entering === demo.newcomer}
          onPress={() => onChoose(null)}
        />
      </View>
    </>
  );
}
