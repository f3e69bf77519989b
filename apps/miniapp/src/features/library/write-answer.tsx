import { stepsSection } from '@huiyou/domain/questions/full-answer';
import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { lengthOf, library as words } from '@huiyou/words/library';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Empty } from '../../components/empty';
import { Foot } from '../../components/foot';
import { Head } from '../../components/head';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { TextAreaField } from '../../components/text-area-field';
import type { LibraryAnswer } from './answer-draft';
import { useWriting, type Writing } from './use-writing';

interface WriteAnswerProps {
  /** The one that is changed; null for a new one. */
  answer: LibraryAnswer | null;
  onBack: () => void;
  onSaved: (saved: LibraryAnswer) => void;
  /** Somebody changed it meanwhile: the newer one is looked at first. */
  onOutdated?: () => void;
}

/** The question, its topic and the sections of an answer. */
export function WriteAnswer({ answer, onBack, onSaved, onOutdated }: WriteAnswerProps) {
  const writing = useWriting(answer);
  const { loaded, topics, topic, lacking, unchanged, sending, send } = writing;
  const handleSave = async () => {
    const saved = await send();
    if (saved) onSaved(saved);
  };
  const owed = unchanged ? words.unchanged : lacking;
  const foot = topic ? (
    <Foot>
      <Button
        label={owed ?? words.save}
        disabled={owed !== null}
        loading={sending}
        loadingLabel={words.saving}
        onPress={() => void handleSave()}
      />
    </Foot>
  ) : undefined;
  return (
    <Screen
      nav={<NavBar title={answer ? words.changeTitle : words.write} backLabel={states.back} onBack={onBack} />}
      foot={foot}
    >
      <View className="pad">
        {topic ? <Form writing={writing} /> : null}
        {topic ? null : (
          <NotLoaded loaded={loaded} title={words.topicsNotLoaded}>
            <Skeleton label={words.topicsLoading}>
              <Block height={96} above={16} />
              <Block width={200} height={36} above={16} />
              <Block height={96} above={16} />
            </Skeleton>
          </NotLoaded>
        )}
        {loaded.data && topics.length === 0 ? <Empty lines={[...words.noTopics]} /> : null}
        <Refused writing={writing} onOutdated={onOutdated} />
        <View className="m6" />
      </View>
    </Screen>
  );
}

function Form({ writing }: { writing: Writing }) {
  const { draft, change, topics, topic, sending, older, unchanged, takeNewer } = writing;
  return (
    <View>
      {older && !unchanged ? (
        <View className="m3">
          <Notice text={words.keptOlder}>
            <Button look="secondary" size="small" label={words.takeNewer} onPress={takeNewer} className="m2" />
          </Notice>
        </View>
      ) : null}
      <View className="m4">
        <Head size="small" title={words.question} />
        <View className="t-note m1">{words.questionNote}</View>
        <View className="m2">
          <TextAreaField
            label={words.question}
            placeholder={words.questionPlaceholder}
            value={draft.text}
            maxLength={questionLimits.text}
            minLines={2}
            count={lengthOf(draft.text.length, questionLimits.text)}
            disabled={sending}
            onChange={(text) => change({ text })}
          />
        </View>
      </View>
      <View className="m4">
        <Head size="small" title={words.topic} />
        <View className="row wrap">
          {topics.map(({ id, name }) => (
            <Chip key={id} label={name} chosen={id === topic?.id} onPress={() => change({ topicId: id })} />
          ))}
        </View>
      </View>
      {topic?.sections.map((name, index) => (
        <View key={name} className="m4">
          <Head size="small" title={name} />
          <View className="m2">
            <TextAreaField
              label={name}
              placeholder={hintOf(name, index)}
              value={draft.sections[name] ?? ''}
              maxLength={questionLimits.section}
              minLines={2}
              disabled={sending}
              onChange={(text) => change({ sections: { ...draft.sections, [name]: text } })}
            />
          </View>
        </View>
      ))}
    </View>
  );
}

function hintOf(name: string, index: number): string {
  if (index === 0) return words.firstPlaceholder;
  return name === stepsSection ? words.stepsHint : words.optional;
}

interface RefusedProps {
  writing: Writing;
  onOutdated: (() => void) | undefined;
}

function Refused({ writing: { error }, onOutdated }: RefusedProps) {
  if (!error) return null;
  const newer = onOutdated && (error.code === 'answer-outdated' || error.code === 'answer-retired');
  return (
    <View className="m4">
      <Notice tone="look" title={words.notSaved} text={error.message}>
        {newer ? (
          <Button look="secondary" size="small" label={words.seeNewer} onPress={onOutdated} className="m2" />
        ) : null}
      </Notice>
    </View>
  );
}
