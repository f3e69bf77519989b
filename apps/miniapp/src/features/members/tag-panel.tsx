import { noteLimits } from '@huiyou/domain/membership/bond';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { bulkTags as words, doTo, memberFile } from '@huiyou/words/members';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { TagChoices } from './tag-choices';
import { TagEffect } from './tag-effect';
import { type TagMany, useTagging } from './use-tagging';
import type { ChosenMembers } from './use-selection';
import type { Bulk } from './use-undo';

interface TagPanelProps {
  open: boolean;
  chosen: ChosenMembers | null;
  onClose: () => void;
  onDone: (bulk: Bulk) => void;
}

/** Why it cannot be done yet, or nothing. */
function lacking({ sending: { value }, effect, settled }: TagMany): string | null {
  if (value.tag.trim() === '') return words.tagFirst;
  if (!settled || (!effect.data && !effect.error)) return words.looking;
  if (!effect.data) return words.notSeen;
  return effect.data.changes === 0 ? words.nothing : null;
}

/** Which tag, on or off, what it would change, and the one button that does it. */
export function TagPanel({ open, chosen, onClose, onDone }: TagPanelProps) {
  const tagging = useTagging(open, chosen);
  const { sending, effect } = tagging;
  const { value, change } = sending;
  const lack = lacking(tagging);
  const handleDo = async () => {
    const bulk = await sending.send();
    if (bulk) onDone(bulk);
  };
  const foot = (
    <Button
      label={lack ?? doTo(value.act, chineseCount(effect.data?.changes ?? 0))}
      disabled={lack !== null}
      loading={sending.sending}
      loadingLabel={words.doing}
      onPress={() => void handleDo()}
    />
  );
  return (
    <Panel open={open} title={words.panelTitle} closeLabel={states.close} onClose={onClose} foot={foot}>
      <Head size="small" title={words.act} />
      <View className="row wrap">
        <Chip
          label={words.add}
          chosen={value.act === 'add-tag'}
          onPress={() => change((before) => ({ ...before, act: 'add-tag' }))}
        />
        <Chip
          label={words.remove}
          chosen={value.act === 'remove-tag'}
          onPress={() => change((before) => ({ ...before, act: 'remove-tag' }))}
        />
      </View>
      <View className="m3">
        <Field
          label={words.tagLabel}
          placeholder={memberFile.tagPlaceholder}
          value={value.tag}
          maxLength={noteLimits.tag}
          disabled={sending.sending}
          onChange={(tag) => change((before) => ({ ...before, tag }))}
        />
      </View>
      <View className="m2">
        <Head size="small" title={memberFile.usedBefore} />
        <TagChoices
          wanted={open}
          chosen={[value.tag.trim()]}
          onPress={(tag) => change((before) => ({ ...before, tag }))}
        />
      </View>
      <TagEffect tagging={tagging} />
      {sending.error ? (
        <View className="m3">
          <Notice tone="look" title={words.notDone} text={sending.error.message} />
        </View>
      ) : null}
    </Panel>
  );
}
