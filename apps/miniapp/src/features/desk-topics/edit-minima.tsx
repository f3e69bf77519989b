import { tiers } from '@huiyou/domain/tiers/tiers';
import { sectionCount, topics as words } from '@huiyou/words/promises';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import { DeskSelect } from '../../components/desk-select';
import { Head } from '../../components/head';
import type { TopicDraft } from './topic-draft';

interface EditMinimaProps {
  draft: TopicDraft;
  onChange: (draft: TopicDraft) => void;
}

/** How many sections, from the first on, an answer to each tier needs. */
export function EditMinima({ draft, onChange }: EditMinimaProps) {
  const options = draft.sections.map((_, index) => ({
    value: String(index + 1),
    label: sectionCount(index + 1),
  }));
  return (
    <View className="m4">
      <Head size="small" title={words.minimaTitle} />
      <View className="t-note m1">{words.minimaNote}</View>
      {tiers.map((tier) => (
        <View key={tier} className="m2">
          <DeskSelect
            label={tierNames[tier]}
            value={String(draft.minima[tier])}
            options={options}
            onChange={(value) => onChange({ ...draft, minima: { ...draft.minima, [tier]: Number(value) } })}
          />
        </View>
      ))}
    </View>
  );
}
