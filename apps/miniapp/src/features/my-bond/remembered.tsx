import { myBond as words, nothingRemembered, rememberedTitle, removeTag } from '@huiyou/words/my-bond';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { aria } from '../../lib/aria';
import type { Forgetting } from './forget-panel';
import type { MyBond } from './use-my-bond';

interface RowProps {
  text: string;
  note?: string;
  /** What a screen reader hears for 删掉. */
  label: string;
  onRemove: () => void;
}

function Row({ text, note, label, onRemove }: RowProps) {
  return (
    <View className="row mb-r">
      <View className="grow">
        <View className="t-text mb-x">{text}</View>
        {note ? <View className="t-note">{note}</View> : null}
      </View>
      <View className="row mb-del" hoverClass="pr" onClick={onRemove} {...aria({ role: 'button', label })}>
        {words.remove}
      </View>
    </View>
  );
}

interface RememberedProps {
  she: string;
  remembered: MyBond['remembered'];
  onForget: (forgetting: Forgetting) => void;
}

/** What the host wrote down about me: mine to read and to delete. */
export function Remembered({ she, remembered, onForget }: RememberedProps) {
  const { note, tags } = remembered;
  const only = tags.length === 0;
  if (note === null && only)
    return (
      <View className="mb-s">
        <Head title={rememberedTitle(she)} />
        <View className="t-text c2 m1">{nothingRemembered(she)}</View>
      </View>
    );
  return (
    <View className="mb-s">
      <Head title={rememberedTitle(she)} note={words.rememberedNote} />
      <View className="m1">
        {note === null ? null : (
          <Row text={note} label={words.remove} onRemove={() => onForget({ what: 'note', tag: null })} />
        )}
        {tags.map((tag) => (
          <Row
            key={tag}
            text={tag}
            note={words.tagNote}
            label={removeTag(tag)}
            onRemove={() => onForget({ what: 'tag', tag })}
          />
        ))}
      </View>
      {only ? null : (
        <View className="row">
          <Button
            look="text"
            size="small"
            className="mb-all"
            label={words.removeAll}
            onPress={() => onForget({ what: 'all', tag: null })}
          />
        </View>
      )}
    </View>
  );
}
