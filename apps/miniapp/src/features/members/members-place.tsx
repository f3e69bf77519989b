import { type ReactNode, useState } from 'react';
import { MembersHere } from './members-here';
import { MembersLeft } from './members-left';

/** The people bonded to the host, and those who were. */
export function MembersPlace({ bar }: { bar: ReactNode }) {
  const [left, setLeft] = useState(false);
  if (left) return <MembersLeft bar={bar} onBack={() => setLeft(false)} />;
  return <MembersHere bar={bar} onLeft={() => setLeft(true)} />;
}
