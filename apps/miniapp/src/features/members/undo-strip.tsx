import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { bulkTags as words, doneTo } from '@huiyou/words/members';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import type { Undo } from './use-undo';
import './count-line.css';

/** What was done to many at once, and that it can be taken back; gone when its time is over. Nothing counts down. */
export function UndoStrip({ undo: { bulk, undoing, refused, undo }, now }: { undo: Undo; now: number }) {
  if (bulk === null || (now >= bulk.undoUntil && refused === null)) return null;
  const done = doneTo(bulk.act, bulk.tag, chineseCount(bulk.changed));
  if (bulk.undoneAt !== null) {
    return (
      <View className="m3">
        <Notice text={words.undone} />
      </View>
    );
  }
  return (
    <View className="m3">
      <Notice
        title={refused === null ? done : words.notUndone}
        text={refused ?? words.undoNote}
        tone={refused === null ? 'plain' : 'look'}
      >
        {now < bulk.undoUntil ? (
          <View className="row">
            <Button
              look="text"
              size="small"
              label={words.undo}
              loading={undoing}
              loadingLabel={words.undoing}
              onPress={() => void undo()}
              className="cl-b cl-a"
            />
          </View>
        ) : null}
      </Notice>
    </View>
  );
}
