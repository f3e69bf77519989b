import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { bulkTags as words, effectNames, effectText } from '@huiyou/words/members';
import { View } from '@tarojs/components';
import { Notice } from '../../components/notice';
import type { TagMany } from './use-tagging';

/** What a tag for many would change, before it does: how many, who, and whom it cannot. */
export function TagEffect({ tagging: { sending, effect, settled } }: { tagging: TagMany }) {
  const { act, tag } = sending.value;
  const { data, error } = effect;
  if (tag.trim() === '') return null;
  if (!data && error) {
    return (
      <View className="m3">
        <Notice tone="look" title={words.notSeen} text={error.message} />
      </View>
    );
  }
  if (!data || !settled) return <View className="t-note m3">{words.looking}</View>;
  const { found, changes, full, names } = data;
  return (
    <View className="m3">
      <View>{effectText({ act, tag: tag.trim(), found, changes, full }, chineseCount)}</View>
      {names.length > 0 ? (
        <View className="t-note">{effectNames(names, changes > names.length ? chineseCount(changes) : null)}</View>
      ) : null}
      {act === 'add-tag' && changes > 0 ? <View className="t-note">{words.seenByAll}</View> : null}
    </View>
  );
}
