import {
  faultExample,
  faultFileName,
  grouped,
  importCountNames,
  importFaultSentence,
  importWords as words,
} from '@huiyou/words/imports';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { downloadFile } from '../../lib/desk-download';
import { useSession } from '../../stores/session.store';
import type { Import } from './send-file';
import './imports.css';

const countKeys = ['fresh', 'changed', 'unchanged', 'faulty'] as const;

/** What the dry run counted. */
export function Counts({ counts }: { counts: NonNullable<Import['counts']> }) {
  return (
    <View className="m3">
      {countKeys.map((key) => (
        <View key={key} className="im-c">
          <View className="c2">{importCountNames[key]}</View>
          <View className={key === 'faulty' && counts.faulty > 0 ? 'b c-ochre' : 'b'}>{grouped(counts[key])}</View>
        </View>
      ))}
    </View>
  );
}

/** Faults by kind, each with what to do and an example, and all faulty rows as a file. */
export function Faults({ view: { id, fileName, faults } }: { view: Import }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const handleDownload = async () => {
    setBusy(true);
    setFailed(false);
    try {
      await downloadFile(`/api/imports/${id}/faults`, useSession.getState().token, faultFileName(fileName));
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  if (faults.length === 0) return <View className="t-note m4">{words.noFaults}</View>;
  return (
    <View className="m5">
      <Head size="small" title={words.faultsTitle} />
      <View className="t-note m1">{words.faultsLead}</View>
      {faults.map(({ fault, column, count, row }) => (
        <View key={`${fault} ${column}`} className="im-f">
          <View>{importFaultSentence(fault)}</View>
          <View className="t-micro">{faultExample(count, row, column)}</View>
        </View>
      ))}
      <View className="m3">
        <Button
          look="secondary"
          size="small"
          label={words.download}
          loading={busy}
          loadingLabel={words.downloading}
          onPress={() => void handleDownload()}
        />
      </View>
      {failed ? (
        <View className="m2">
          <Notice tone="look" text={words.notDownloaded} />
        </View>
      ) : null}
    </View>
  );
}
