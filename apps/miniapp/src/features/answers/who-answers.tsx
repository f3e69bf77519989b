import { answeredByStandIn, answeringFor } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { Notice } from '../../components/notice';
import type { Thread } from './use-thread';

/** While somebody stands in: whose member asks, or who answers meanwhile. */
export function WhoAnswers({ thread: { host, insteadOf, mayAnswer } }: { thread: Thread }) {
  if (insteadOf === null) return null;
  return (
    <View className="m2">
      <Notice text={mayAnswer ? answeringFor(insteadOf.name) : answeredByStandIn(host.name)} />
    </View>
  );
}
