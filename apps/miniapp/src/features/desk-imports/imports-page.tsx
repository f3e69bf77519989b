import type { ImportKind } from '@huiyou/domain/imports/import';
import { importWords as words } from '@huiyou/words/imports';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { useDeskItems } from '../../stores/desk-role';
import { BeginImport } from './begin-import';
import { ChosenImport } from './chosen-import';
import { ImportTable } from './import-table';
import { useImports } from './use-imports';
import type { Import } from './send-file';
import { useSending } from './use-sending';

/** 导入: hosts and customers from a file, tried before anything is taken over. */
export function ImportsPage() {
  const items = useDeskItems('imports');
  const read = useImports();
  const { list, imports, hear } = read;
  const [chosen, setChosen] = useState<string | null>(null);
  const handleView = (view: Import) => {
    hear(view);
    setChosen((before) => before ?? view.id);
  };
  const file = useSending(handleView);
  const view = imports.find((each) => each.id === chosen) ?? null;

  const handleBegin = (kind: ImportKind, csv: File) => {
    // The one that is about to begin is looked at, not the one looked at before.
    setChosen(null);
    void file.begin(kind, csv).then(() => list.first.reload());
  };
  return (
    <DeskFrame
      title={words.title}
      items={items}
      aside={view ? <ChosenImport key={view.id} view={view} read={read} file={file} /> : null}
    >
      <BeginImport busy={file.sending !== null} quiet={view !== null} stopped={file.stopped} onBegin={handleBegin} />
      <View className="m6">
        <DeskLoaded loaded={list.first} loading={words.loading} notLoaded={words.notLoaded}>
          {() => <ImportTable read={read} chosen={chosen} onChoose={setChosen} />}
        </DeskLoaded>
      </View>
    </DeskFrame>
  );
}
