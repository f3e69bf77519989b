import { askHost, askNow, backAt, home as words, noDutyAhead, standInAnswers } from '@huiyou/words/home';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Icon } from '../../components/icon';
import { Block, Skeleton } from '../../components/skeleton';
import { aria } from '../../lib/aria';
import { askPage } from '../../lib/question-pages';
import { when } from '../../lib/time';
import type { Loaded } from '../../lib/use-loaded';
import { useMyHost } from '../../stores/my-host';
import type { PromiseNow } from './use-promise';
import './ask-bar.css';

const handlePress = () => void Taro.navigateTo({ url: askPage });

/** Who stands in, or comes back when, if she is not here, and what asking now promises. */
function promiseLines({ host, insteadOf, duty, promise, now }: PromiseNow): string[] {
  const who = insteadOf ? [standInAnswers(host.name)] : [];
  if (!promise) return [...who, noDutyAhead(host.pronoun)];
  const ask = askNow(when(promise.replyDueAt, now));
  const back = duty.kind === 'on' || insteadOf ? null : duty.backAt;
  return back === null ? [...who, ask] : [backAt(host.pronoun, when(back, now)), ask];
}

/** The member's one great action, with what it promises at this minute. */
export function AskBar({ promise }: { promise: Loaded<PromiseNow> }) {
  const remembered = useMyHost();
  const host = promise.data?.insteadOf ?? promise.data?.host ?? remembered;
  const label = askHost(host?.name ?? words.somebody);
  const lines = promise.data ? promiseLines(promise.data) : [];
  const waiting = !promise.data && promise.loading;
  return (
    <View
      className="ab"
      hoverClass="pr"
      onClick={handlePress}
      {...aria({ role: 'button', label: [label, ...lines].join('，') })}
    >
      <Text className="ab-n">{label}</Text>
      <View className="row ab-r">
        {waiting ? (
          <Skeleton label={words.loading}>
            <Block width={120} height={14} onInk />
          </Skeleton>
        ) : null}
        <View className="ab-p">
          {lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
        <Icon name="right" tone="paper" firm size={18} className="fold-gone" />
      </View>
    </View>
  );
}
