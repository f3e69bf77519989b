import { dateOf } from '@huiyou/domain/time/business-day';
import { goodUntil, roleNames } from '@huiyou/words/account';
import { codesWords as words, pickedCount, slipLine } from '@huiyou/words/desk';
import { fullDate } from '@huiyou/words/time';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { copyText } from '../../lib/copy-text';
import { printPaper } from '../../lib/desk-print';
import type { PrintedCode } from './use-codes';
import './code-slips.css';

interface CodeSlipsProps {
  codes: readonly PrintedCode[];
  onCopied: (text: string) => void;
  onFinish: () => void;
}

const allOf = (codes: readonly PrintedCode[]): string =>
  codes.map(({ holder, role, place, code }) => slipLine(holder, roleNames[role], place ?? '', code)).join('\n');

/** Codes in the open, to be printed as slips or copied all at once. */
export function CodeSlips({ codes, onCopied, onFinish }: CodeSlipsProps) {
  const [notCopied, setNotCopied] = useState(false);
  const handleCopy = async () => {
    try {
      if (await copyText(allOf(codes))) onCopied(words.copied);
      setNotCopied(false);
    } catch {
      setNotCopied(true);
    }
  };
  return (
    <View>
      <Head title={words.sheetTitle} note={pickedCount(codes.length)} />
      <View className="row wrap m3">
        <Button size="pair" label={words.printPaper} onPress={printPaper} />
        <Button look="secondary" size="pair" label={words.copyAll} onPress={() => void handleCopy()} />
        <Button look="text" size="pair" label={words.backToMake} onPress={onFinish} />
      </View>
      {notCopied ? (
        <View className="m3">
          <Notice tone="look" text={words.notCopied} />
        </View>
      ) : null}
      {codes.map((code) => (
        <SlipText key={code.id} code={code} />
      ))}
    </View>
  );
}

/** The sheet of slips that comes out of the printer, two beside each other, to be cut apart. */
export function CodePaper({ codes }: { codes: readonly PrintedCode[] }) {
  return (
    <View className="cs-p">
      {codes.map((code) => (
        <View key={code.id} className="cs-s">
          <SlipText code={code} />
          <View className="cs-h">{words.slipHow}</View>
        </View>
      ))}
    </View>
  );
}

function SlipText({ code: { holder, role, place, code, expiresAt } }: { code: PrintedCode }) {
  return (
    <View className="cs">
      <View className="row between">
        <Text className="b">{holder}</Text>
        <Text className="cs-r">{roleNames[role]}</Text>
      </View>
      {place ? <View className="cs-r">{place}</View> : null}
      <Text className="cs-c" selectable userSelect>
        {code}
      </Text>
      <View className="cs-r">{goodUntil(fullDate(dateOf(expiresAt)))}</View>
    </View>
  );
}
