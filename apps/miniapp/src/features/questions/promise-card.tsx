import { chineseNumber } from '@huiyou/domain/text/chinese-number';
import {
  fullAnswerBy,
  handingNow,
  hoursLength,
  minutesLength,
  promiseSentence,
  questions as words,
} from '@huiyou/words/questions';
import { tierNames } from '@huiyou/words/tiers';
import { Text, View } from '@tarojs/components';
import { aria } from '../../lib/aria';
import { clock as clockText, dayWord, whenInFull } from '../../lib/time';
import { PromiseRuler, restName } from './promise-ruler';
import type { Promised, PromiseNow } from './use-promise';
import './promise-card.css';

interface PromiseCardProps {
  promise: Promised;
  now: PromiseNow['now'];
  she: string;
}

function lengthOf(minutes: number): string {
  const hours = minutes / 60;
  return hours > 1 && Number.isInteger(hours)
    ? hoursLength(chineseNumber(hours))
    : minutesLength(chineseNumber(minutes));
}

/** Both promised times of asking at this minute, with the ruler they are measured on. */
export function PromiseCard({ promise, now, she }: PromiseCardProps) {
  const { startedAt, replyDueAt: dueAt, fullDueAt, windows, tier, promiseMinutes } = promise;
  const clock = { startedAt, dueAt, windows, now };
  const day = dayWord(dueAt, now);
  return (
    <View className="pc">
      <View className="t-note c-pine">{handingNow(she)}</View>
      <View className="row base wrap between pc-r">
        <View className="row base no" {...aria({ role: 'heading' })}>
          {day ? <Text className="pc-d">{day}</Text> : null}
          <Text className="pc-c">{clockText(dueAt)}</Text>
          <Text className="pc-w">{words.replyFirst}</Text>
        </View>
        <View className="t-note c1">{fullAnswerBy(whenInFull(fullDueAt, now))}</View>
      </View>
      <View className="t-note pc-s">
        {promiseSentence({ tier: tierNames[tier], she, length: lengthOf(promiseMinutes), rests: restName(clock) })}
      </View>
      <View className="m4">
        <PromiseRuler clock={clock} flag="short" />
      </View>
    </View>
  );
}
