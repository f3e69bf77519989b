import { answers as words } from '@huiyou/words/answers';
import { tierNames } from '@huiyou/words/tiers';
import { Tag } from '../../components/tag';
import type { Thread } from './use-thread';

/** Whoever asks: a guest, or a member of a tier. */
export function AskerTag({ thread: { guest, clock } }: { thread: Thread }) {
  if (guest) return <Tag text={words.guest} className="l2" />;
  return <Tag text={tierNames[clock.tier]} tone={clock.tier === 'confidant' ? 'top' : 'tier'} className="l2" />;
}
