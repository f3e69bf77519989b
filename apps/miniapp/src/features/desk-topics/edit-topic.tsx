import type { Reply } from '@huiyou/contracts/api';
import { topicLimits } from '@huiyou/domain/questions/full-answer';
import { topics as words } from '@huiyou/words/promises';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { FieldError } from '../../components/field-error';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { TickLine } from '../../components/tick-line';
import { call } from '../../lib/call';
import { useSave } from '../../lib/desk-save';
import { EditMinima } from './edit-minima';
import { EditSections } from './edit-sections';
import { draftOf, type Topic, topicFault } from './topic-draft';

interface EditTopicProps {
  /** Null: a new one. */
  topic: Topic | null;
  onSaved: (reply: Reply<'GET /topics'>) => void;
}

/** One topic: its name, its sections, how many of them each tier needs, and whether members can choose it. */
export function EditTopic({ topic, onSaved }: EditTopicProps) {
  const [draft, setDraft] = useState(() => draftOf(topic));
  const [tried, setTried] = useState(false);
  const { busy, refusal, save } = useSave();
  const fault = topicFault(draft);
  const told = tried ? fault : null;

  const handleSave = () => {
    setTried(true);
    if (fault) return;
    void save(draft, async (key) => {
      onSaved(
        topic
          ? await call('PUT /topics/:id', { params: { id: topic.id }, body: draft })
          : await call('POST /topics', { body: draft, key }),
      );
    });
  };
  return (
    <View>
      <Head title={topic?.name ?? words.newTitle} />
      <View className="m3">
        <Field
          label={words.nameLabel}
          value={draft.name}
          maxLength={topicLimits.name}
          onChange={(name) => setDraft({ ...draft, name })}
          error={told === 'name-empty' ? words.nameEmpty : undefined}
        />
      </View>
      <TickLine label={words.quick} ticked={draft.quick} onChange={(quick) => setDraft({ ...draft, quick })}>
        <View>{words.quick}</View>
        <View className="t-note">{words.quickNote}</View>
      </TickLine>
      <EditSections draft={draft} onChange={setDraft} />
      <FieldError
        text={told === 'section-empty' ? words.sectionEmpty : told === 'section-twice' ? words.sectionTwice : undefined}
      />
      {draft.quick ? null : <EditMinima draft={draft} onChange={setDraft} />}
      <FieldError text={told === 'minima-fall' ? words.minimaFall : undefined} />
      <View className="m4">
        <TickLine label={words.offered} ticked={draft.offered} onChange={(offered) => setDraft({ ...draft, offered })}>
          <View>{words.offered}</View>
          <View className="t-note">{words.offeredNote}</View>
        </TickLine>
      </View>
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notSaved} text={refusal} />
        </View>
      ) : null}
      <View className="m4">
        <Button label={words.save} loading={busy} loadingLabel={words.saving} onPress={handleSave} />
      </View>
    </View>
  );
}
