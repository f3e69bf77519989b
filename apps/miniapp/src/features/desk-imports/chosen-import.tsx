import { importStateNames, importWords as words, partsSent, rowsDone } from '@huiyou/words/imports';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { aria } from '../../lib/aria';
import { percent } from '../../lib/px';
import { Counts, Faults } from './found';
import { barOf } from './import-facts';
import { NextStep } from './next-step';
import type { Imports } from './use-imports';
import type { Import } from './send-file';
import type { FileSending } from './use-sending';
import './imports.css';

interface ChosenImportProps {
  view: Import;
  read: Imports;
  file: FileSending;
}

const handleCodes = () => void Taro.redirectTo({ url: '/pages-desk/codes/index' });

/** One import: how far it is, what was found, and the next step. */
export function ChosenImport({ view, read, file }: ChosenImportProps) {
  const { state, kind, counts } = view;
  const mine = file.sending?.id === view.id ? file.sending : null;
  const stopped = file.stopped?.id === view.id ? file.stopped : null;
  const refused = read.refusal?.id === view.id ? read.refusal.text : null;
  const told = mine ? (mine.step === 'reading' ? words.reading : words.sending) : importStateNames[state];
  return (
    <View>
      <Head title={view.fileName} />
      <View className="t-note m1" {...aria({ role: 'status' })}>
        {told}
      </View>
      <Progress view={view} />
      {mine?.step === 'sending' ? <View className="t-note m2">{words.sendingNote}</View> : null}
      {mine?.step === 'waiting' ? <Told text={words.waiting} /> : null}
      {read.failing && (state === 'checking' || state === 'running') ? <Told text={words.pollFailing} /> : null}
      {stopped ? <Told look title={stopped.title} text={stopped.text} /> : null}
      {refused ? <Told look title={words.notDone} text={refused} /> : null}
      {counts ? <Counts counts={counts} /> : null}
      <NextStep view={view} read={read} file={file} />
      {counts ? <Faults view={view} /> : null}
      {state === 'done' ? <Told text={kind === 'hosts' ? words.codesNote : words.keptNote} /> : null}
      {state === 'done' && kind === 'hosts' ? (
        <View className="m2">
          <Button look="secondary" size="small" label={words.toCodes} onPress={handleCodes} />
        </View>
      ) : null}
    </View>
  );
}

function Told({ text, title, look = false }: { text: string; title?: string; look?: boolean }) {
  return (
    <View className="m3">
      <Notice tone={look ? 'look' : 'plain'} text={text} {...(title === undefined ? {} : { title })} />
    </View>
  );
}

/** A line that fills, and the same in figures. */
function Progress({ view }: { view: Import }) {
  const bar = barOf(view);
  if (bar === null) return null;
  const text = bar.of === 'parts' ? partsSent(bar.done, bar.all) : rowsDone(bar.done, bar.all);
  return (
    <View className="m2">
      <View className="im-l" {...aria({ role: 'img', label: text })}>
        <View
          className="im-d"
          style={{ width: percent(bar.all === 0 ? 0 : Math.min(100, (100 * bar.done) / bar.all)) }}
        />
      </View>
      <View className="t-micro m1">{text}</View>
    </View>
  );
}
