import type { Reply } from '@huiyou/contracts/api';
import { faultCount, rosterImport as words } from '@huiyou/words/rosters';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskFrame } from '../../components/desk-frame';
import { Notice } from '../../components/notice';
import { TextAreaField } from '../../components/text-area-field';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { chooseFile, readText } from '../../lib/desk-file';
import { useSave } from '../../lib/desk-save';
import { useDeskItems } from '../../stores/desk-role';
import { FoundRosters } from './found-rosters';
import './roster-import.css';

/** What the wire takes. */
const longest = 900_000;

type Taken = Reply<'POST /rosters/import'>;

/** 排班导入: calendars of many hosts, tried before anything is saved. */
export function RosterImportPage() {
  const items = useDeskItems('rosters');
  const [csv, setCsv] = useState('');
  const [found, setFound] = useState<{ of: string; taken: Taken } | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const [toast, setToast] = useState<string | null>(null);
  const { busy, refusal, save } = useSave();
  const fresh = found?.of === csv ? found.taken : null;
  const ready = fresh !== null && fresh.faults.length === 0 && fresh.changed > 0 && !fresh.saved;

  const handleFile = async () => {
    const file = await chooseFile('.csv,text/csv');
    if (!file) return;
    const read = await readText(file);
    setUnread(read.ok ? null : read.why === 'not-utf8' ? words.notUtf8 : words.notRead);
    if (read.ok) setCsv(read.text);
  };
  const handleSend = (dry: boolean) =>
    void save({ csv, dry }, async () => {
      const taken = await call('POST /rosters/import', { body: { csv, dry } });
      setFound({ of: csv, taken });
      if (taken.saved) setToast(words.saved);
    });
  const tooLarge = csv.length > longest;
  return (
    <DeskFrame
      title={words.title}
      note={fresh && fresh.faults.length > 0 ? faultCount(fresh.faults.length) : undefined}
      items={items}
      overlay={<Toast text={toast} onDone={() => setToast(null)} />}
    >
      <View>{words.lead}</View>
      <View className="t-note m1">{words.scopeNote}</View>
      <View className="row wrap m3">
        <Button look="secondary" size="small" label={words.chooseFile} onPress={() => void handleFile()} />
        <a className="ri-a l4" href="/samples/rosters.csv" download>
          {words.sample}
        </a>
      </View>
      <View className="t-note m2">{words.sampleNote}</View>
      <View className="m3 ri-t">
        <TextAreaField
          label={words.paste}
          placeholder={words.placeholder}
          value={csv}
          maxLength={longest + 1}
          minLines={6}
          onChange={setCsv}
          error={unread ?? (tooLarge ? words.tooLarge : undefined)}
        />
      </View>
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notDone} text={refusal} />
        </View>
      ) : null}
      <View className="m3">
        <Button
          label={csv.trim() === '' ? words.empty : ready ? words.save : words.check}
          disabled={csv.trim() === '' || tooLarge}
          loading={busy}
          loadingLabel={ready ? words.saving : words.checking}
          onPress={() => handleSend(!ready)}
        />
      </View>
      {found && !fresh ? <View className="t-note m3">{words.stale}</View> : null}
      {fresh ? <FoundRosters taken={fresh} /> : null}
    </DeskFrame>
  );
}
