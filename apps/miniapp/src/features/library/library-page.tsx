import { library as words } from '@huiyou/words/library';
import { states } from '@huiyou/words/states';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { Screen } from '../../components/screen';
import { Toast } from '../../components/toast';
import { backToDesk } from '../../lib/back-to-desk';
import { useSettled } from '../../lib/use-settled';
import { LibraryList } from './library-list';
import { ReadAnswer } from './read-answer';
import { useLibrary } from './use-library';
import { WriteAnswer } from './write-answer';

type Place = { at: 'list' } | { at: 'one'; id: string } | { at: 'new' };

/** 答库: looked through; one of it is read, or a new one written, in its place. */
export function LibraryPage() {
  const [place, setPlace] = useState<Place>({ at: 'list' });
  const [typed, setTyped] = useState('');
  const q = useSettled(typed);
  const list = useLibrary(q);
  const [toast, setToast] = useState<string | null>(null);
  const { data, reload } = list.first;
  const overlay = <Toast text={toast} onDone={() => setToast(null)} />;
  const handleBack = () => setPlace({ at: 'list' });
  const handleDone = (said: string) => {
    setPlace({ at: 'list' });
    setToast(said);
    void reload();
  };

  if (place.at === 'new') {
    return <WriteAnswer answer={null} onBack={handleBack} onSaved={() => handleDone(words.saved)} />;
  }
  if (place.at === 'one') {
    return (
      <ReadAnswer
        id={place.id}
        onBack={handleBack}
        onChanged={() => void reload()}
        onRetired={() => handleDone(words.retiredNow)}
      />
    );
  }
  const foot = data ? (
    <Foot>
      <Button label={words.write} onPress={() => setPlace({ at: 'new' })} />
    </Foot>
  ) : undefined;
  return (
    <Screen
      nav={<NavBar title={words.title} backLabel={states.back} onBack={backToDesk} />}
      foot={foot}
      overlay={overlay}
      onReachEnd={() => void list.showMore()}
    >
      <LibraryList list={list} q={q} typed={typed} onType={setTyped} onOpen={(id) => setPlace({ at: 'one', id })} />
    </Screen>
  );
}
