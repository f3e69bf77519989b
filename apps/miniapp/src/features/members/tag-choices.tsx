import { members as words } from '@huiyou/words/members';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { useMemberTags } from './use-member-tags';

interface TagChoicesProps {
  /** False: nothing is asked for yet. */
  wanted: boolean;
  chosen: readonly string[];
  onPress: (tag: string) => void;
  /** Those the reader has before them already. */
  without?: readonly string[];
}

const most = 40;

/** The tags used before, the most used first. */
export function TagChoices({ wanted, chosen, onPress, without = [] }: TagChoicesProps) {
  const { data, error, loading, reload } = useMemberTags(wanted);
  if (!data && error) {
    return (
      <View className="m2">
        <View className="t-note">{error.message}</View>
        <Button look="text" size="small" label={states.retry} loading={loading} onPress={() => void reload()} />
      </View>
    );
  }
  if (!data) return <View className="t-note m2">{words.tagsLoading}</View>;
  const offered = data.tags.filter(({ tag }) => !without.includes(tag)).slice(0, most);
  if (data.tags.length === 0) return <View className="t-note m2">{words.noTags}</View>;
  return (
    <View className="row wrap">
      {offered.map(({ tag }) => (
        <Chip key={tag} label={tag} chosen={chosen.includes(tag)} onPress={() => onPress(tag)} />
      ))}
    </View>
  );
}
