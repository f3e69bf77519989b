import { topicLimits } from '@huiyou/domain/questions/full-answer';
import { sectionNumber, topics as words } from '@huiyou/words/promises';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { hasRoom, type TopicDraft, withSections } from './topic-draft';
import './topics.css';

interface EditSectionsProps {
  draft: TopicDraft;
  onChange: (draft: TopicDraft) => void;
}

/** What an answer contains, the conclusion first. */
export function EditSections({ draft, onChange }: EditSectionsProps) {
  const { sections } = draft;
  const put = (next: string[]) => onChange(withSections(draft, next));
  return (
    <View className="m5">
      <Head size="small" title={words.sectionsTitle} />
      <View className="t-note m1">{words.sectionsNote}</View>
      <View className="m2">
        {sections.map((section, index) => (
          <View key={index} className="tp-s">
            <View className="grow">
              <Field
                label={sectionNumber(index + 1)}
                labelHidden
                placeholder={sectionNumber(index + 1)}
                value={section}
                maxLength={topicLimits.section}
                onChange={(text) => put(sections.map((own, other) => (other === index ? text : own)))}
              />
            </View>
            {sections.length > 1 ? (
              <Button
                look="text"
                size="small"
                label={words.dropSection}
                onPress={() => put(sections.filter((_, other) => other !== index))}
              />
            ) : null}
          </View>
        ))}
      </View>
      {hasRoom(draft) ? (
        <Button look="text" size="small" icon="plus" label={words.addSection} onPress={() => put([...sections, ''])} />
      ) : null}
    </View>
  );
}
