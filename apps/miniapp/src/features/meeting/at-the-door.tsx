import { useState } from 'react';
import { useNow } from '../../lib/use-now';
import type { Door } from './door';
import { MineHere } from './mine-here';
import type { WalkedIn } from './walked-in';
import { WalkIn } from './walk-in';

interface AtTheDoorProps {
  token: string;
  door: Door;
  here: string;
  onDone: (result: WalkedIn) => void;
}

/** Whoever was served by somebody else today says by whom: nobody is proposed to them. */
function withoutMine(door: Door, mine: NonNullable<Door['mine']>): Door {
  return { ...door, hosts: door.hosts.filter(({ host }) => host.id !== mine.host.id), proposed: null };
}

/** Whoever has a host already is led to her, unless it was somebody else who served today. */
export function AtTheDoor({ token, door, here, onDone }: AtTheDoorProps) {
  const [otherToday, setOtherToday] = useState(false);
  const now = useNow();
  const { mine } = door;
  if (mine && !otherToday) {
    // A member keeps the host they have; only a guest may have been served by another one today.
    const handleOther = mine.as === 'guest' ? () => setOtherToday(true) : null;
    return <MineHere door={door} mine={mine} here={here} onOther={handleOther} />;
  }
  return <WalkIn token={token} door={mine ? withoutMine(door, mine) : door} here={here} now={now} onDone={onDone} />;
}
