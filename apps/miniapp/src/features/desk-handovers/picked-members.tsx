import { grouped } from '@huiyou/words/imports';
import { dropPicked, handoverForm as words, morePicked } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { aria } from '../../lib/aria';
import { type PickedMember, pickedAfter } from './handover-draft';

/** As many as fit in a few lines; the others are counted. */
const shown = 24;

interface PickedMembersProps {
  picked: readonly PickedMember[];
  onPick: (picked: PickedMember[]) => void;
}

/** Those chosen so far, by name, each to be taken out again. */
export function PickedMembers({ picked, onPick }: PickedMembersProps) {
  if (picked.length === 0) return null;
  return (
    <View className="row wrap m1" {...aria({ role: 'list', label: words.pickedLabel })}>
      {picked.slice(0, shown).map((member) => (
        <View
          key={member.id}
          className="hfo-k"
          hoverClass="pr"
          onClick={() => onPick(pickedAfter(picked, member, false))}
          {...aria({ role: 'button', label: dropPicked(member.name) })}
        >
          <View>{member.name}</View>
          <Icon name="close" tone="ink3" size={14} className="l1" />
        </View>
      ))}
      {picked.length > shown ? <View className="t-note">{morePicked(grouped(picked.length - shown))}</View> : null}
      <Button look="text" size="small" label={words.tickNone} onPress={() => onPick([])} />
    </View>
  );
}
