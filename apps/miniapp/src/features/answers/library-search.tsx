import { answers as words, usedTimes } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { NotLoaded } from '../../components/not-loaded';
import { Block, Skeleton } from '../../components/skeleton';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useSettled } from '../../lib/use-settled';
import { LibraryRow } from './library-row';
import type { Answer } from './use-answer';

const most = 6;

/** The host's own library and the brand's, searched beside the answer while it is written. */
export function LibrarySearch({ onInsert }: { onInsert: Answer['insert'] | null }) {
  const [typed, setTyped] = useState('');
  const q = useSettled(typed);
  const found = useLoaded(q === '' ? null : `library ${q}`, () => call('GET /answers', { query: { q } }));
  return (
    <View className="m5">
      <Head title={words.library} size="small" />
      <View className="m2">
        <Field
          label={words.librarySearch}
          labelHidden
          placeholder={words.libraryPlaceholder}
          value={typed}
          onChange={setTyped}
          maxLength={40}
        />
      </View>
      {q === '' ? null : (
        <NotLoaded loaded={found} title={words.libraryNotLoaded} className="m2">
          <Skeleton label={words.libraryLoading}>
            <Block height={44} above={12} />
          </Skeleton>
        </NotLoaded>
      )}
      {found.data?.answers.length === 0 ? <View className="t-note m2">{words.libraryEmpty}</View> : null}
      {found.data?.answers.slice(0, most).map((answer) => (
        <LibraryRow
          key={answer.id}
          answer={answer}
          notes={answer.uses > 0 ? [usedTimes(answer.uses)] : []}
          onInsert={onInsert ? () => onInsert(answer) : null}
        />
      ))}
    </View>
  );
}
