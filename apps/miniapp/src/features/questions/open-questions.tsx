import { atMostAhead, awaited, home as words, openLabel, repliedToYou } from '@huiyou/words/home';
import { asking } from '@huiyou/words/asking';
import { answersFor, questionNumber } from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { Sep } from '../../components/sep';
import { Sheet } from '../../components/sheet';
import { Block, Skeleton } from '../../components/skeleton';
import { aria } from '../../lib/aria';
import { questionPage } from '../../lib/question-pages';
import { isLargeText } from '../../lib/text-scale';
import { when } from '../../lib/time';
import type { HostCard } from '../../stores/my-host';
import { atMost, openPromise, replyClock } from './open-promise';
import { PromiseRuler } from './promise-ruler';
import type { Asked, AskedCard, OpenQuestions } from './use-open-questions';
import './open-questions.css';

const open = (id: string) => void Taro.navigateTo({ url: questionPage(id) });

interface UnreadProps {
  unread: readonly AskedCard[];
  host: HostCard;
  /** Somebody stands in: who of the two replied is said on the question itself. */
  away: boolean;
  now: number;
}

/** Replies that came meanwhile: they stand first. */
export function UnreadReplies({ unread, host, away, now }: UnreadProps) {
  const [first] = unread;
  if (!first) return null;
  const title = away ? words.replied : repliedToYou(host.name);
  return (
    <View className="oq-new">
      <Head title={title} />
      <Sheet className="m2 oq-s">
        {unread.map((card, index) => (
          <View key={card.id}>
            {index > 0 ? <View className="rule" /> : null}
            <View
              className="row oq-u"
              hoverClass="pr"
              onClick={() => open(card.id)}
              {...aria({ role: 'button', label: openLabel(card.text, title) })}
            >
              <View className="grow">
                <View className="row t-micro">
                  {questionNumber(card.number)}
                  {card.lastAnsweredAt === null ? null : <Sep />}
                  {card.lastAnsweredAt === null ? null : when(card.lastAnsweredAt, now)}
                </View>
                <View className="t-text clip2">{card.text}</View>
              </View>
              <Icon name="right" tone="ink3" size={18} className="l2" />
            </View>
          </View>
        ))}
      </Sheet>
    </View>
  );
}

const tones = { pine: 'c-pine', ochre: 'c-ochre', ink: 'c1' } as const;

function OpenSheet({ asked, now, noted }: { asked: Asked; now: number; noted: boolean }) {
  const promise = openPromise(asked, now);
  const ruled = promise.ruler && !isLargeText();
  const who = asked.insteadOf ? answersFor(asked.host.name, asked.insteadOf.name) : null;
  const label = openLabel(asked.text, [who, promise.text, promise.left].filter(Boolean).join('，'));
  return (
    <Sheet className={ruled ? 'm2 oq-r' : 'm2'} onPress={() => open(asked.id)} label={label}>
      <View className="t-text clip2">{asked.text}</View>
      {who ? <View className="t-micro m1">{who}</View> : null}
      {asked.writing ? <View className="t-micro c-pine m1">{asking.writing}</View> : null}
      {noted && asked.ahead ? <View className="t-micro m1">{atMostAhead(atMost(asked.ahead))}</View> : null}
      {ruled && promise.broken ? <View className="t-note c1 b m1">{promise.text}</View> : null}
      {ruled ? (
        <View className="m4">
          <PromiseRuler clock={replyClock(asked, now)} />
        </View>
      ) : (
        <View className="row base wrap between oq-t">
          <View className={promise.ruler ? `oq-due ${tones[promise.tone]}` : 't-note'}>{promise.text}</View>
          {promise.left ? <View className="t-note">{promise.left}</View> : null}
        </View>
      )}
    </Sheet>
  );
}

function OpenBlocks() {
  return (
    <Skeleton label={words.loading}>
      <Block width={96} height={18} above={4} />
      <Sheet className="m2 oq-b">
        <Block width={240} height={15} />
        <Block height={8} above={30} />
      </Sheet>
    </Skeleton>
  );
}

interface AwaitedProps {
  questions: OpenQuestions | null;
  host: HostCard | null;
  now: number;
}

/** What the member waits for, or one sentence that there is nothing. */
export function AwaitedQuestions({ questions, host, now }: AwaitedProps) {
  if (!questions || !host)
    return (
      <View className="oq">
        <OpenBlocks />
      </View>
    );
  const unread = new Set(questions.unread.map((card) => card.id));
  const waiting = questions.open.filter((asked) => !unread.has(asked.id));
  const [first] = waiting;
  if (!first) return unread.size > 0 ? null : <View className="oq t-note">{words.nothingOpen}</View>;
  const single = waiting.length === 1;
  return (
    <View className="oq">
      <Head
        title={awaited((single ? first.host : host).pronoun)}
        {...(single && first.ahead ? { note: atMostAhead(atMost(first.ahead)) } : {})}
      />
      {waiting.map((asked) => (
        <OpenSheet key={asked.id} asked={asked} now={now} noted={!single} />
      ))}
    </View>
  );
}
