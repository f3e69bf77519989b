import { codeFilters, codesWords as words, pickedCount } from '@huiyou/words/desk';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { Notice } from '../../components/notice';
import { Toast } from '../../components/toast';
import { useDeskItems } from '../../stores/desk-role';
import { CodePaper, CodeSlips } from './code-slips';
import { CodeTable } from './code-table';
import { MakeCode } from './make-code';
import { type Codes, type Show, useCodes } from './use-codes';

const shows = ['waiting', 'all'] as const;

/** 角色码: who is still to come, and the slips for them. */
export function CodesPage() {
  const items = useDeskItems('codes');
  const [show, setShow] = useState<Show>('waiting');
  const codes = useCodes(show);
  const { list, printed, put } = codes;
  const [done, setDone] = useState<string | null>(null);
  const handleFinish = () => {
    put([]);
    codes.pickNone();
  };
  const filters = (
    <View className="row">
      {shows.map((each) => (
        <Chip key={each} label={codeFilters[each]} chosen={show === each} onPress={() => setShow(each)} />
      ))}
    </View>
  );
  const aside =
    printed.length > 0 ? (
      <CodeSlips codes={printed} onCopied={setDone} onFinish={handleFinish} />
    ) : (
      <MakeCode
        onMade={(made) => {
          put([made]);
          void list.first.reload();
        }}
      />
    );
  return (
    <DeskFrame
      title={words.title}
      action={filters}
      items={items}
      aside={aside}
      overlay={<Toast text={done} onDone={() => setDone(null)} />}
      paper={printed.length > 0 ? <CodePaper codes={printed} /> : null}
    >
      <DeskLoaded loaded={list.first} loading={words.loading} notLoaded={words.notLoaded}>
        {() => (
          <>
            <Picking codes={codes} />
            <CodeTable codes={codes} show={show} />
          </>
        )}
      </DeskLoaded>
    </DeskFrame>
  );
}

/** What can be done with the chosen ones. */
function Picking({ codes: read }: { codes: Codes }) {
  const { codes, picked, picking, fetching, refusal } = read;
  if (!codes.some((code) => code.takenAt === null)) return null;
  const some = picked.size > 0;
  return (
    <View>
      <View className="row wrap">
        <Button
          look="text"
          size="small"
          label={words.pickAll}
          loading={picking}
          onPress={() => void read.pickWaiting()}
        />
        {some ? <Button look="text" size="small" label={words.pickNone} onPress={read.pickNone} /> : null}
        {some ? (
          <Button
            look="secondary"
            size="small"
            label={words.print}
            loading={fetching}
            loadingLabel={words.printing}
            onPress={() => void read.fetchPicked()}
          />
        ) : null}
        {some ? <View className="t-note l3">{pickedCount(picked.size)}</View> : null}
        <View className="t-note l3">{words.printNote}</View>
      </View>
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notPrinted} text={refusal} />
        </View>
      ) : null}
    </View>
  );
}
