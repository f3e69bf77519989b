import { importWords as words, runRows } from '@huiyou/words/imports';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { chooseFile } from '../../lib/desk-file';
import { rowsToRun } from './import-facts';
import type { Imports } from './use-imports';
import type { Import } from './send-file';
import type { FileSending } from './use-sending';

interface NextStepProps {
  view: Import;
  read: Imports;
  file: FileSending;
}

/** The one thing to do next with an import, and the way to stop it while nothing has been taken over. */
export function NextStep({ view, read, file }: NextStepProps) {
  const { id, state } = view;
  const sending = file.sending !== null;
  const stoppable = (state === 'uploading' || state === 'checking' || state === 'checked') && file.sending?.id !== id;
  const handleResume = async () => {
    const chosen = await chooseFile('.csv,text/csv');
    if (chosen) void file.resume(view, chosen);
  };
  const rows = rowsToRun(view);
  return (
    <View className="m4">
      {state === 'uploading' && view.nextPart < view.parts && !sending ? (
        <View>
          <Button size="small" label={words.resume} onPress={() => void handleResume()} />
          <View className="t-note m1">{words.resumeNote}</View>
        </View>
      ) : null}
      {state === 'uploading' && view.nextPart >= view.parts && !sending ? (
        <Button
          size="small"
          label={words.check}
          loading={read.doing === 'check'}
          loadingLabel={words.checking}
          onPress={() => void read.take('check', id)}
        />
      ) : null}
      {state === 'checked' ? (
        <Button
          size="small"
          label={rows === 0 ? words.nothingToRun : runRows(rows)}
          disabled={rows === 0}
          loading={read.doing === 'run'}
          loadingLabel={words.running}
          onPress={() => void read.take('run', id)}
        />
      ) : null}
      {stoppable ? <Stop key={id} busy={read.doing === 'cancel'} onStop={() => void read.take('cancel', id)} /> : null}
    </View>
  );
}

/** Asks once more before the rows that were sent are deleted. */
function Stop({ busy, onStop }: { busy: boolean; onStop: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return <Button look="text" size="small" className="m2" label={words.stop} onPress={() => setAsking(true)} />;
  }
  return (
    <View className="m3">
      <View className="t-note">{words.stopText}</View>
      <View className="row m2">
        <Button look="secondary" size="pair" label={words.stopDo} loading={busy} onPress={onStop} />
        <Button look="text" size="pair" label={words.keep} onPress={() => setAsking(false)} />
      </View>
    </View>
  );
}
