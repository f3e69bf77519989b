import { answers as words } from '@huiyou/words/answers';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { backToDesk } from '../../lib/back-to-desk';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { nextToAnswer } from './next-to-answer';

interface WayOnProps {
  /** The question just answered. */
  id: string;
  /** Its full answer is still owed. */
  owed: boolean;
  onGoOn: () => void;
}

/** What the rule offers next, or back to the queue. */
export function WayOn({ id, owed, onGoOn }: WayOnProps) {
  const { data, error } = useLoaded('next', () => call('GET /queue', {}));
  const next = data && nextToAnswer(data, id);
  const goOn = owed ? <Button look="text" label={words.goOn} onPress={onGoOn} /> : null;
  if (!data && !error) return <Button label={words.backToQueue} loading loadingLabel={words.findingNext} />;
  if (next) {
    const handleNext = () => void Taro.redirectTo({ url: `/pages-host/answer/index?id=${next}` });
    return (
      <>
        <Button label={words.nextQuestion} onPress={handleNext} />
        {goOn}
      </>
    );
  }
  if (owed) {
    return (
      <>
        <Button label={words.goOn} onPress={onGoOn} />
        <Button look="text" label={words.backToQueue} onPress={backToDesk} />
      </>
    );
  }
  return <Button label={words.backToQueue} onPress={backToDesk} />;
}
