import { noteLimits } from '@huiyou/domain/membership/bond';
import { chineseNumber } from '@huiyou/domain/text/chinese-number';
import { memberFile as words, removeTag, tagsFull } from '@huiyou/words/members';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { aria } from '../../lib/aria';
import { isFull, type Noted, withoutTag, withTag } from './noted';
import { TagChoices } from './tag-choices';
import type { Noting } from './use-noting';
import './search-bar.css';
import './member-file.css';

interface NoteTagsProps {
  open: boolean;
  noted: Noted;
  change: Noting['change'];
}

/** The member's tags, each a tap from being taken away; those used before, and a new one. */
export function NoteTags({ open, noted, change }: NoteTagsProps) {
  const full = isFull(noted);
  const add = (tag: string) => change((before) => withTag(before, tag));
  return (
    <View className="m4">
      <Head size="small" title={words.tags} {...(noted.tags.length > 0 ? { note: words.tagsHint } : {})} />
      {noted.tags.length > 0 ? (
        <View className="row wrap">
          {noted.tags.map((tag) => (
            <View
              key={tag}
              className="mk-k"
              hoverClass="pr"
              onClick={() => change((before) => withoutTag(before, tag))}
              {...aria({ role: 'button', label: removeTag(tag) })}
            >
              <View className="mk-c">
                {tag}
                <Icon name="close" tone="paper" size={14} className="l1" />
              </View>
            </View>
          ))}
        </View>
      ) : null}
      {full ? (
        <View className="t-note m2">{tagsFull(chineseNumber(noteLimits.tags))}</View>
      ) : (
        <>
          <View className="row end m2">
            <View className="grow">
              <Field
                label={words.newTag}
                labelHidden
                placeholder={words.tagPlaceholder}
                value={noted.tag}
                maxLength={noteLimits.tag}
                onChange={(tag) => change((before) => ({ ...before, tag }))}
                onConfirm={() => add(noted.tag)}
              />
            </View>
            <Button
              look="secondary"
              size="small"
              className="mf-add"
              label={words.addTag}
              disabled={noted.tag.trim() === ''}
              onPress={() => add(noted.tag)}
            />
          </View>
          <View className="m3">
            <Head size="small" title={words.usedBefore} />
            <TagChoices wanted={open} chosen={[]} without={noted.tags} onPress={add} />
          </View>
        </>
      )}
    </View>
  );
}
