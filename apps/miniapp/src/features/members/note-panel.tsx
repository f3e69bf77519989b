import { noteLimits } from '@huiyou/domain/membership/bond';
import { memberFile as words, noteCount } from '@huiyou/words/members';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { TextAreaField } from '../../components/text-area-field';
import { NoteTags } from './note-tags';
import { useNoting } from './use-noting';
import type { MemberLine } from './use-members';

interface NotePanelProps {
  member: MemberLine;
  open: boolean;
  onClose: () => void;
  onSaved: (member: MemberLine) => void;
}

/** 记一笔: a line and tags, which the member reads and can delete. */
export function NotePanel({ member, open, onClose, onSaved }: NotePanelProps) {
  const noting = useNoting(member, onSaved);
  const { noted, change, saving, refused } = noting;
  const handleDrop = () => {
    noting.drop();
    onClose();
  };
  const foot = (
    <>
      <Button label={words.save} loading={saving} loadingLabel={words.saving} onPress={() => void noting.save()} />
      {noting.changed ? <Button look="text" label={words.drop} onPress={handleDrop} /> : null}
    </>
  );
  return (
    <Panel open={open} title={words.note} closeLabel={states.close} onClose={onClose} foot={foot}>
      <View className="t-note">{words.noteWho}</View>
      <View className="m3">
        <TextAreaField
          label={words.noteLabel}
          placeholder={words.notePlaceholder}
          value={noted.note}
          maxLength={noteLimits.note}
          minLines={2}
          disabled={saving}
          count={noteCount(noted.note.length, noteLimits.note)}
          onChange={(note) => change((before) => ({ ...before, note }))}
        />
      </View>
      <NoteTags open={open} noted={noted} change={change} />
      {refused ? (
        <View className="m3">
          <Notice tone="look" title={words.notSaved} text={refused} />
        </View>
      ) : null}
    </Panel>
  );
}
