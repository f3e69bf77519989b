import type { Reply } from '@huiyou/contracts/api';
import { storeCodeWords as words } from '@huiyou/words/desk';
import { Image, Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { DeskLoaded } from '../../components/desk-loaded';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { aria } from '../../lib/aria';
import { call } from '../../lib/call';
import { copyText } from '../../lib/copy-text';
import { printPaper } from '../../lib/desk-print';
import { useLoaded } from '../../lib/use-loaded';
import './store-code.css';

export type DoorCode = Reply<'GET /stores/:id/code'>;

interface StoreCodeProps {
  id: string;
  /** The code is here, so that it can be laid out for the printer. */
  onReady: (code: DoorCode) => void;
  onCopied: (text: string) => void;
}

/** The store's code, to print and put up. */
export function StoreCode({ id, onReady, onCopied }: StoreCodeProps) {
  const loaded = useLoaded(id, () => call('GET /stores/:id/code', { params: { id } }));
  const [notCopied, setNotCopied] = useState(false);
  const { data } = loaded;
  useEffect(() => {
    if (data) onReady(data);
  }, [data, onReady]);
  const handleCopy = async (address: string) => {
    try {
      if (await copyText(address)) onCopied(words.copied);
      setNotCopied(false);
    } catch {
      setNotCopied(true);
    }
  };
  return (
    <View>
      <Head title={words.title} />
      <View className="t-note m1">{words.note}</View>
      <DeskLoaded loaded={loaded} loading={words.loading} notLoaded={words.notLoaded}>
        {({ code }) => (
          <View className="m3">
            <View className="sc-q">
              <Image className="sc-i" src={code.image} {...aria({ role: 'img', label: words.codeLabel })} />
            </View>
            <View className="t-note m2">{words[code.kind]}</View>
            <View className="t-micro sc-u">
              <Text userSelect>{code.joinUrl}</Text>
            </View>
            {notCopied ? <Notice tone="look" text={words.notCopied} /> : null}
            <View className="row m3">
              <Button look="secondary" size="pair" label={words.print} onPress={printPaper} />
              <Button look="text" size="pair" label={words.copy} onPress={() => void handleCopy(code.joinUrl)} />
            </View>
          </View>
        )}
      </DeskLoaded>
    </View>
  );
}

/** The sheet that comes out of the printer. */
export function StoreCodePaper({ name, code: { code } }: { name: string; code: DoorCode }) {
  return (
    <View className="sc-p">
      <View className="sc-n">{name}</View>
      <Image className="sc-pi" src={code.image} />
      <View className="sc-l">{words.paperLead}</View>
      <View className="sc-f">{words.paperFoot}</View>
    </View>
  );
}
