import { bondRules } from '@huiyou/domain/membership/bond';
import { chineseNumber } from '@huiyou/domain/text/chinese-number';
import { dateOf } from '@huiyou/domain/time/business-day';
import { myBond as words, protectedTo, protectionRule } from '@huiyou/words/my-bond';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';

/** Protection is the hosts' matter: told as a rule for them, with the day it ends. */
export function Protection({ until, now }: { until: number; now: number }) {
  return (
    <View className="mb-s">
      <Head title={words.protectionTitle} />
      <View className="t-text c2 m1">
        {protectionRule(chineseNumber(bondRules.protectionDays))}
        {now < until ? protectedTo(fullDate(dateOf(until))) : words.protectionDone}
      </View>
    </View>
  );
}
