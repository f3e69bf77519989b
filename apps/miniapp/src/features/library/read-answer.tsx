import { stepsSection } from '@huiyou/domain/questions/full-answer';
import { lastUsed, library as words, timesUsed } from '@huiyou/words/library';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { AnswerCard } from '../../components/answer-card';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { SurePanel } from '../../components/sure-panel';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { whenInFull } from '../../lib/time';
import { useLoaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import type { LibraryAnswer } from './answer-draft';
import { WriteAnswer } from './write-answer';

interface ReadAnswerProps {
  id: string;
  onBack: () => void;
  onChanged: () => void;
  onRetired: () => void;
}

/** One answer of the library; one's own may be changed or put away. */
export function ReadAnswer({ id, onBack, onChanged, onRetired }: ReadAnswerProps) {
  const loaded = useLoaded(`library-${id}`, () => call('GET /answers/:id', { params: { id } }));
  const [changing, setChanging] = useState(false);
  const [retiring, setRetiring] = useState(false);
  const [toast, setToast] = useState<string | null>(null);
  const { data: answer } = loaded;

  if (changing && answer) {
    return (
      <WriteAnswer
        answer={answer}
        onBack={() => setChanging(false)}
        onSaved={(saved) => {
          setChanging(false);
          loaded.put(saved);
          setToast(words.saved);
          onChanged();
        }}
        onOutdated={() => {
          setChanging(false);
          void loaded.reload();
        }}
      />
    );
  }
  const handleRetire = async () => {
    await call('POST /answers/:id/retire', { params: { id } });
    onRetired();
  };
  const mayChange = answer !== null && !answer.brand && answer.state === 'live';
  const foot = mayChange ? (
    <Foot>
      <Button label={words.change} onPress={() => setChanging(true)} />
    </Foot>
  ) : undefined;
  const overlay = (
    <>
      <Toast text={toast} onDone={() => setToast(null)} />
      <SurePanel
        open={retiring}
        title={words.retireTitle}
        text={words.retireText}
        keep={words.retireKeep}
        sure={words.retireDo}
        act={handleRetire}
        onClose={() => setRetiring(false)}
      />
    </>
  );
  return (
    <Screen
      nav={<NavBar title={words.oneTitle} backLabel={states.back} onBack={onBack} />}
      foot={foot}
      overlay={overlay}
    >
      <View className="pad">
        <NotLoaded loaded={loaded} title={words.oneNotLoaded}>
          <Skeleton label={words.oneLoading}>
            <Block height={20} above={16} />
            <Block height={160} above={20} />
          </Skeleton>
        </NotLoaded>
        {answer ? <OneAnswer answer={answer} /> : null}
        {mayChange ? (
          <Button look="text" label={words.retire} onPress={() => setRetiring(true)} className="m4" />
        ) : null}
        <View className="m6" />
      </View>
    </Screen>
  );
}

function OneAnswer({ answer }: { answer: LibraryAnswer }) {
  const { text, topic, sections, brand, uses, lastUsedAt, state } = answer;
  const now = useNow();
  return (
    <View>
      <View className="t1 m3">{text}</View>
      <View className="t-note m1">
        {lastUsedAt === null ? timesUsed(uses) : lastUsed(uses, whenInFull(lastUsedAt, now))}
      </View>
      {state === 'retired' ? (
        <View className="m3">
          <Notice text={words.retired} />
        </View>
      ) : null}
      <AnswerCard
        className="m4"
        head={topic.name}
        conclusion={sections[0]?.text ?? ''}
        parts={sections.slice(1).map((part) => ({
          name: part.name,
          lines: part.text.split('\n').filter((line) => line.trim() !== ''),
          ordered: part.name === stepsSection,
        }))}
        signature={<View className="t-note">{brand ? words.brandNote : words.ofYours}</View>}
      />
    </View>
  );
}
