import { queue as words } from '@huiyou/words/host-queue';
import { Text, View } from '@tarojs/components';
import { aria } from '../../lib/aria';
import { GuestRow } from './queue-row';
import type { QueueLine } from './use-queue';
import './lanes.css';

interface GuestsProps {
  guests: readonly QueueLine[];
  now: number;
  onOpen: (id: string) => void;
}

/** Guests' questions beside the lanes: no promise, answered when there is time. */
export function Guests({ guests, now, onOpen }: GuestsProps) {
  if (guests.length === 0) return null;
  return (
    <View>
      <View className="la">
        <Text {...aria({ role: 'heading' })}>{words.guests}</Text>
        <Text className="la-r">{words.guestsRule}</Text>
      </View>
      {guests.map((row) => (
        <GuestRow key={row.id} row={row} now={now} onOpen={onOpen} />
      ))}
    </View>
  );
}
