import { promises as words } from '@huiyou/words/promises';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { Head } from '../../components/head';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useReplay } from '../../lib/use-replay';
import { useDeskItems, useDeskRole } from '../../stores/desk-role';
import { ChosenVersion } from './chosen-version';
import { EditPromises } from './edit-promises';
import { PromiseTable } from './promise-table';
import { Replayed } from './replayed';
import { Untested } from './untested';
import { VersionTable } from './version-table';

/** 承诺: what each tier is promised, what was and will be, and another from a day on once it was tried out. */
export function PromisesPage() {
  const operating = useDeskRole() === 'operator';
  const items = useDeskItems('promises');
  const loaded = useLoaded('promises', () => call('GET /promises', {}));
  const replaying = useReplay();
  const [editing, setEditing] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [toast, setToast] = useState<string | null>(null);
  const { data } = loaded;
  const version = data?.versions.find(({ id }) => id === chosen) ?? null;

  const handleDone = (said: string) => {
    setEditing(false);
    setChosen(null);
    setToast(said);
    void loaded.reload();
  };
  const action =
    operating && data && !editing ? (
      <Button look="secondary" size="pair" label={words.change} onPress={() => setEditing(true)} />
    ) : null;
  const aside = editing ? (
    <Replayed replaying={replaying} />
  ) : version ? (
    <ChosenVersion
      key={version.id}
      version={version}
      mayCallOff={operating}
      onCalledOff={() => handleDone(words.calledOff)}
    />
  ) : data ? (
    <Untested hosts={data.untested} total={data.untestedTotal} promises={data.inForce} />
  ) : null;
  return (
    <DeskFrame
      title={words.title}
      action={action}
      items={items}
      overlay={<Toast text={toast} onDone={() => setToast(null)} />}
      aside={aside}
    >
      <DeskLoaded loaded={loaded} loading={words.loading} notLoaded={words.notLoaded}>
        {({ inForce, versions, untestedTotal }) =>
          editing ? (
            <EditPromises
              inForce={inForce}
              untested={untestedTotal}
              replaying={replaying}
              onSaved={() => handleDone(words.saved)}
              onCancel={() => setEditing(false)}
            />
          ) : (
            <View>
              <Head title={words.inForce} />
              <PromiseTable promises={inForce} />
              <View className="t-note m2">{words.keptNote}</View>
              {operating ? null : <View className="t-note">{words.readOnly}</View>}
              <View className="m6">
                <Head title={words.versions} />
                <VersionTable versions={versions} chosen={chosen} onChoose={setChosen} />
              </View>
            </View>
          )
        }
      </DeskLoaded>
    </DeskFrame>
  );
}
