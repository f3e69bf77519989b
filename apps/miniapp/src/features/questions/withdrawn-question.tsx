import { questions as words } from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import { Notice } from '../../components/notice';
import { Said } from './said';
import type { Asked } from './use-open-questions';

/** Taken back: said plainly, and the words are still there. */
export function Withdrawn({ asked, now }: { asked: Asked; now: number }) {
  return (
    <View className="th">
      <Said asked={asked} now={now} />
      <View className="m5">
        <Notice title={words.withdrawn} text={words.withdrawnText} />
      </View>
    </View>
  );
}
