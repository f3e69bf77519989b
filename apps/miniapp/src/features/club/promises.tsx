import { fitsOneDutyDay } from '@huiyou/domain/duty/weekly-hours';
import { chineseCount, chineseNumber } from '@huiyou/domain/text/chinese-number';
import { club as words, firstReplyText, fullAnswerTexts, promiseLabel, promiseText } from '@huiyou/words/club';
import { queueRule } from '@huiyou/words/queue';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { aria } from '../../lib/aria';
import { classNames } from '../../lib/class-names';
import type { Club } from './club-head';
import './club.css';

type TierPromise = Club['promises'][number];

/** A promise of a working day or more is said as a day, where this host's days are long enough for it. */
const workingDay = 480;

function firstReplyOf({ minutes, lane }: TierPromise, roster: Club['roster']): string {
  return firstReplyText({
    pinned: lane === 'pinned',
    oneDutyDay: minutes >= workingDay && fitsOneDutyDay(roster, minutes),
    minutes: chineseNumber(minutes),
    hours: minutes % 60 === 0 ? chineseCount(minutes / 60) : null,
  });
}

interface StepProps {
  promise: TierPromise;
  roster: Club['roster'];
  mine: boolean;
  last: boolean;
}

function Step({ promise, roster, mine, last }: StepProps) {
  const tier = tierNames[promise.tier];
  const first = firstReplyOf(promise, roster);
  const full = fullAnswerTexts[promise.fullAnswerDay];
  return (
    <View className="cb-s" {...aria({ role: 'listitem', label: promiseLabel(tier, first, full, mine) })}>
      <View className={mine ? 'cb-o cb-on' : 'cb-o'} />
      {last ? null : <View className="cb-l" />}
      <View className="grow">
        <View className="row base wrap">
          <View className={classNames('cb-t', mine && 'cb-me')}>{tier}</View>
          {mine ? <View className="t-note l3">{words.mine}</View> : null}
        </View>
        <View className="t-note">{promiseText(first, full)}</View>
      </View>
    </View>
  );
}

/** The published promise of every tier, the highest first, and the rule of order under it. */
export function Promises({ club }: { club: Club }) {
  const promises = [...club.promises].reverse();
  return (
    <View className="m6">
      <Head title={words.promises} note={words.promisesNote} />
      <View className="m3" {...aria({ role: 'list' })}>
        {promises.map((promise, index) => (
          <Step
            key={promise.tier}
            promise={promise}
            roster={club.roster}
            mine={promise.tier === club.myTier}
            last={index === promises.length - 1}
          />
        ))}
      </View>
      <View className="t-note">{queueRule}</View>
    </View>
  );
}
