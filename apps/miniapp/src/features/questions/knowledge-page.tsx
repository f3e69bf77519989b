import { longestSearch } from '@huiyou/domain/answers/search-terms';
import { foundCount, knowledge as words } from '@huiyou/words/club-knowledge';
import { home } from '@huiyou/words/home';
import { askTitle } from '@huiyou/words/questions';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Empty } from '../../components/empty';
import { EndLine } from '../../components/end-line';
import { Field } from '../../components/field';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { call } from '../../lib/call';
import { askPage } from '../../lib/question-pages';
import { useLoaded } from '../../lib/use-loaded';
import { useSettled } from '../../lib/use-settled';
import { useMyHost } from '../../stores/my-host';
import { useMyId } from '../../stores/session.store';
import { KnowledgeLine } from './knowledge-line';
import type { Knowledge } from './use-knowledge';
import './knowledge-page.css';

interface FoundProps {
  known: readonly Knowledge[];
  total: number;
  put: (known: Knowledge) => void;
}

function Found({ known, total, put }: FoundProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  if (known.length === 0) return <Empty lines={[...words.none]} />;
  return (
    <>
      {known.map((one) => (
        <KnowledgeLine
          key={one.id}
          known={one}
          open={one.id === openId}
          onToggle={() => setOpenId((before) => (before === one.id ? null : one.id))}
          onAnswered={put}
        />
      ))}
      <EndLine text={words.end} count={foundCount(total)} />
    </>
  );
}

/** 会里答过的: looked through by words, before anything is asked. `initial` is looked for at once. */
export function KnowledgePage({ initial }: { initial: string }) {
  const me = useMyId();
  const [typed, setTyped] = useState(initial);
  const q = useSettled(typed);
  const host = useMyHost();
  const found = useLoaded(q === '' ? null : `${me} known ${q}`, () => call('GET /knowledge', { query: { q } }));
  const { data } = found;
  const put = (known: Knowledge) => {
    if (data) found.put({ ...data, knowledge: data.knowledge.map((one) => (one.id === known.id ? known : one)) });
  };
  const foot = (
    <Foot>
      <Button label={askTitle(host?.name ?? home.somebody)} onPress={() => void Taro.navigateTo({ url: askPage })} />
    </Foot>
  );
  return (
    <Screen nav={<NavBar title={words.title} backLabel={states.back} />} foot={foot}>
      <View className="pad kp">
        <View className="m3">
          <Field
            label={words.search}
            labelHidden
            placeholder={words.placeholder}
            value={typed}
            maxLength={longestSearch}
            onChange={setTyped}
          />
        </View>
        {q === '' ? <Empty lines={[...words.before]} /> : null}
        {data ? <Found known={data.knowledge} total={data.total} put={put} /> : null}
        {q === '' ? null : (
          <NotLoaded loaded={found} title={words.notLoaded} offline={words.notLoadedText}>
            <Skeleton label={words.loading}>
              <Block height={15} above={24} />
              <Block width={180} height={15} above={24} />
            </Skeleton>
          </NotLoaded>
        )}
      </View>
    </Screen>
  );
}
