import type { Reply } from '@huiyou/contracts/api';
import { type HolidayYear, readHolidays } from '@huiyou/domain/duty/holiday-file';
import {
  holidaySample,
  holidays as words,
  listDays,
  plainAgain,
  restMore,
  rosterImport,
  workMore,
  yearAdded,
} from '@huiyou/words/rosters';
import { monthDay } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { TextAreaField } from '../../components/text-area-field';
import { call } from '../../lib/call';
import { chooseFile, readText } from '../../lib/desk-file';
import { useSave } from '../../lib/desk-save';
import { changesNothing, holidayChange, type KnownYear } from './holiday-change';
import './add-year.css';

const longest = 20_000;

interface AddYearProps {
  years: readonly KnownYear[];
  onSaved: (reply: Reply<'POST /holidays'>) => void;
}

/** Adds a year, or corrects one, by its file; says first what that changes. */
export function AddYear({ years, onSaved }: AddYearProps) {
  const [file, setFile] = useState('');
  const [unread, setUnread] = useState<string | null>(null);
  const { busy, refusal, save } = useSave();
  const empty = file.trim() === '';
  const read = empty ? null : readHolidays(file);
  const known = years.find(({ year }) => year === read?.year);
  // Another source alone is a correction as well.
  const nothing = read !== null && known?.source === read.source && changesNothing(holidayChange(known, read));

  const handleFile = async () => {
    const chosen = await chooseFile('.json,application/json');
    if (!chosen) return;
    const text = await readText(chosen);
    setUnread(text.ok ? null : text.why === 'not-utf8' ? rosterImport.notUtf8 : rosterImport.notRead);
    if (text.ok) setFile(text.text.slice(0, longest));
  };
  const handleSave = () =>
    void save({ file }, async () => {
      onSaved(await call('POST /holidays', { body: { file } }));
      setFile('');
    });
  return (
    <View className="m6">
      <Head title={words.add} />
      <View className="row m2">
        <Button look="secondary" size="small" label={words.chooseFile} onPress={() => void handleFile()} />
      </View>
      <View className="m3">
        <TextAreaField
          label={words.paste}
          placeholder={words.paste}
          value={file}
          maxLength={longest}
          minLines={6}
          onChange={setFile}
          error={unread ?? (!empty && read === null ? words.unfit : undefined)}
        />
      </View>
      {read ? <Change read={read} known={known} nothing={nothing} /> : null}
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notSaved} text={refusal} />
        </View>
      ) : null}
      <View className="m3">
        <Button
          label={empty ? words.empty0 : words.save}
          disabled={read === null || nothing}
          loading={busy}
          loadingLabel={words.saving}
          onPress={handleSave}
        />
      </View>
      <View className="m5">
        <Head size="small" title={words.sampleTitle} />
        <View className="ay-s m2">{holidaySample}</View>
        <View className="t-note m2">{words.sampleNote}</View>
      </View>
    </View>
  );
}

interface ChangeProps {
  read: HolidayYear;
  known: KnownYear | undefined;
  nothing: boolean;
}

/** What it changes, in words. */
function Change({ read, known, nothing }: ChangeProps) {
  const days = (dates: readonly string[]) => listDays(dates.map(monthDay));
  const change = known ? holidayChange(known, read) : null;
  if (nothing) return <View className="t-note m3">{words.noChange}</View>;
  return (
    <View className="m3">
      <Head size="small" title={words.changes} />
      {change ? null : <View className="m1">{yearAdded(read.year, read.rest.length, read.work.length)}</View>}
      {change && change.rest.length > 0 ? <View className="m1">{restMore(days(change.rest))}</View> : null}
      {change && change.work.length > 0 ? <View className="m1">{workMore(days(change.work))}</View> : null}
      {change && change.plain.length > 0 ? <View className="m1">{plainAgain(days(change.plain))}</View> : null}
      <View className="t-note m2">{words.keptNote}</View>
    </View>
  );
}
