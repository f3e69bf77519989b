import { wishLimits } from '@huiyou/domain/wishes/wish';
import { questionNumber } from '@huiyou/words/questions';
import { states } from '@huiyou/words/states';
import { complaints as words, countOf } from '@huiyou/words/wishes';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { LineRow } from '../../components/line-row';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { TextAreaField } from '../../components/text-area-field';
import { Toast } from '../../components/toast';
import { useNow } from '../../lib/use-now';
import { AboutQuestion } from './about-question';
import { MyComplaints } from './my-complaints';
import {
  type AskedCards,
  type ComplaintWriting,
  useComplaint,
  useComplaints,
  useLatestQuestions,
} from './use-complaints';
import './wishes.css';

function aboutWords(questionId: string | null, questions: AskedCards['questions']): string {
  if (questionId === null) return words.aboutNone;
  const asked = questions.find(({ id }) => id === questionId);
  return asked ? questionNumber(asked.number) : words.oneOfMine;
}

interface WritingProps {
  writing: ComplaintWriting;
  about: string;
  onAbout: () => void;
}

function Writing({ writing, about, onAbout }: WritingProps) {
  const { value, change } = writing.draft;
  return (
    <>
      <View className="t-text c2 m2">{words.lead}</View>
      <View className="m4">
        <TextAreaField
          look="sheet"
          label={words.wordsLabel}
          placeholder={words.wordsPlaceholder}
          value={value.words}
          maxLength={wishLimits.words}
          minLines={4}
          count={countOf(value.words.length, wishLimits.words)}
          disabled={writing.busy}
          onChange={(text) => change((before) => ({ ...before, words: text }))}
        />
      </View>
      <View className="m2">
        <LineRow title={words.aboutTitle} value={about} label={`${words.aboutTitle}，${about}`} onPress={onAbout} />
      </View>
      {writing.error ? (
        <View className="m4">
          <Notice tone="look" title={words.notHanded} text={writing.error.message} />
        </View>
      ) : null}
    </>
  );
}

function ComplainFoot({ writing, onPress }: { writing: ComplaintWriting; onPress: () => void }) {
  const empty = writing.draft.value.words.trim() === '';
  const ready = writing.error ? words.handAgain : words.hand;
  return (
    <Foot>
      <Button
        label={empty ? words.writeFirst : ready}
        disabled={empty}
        loading={writing.busy}
        loadingLabel={words.handing}
        onPress={onPress}
      />
    </Foot>
  );
}

/** 对服务不满: own words to the lead, perhaps about one question, and what came of those before. */
export function ComplainPage({ questionId }: { questionId: string | null }) {
  const now = useNow();
  const writing = useComplaint(questionId);
  const mine = useComplaints();
  const asked = useLatestQuestions();
  const [choosing, setChoosing] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const { value, change } = writing.draft;
  const handleSend = async () => {
    if (!(await writing.send())) return;
    setDone(words.handed);
    void mine.reload();
  };
  const handleChoose = (about: string | null) => {
    change((before) => ({ ...before, questionId: about }));
    setChoosing(false);
  };
  const overlay = (
    <>
      <AboutQuestion
        open={choosing}
        asked={asked}
        chosen={value.questionId}
        onChoose={handleChoose}
        onClose={() => setChoosing(false)}
      />
      <Toast text={done} onDone={() => setDone(null)} />
    </>
  );
  return (
    <Screen
      nav={<NavBar title={words.title} backLabel={states.back} />}
      foot={<ComplainFoot writing={writing} onPress={() => void handleSend()} />}
      overlay={overlay}
      onRefresh={mine.reload}
    >
      <View className="pad ws">
        <Writing
          writing={writing}
          about={aboutWords(value.questionId, asked.data?.questions ?? [])}
          onAbout={() => setChoosing(true)}
        />
        <MyComplaints mine={mine} now={now} />
      </View>
    </Screen>
  );
}
