import { awayTotals, leadAbsences as words } from '@huiyou/words/lead';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useDeskItems } from '../../stores/desk-role';
import type { Absence } from './absence-facts';
import { AbsenceTable } from './absence-table';
import { ChosenAbsence } from './chosen-absence';
import { NoteAbsence } from './note-absence';

const nobodyIn = (absences: readonly Absence[]): number => absences.filter(({ standIn }) => standIn === null).length;

/** 离开: who is away now or soon, those for whom nobody answers first. */
export function AbsencesPage() {
  const loaded = useLoaded('lead-absences', () => call('GET /lead/absences', {}));
  const absences = loaded.data?.absences ?? [];
  const nobody = nobodyIn(absences);
  const items = useDeskItems('absences', nobody > 0 ? { absences: nobody } : {});
  // The absence itself: one that has just ended is gone from the list.
  const [chosen, setChosen] = useState<Absence | 'new' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const handleDone = (said: string) => {
    setChosen(null);
    setDone(said);
    void loaded.reload();
  };
  const aside =
    chosen === 'new' ? (
      <NoteAbsence onDone={handleDone} />
    ) : chosen ? (
      <ChosenAbsence key={chosen.id} absence={chosen} onDone={handleDone} />
    ) : null;
  return (
    <DeskFrame
      title={words.title}
      note={absences.length > 0 ? awayTotals(absences.length, nobody) : undefined}
      action={<Button look="secondary" size="pair" label={words.write} onPress={() => setChosen('new')} />}
      items={items}
      overlay={<Toast text={done} onDone={() => setDone(null)} />}
      aside={aside}
    >
      <DeskLoaded loaded={loaded} loading={words.loading} notLoaded={words.notLoaded}>
        {(read) => (
          <AbsenceTable
            absences={read.absences}
            chosen={chosen === null || chosen === 'new' ? null : chosen.id}
            onChoose={setChosen}
          />
        )}
      </DeskLoaded>
    </DeskFrame>
  );
}
