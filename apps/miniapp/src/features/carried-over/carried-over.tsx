import { minimumAge } from '@huiyou/domain/identity/roles';
import { chineseNumber } from '@huiyou/domain/text/chinese-number';
import { carriedOver as words } from '@huiyou/words/carried-over';
import { outcomeTexts } from '@huiyou/words/joining';
import { type ReactNode, useState } from 'react';
import { NotLoaded } from '../../components/not-loaded';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useMyId } from '../../stores/session.store';
import { FindPlace } from './find-place';
import { Frame, PlaceBlocks, ToldHere } from './frame';
import { KeptPlace } from './kept-place';
import type { Kept, Seated } from './place';

interface CarriedOverProps {
  /** What is shown once one sits: the name-slip. */
  joined: (seat: Seated) => ReactNode;
}

type Done = { kind: 'seated'; seat: Seated } | { kind: 'declined' } | { kind: 'under-age' };

/** The place kept for somebody from before: taken, given up, or looked for. */
export function CarriedOver({ joined }: CarriedOverProps) {
  const me = useMyId();
  const [done, setDone] = useState<Done | null>(null);
  const loaded = useLoaded<Kept>(done === null ? `${me} carried-over` : null, () => call('GET /carried-over', {}));
  const { data, reload } = loaded;

  if (done?.kind === 'seated') return <>{joined(done.seat)}</>;
  if (done?.kind === 'declined') return <ToldHere title={words.declined} text={words.declinedText} />;
  if (done?.kind === 'under-age') {
    const { title, text } = outcomeTexts.underAge(chineseNumber(minimumAge));
    return <ToldHere title={title.join('')} text={text} />;
  }
  if (data?.place) {
    return (
      <KeptPlace
        place={data.place}
        onSeated={(seat) => setDone({ kind: 'seated', seat })}
        onDeclined={() => setDone({ kind: 'declined' })}
        onUnderAge={() => setDone({ kind: 'under-age' })}
        onStale={() => void reload()}
      />
    );
  }
  if (data) return <FindPlace onFound={reload} />;
  return (
    <Frame>
      <NotLoaded loaded={loaded} title={words.notLoaded}>
        <PlaceBlocks />
      </NotLoaded>
    </Frame>
  );
}
