import { mergedText, mergedTitle } from '@huiyou/words/asking';
import { View } from '@tarojs/components';
import { Notice } from '../../components/notice';
import { Said } from './said';
import type { Asked } from './use-open-questions';

/** Part of an earlier question now: said plainly, the words are still there, and the way leads on. */
export function MergedQuestion({ asked, now }: { asked: Asked; now: number }) {
  return (
    <View className="th">
      <Said asked={asked} now={now} />
      {asked.mergedInto ? (
        <View className="m5">
          <Notice title={mergedTitle(asked.mergedInto.number)} text={mergedText} />
        </View>
      ) : null}
    </View>
  );
}
