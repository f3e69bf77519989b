import { type ImportKind, importKinds } from '@huiyou/domain/imports/import';
import { importKindNames, importWords as words } from '@huiyou/words/imports';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { chooseFile } from '../../lib/desk-file';
import type { Stopped } from './use-sending';
import './imports.css';

interface BeginImportProps {
  busy: boolean;
  /** Another import has the ink of the page. */
  quiet: boolean;
  stopped: Stopped | null;
  onBegin: (kind: ImportKind, file: File) => void;
}

/** Chooses what to import and the file it stands in. */
export function BeginImport({ busy, quiet, stopped, onBegin }: BeginImportProps) {
  const [kind, setKind] = useState<ImportKind>('hosts');
  const handleChoose = async () => {
    const file = await chooseFile('.csv,text/csv');
    if (file) onBegin(kind, file);
  };
  return (
    <View>
      <Head title={words.beginTitle} />
      <View className="t-note m1">{words.beginLead}</View>
      <View className="row wrap m2">
        {importKinds.map((each) => (
          <Chip key={each} label={importKindNames[each]} chosen={kind === each} onPress={() => setKind(each)} />
        ))}
      </View>
      <View className="row wrap m2">
        <Button
          look={quiet ? 'secondary' : 'primary'}
          size="small"
          label={words.chooseFile}
          loading={busy}
          loadingLabel={words.reading}
          onPress={() => void handleChoose()}
        />
        <a className="im-a l4" href={`/samples/${kind}.csv`} download>
          {words.sample}
        </a>
      </View>
      <View className="t-note m2">{words.sampleNote}</View>
      {stopped && stopped.id === null ? (
        <View className="m3">
          <Notice tone="look" title={stopped.title} text={stopped.text} />
        </View>
      ) : null}
    </View>
  );
}
