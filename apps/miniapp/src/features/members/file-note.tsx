import { memberFile as words } from '@huiyou/words/members';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Sheet } from '../../components/sheet';
import { Tag } from '../../components/tag';
import type { MemberLine } from './use-members';
import './member-file.css';
import './member-row.css';

/** 记一笔: what the host wrote down, and that the member reads it. */
export function FileNote({ member: { note, tags }, onWrite }: { member: MemberLine; onWrite: () => void }) {
  const bare = note === null && tags.length === 0;
  return (
    <View className="mf-s mf-z">
      <Head title={words.note} note={words.noteWho} />
      {bare ? <View className="t-text c2 m1">{words.nothingNoted}</View> : null}
      {note === null ? null : (
        <Sheet className="m2">
          <View className="mf-x">{note}</View>
        </Sheet>
      )}
      {tags.length === 0 ? null : (
        <View className="mr-t m1">
          {tags.map((tag) => (
            <Tag key={tag} text={tag} className="mr-g" />
          ))}
        </View>
      )}
      <View className="m3">
        <Button look="secondary" size="small" icon="pen" label={bare ? words.write : words.change} onPress={onWrite} />
      </View>
    </View>
  );
}
