import { dateOf } from '@huiyou/domain/time/business-day';
import {
  carriedAt,
  freeChangeNote,
  handover as words,
  handoverOutcome,
  lineLabel,
  lineStateNames,
  plannedText,
  sealedLine,
} from '@huiyou/words/handover';
import { home } from '@huiyou/words/home';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { LineRow } from '../../components/line-row';
import { Notice } from '../../components/notice';
import { aria } from '../../lib/aria';
import { when } from '../../lib/time';
import { hasSealed, lineOf } from './line-state';
import { TwoPrints } from './two-prints';
import type { Deciding, Handover, HandoverLine } from './use-handover';

const icons = { waiting: 'clock', carried: 'check', sealed: 'lock' } as const;

function outcomeOf({ state, from, to }: Handover): string {
  const name = to?.name ?? home.somebody;
  switch (state) {
    case 'accepted':
    case 'by-silence':
    case 'chose-another':
      return handoverOutcome[state](name);
    case 'declined':
    case 'left':
      return handoverOutcome[state];
    case 'planned':
    case 'asked':
      return plannedText(from.name);
  }
}

const moved = new Set<Handover['state']>(['accepted', 'by-silence', 'chose-another']);

function Line({ line, to, now }: { line: HandoverLine; to: string; now: number }) {
  const { title } = lineOf(line);
  const carried = line.at === null ? lineStateNames.carried : carriedAt(when(line.at, now));
  const note = { waiting: lineStateNames.waiting, carried, sealed: sealedLine(to) }[line.state];
  return (
    <View className="row hv-l" {...aria({ role: 'listitem', label: lineLabel(title, note) })}>
      <View className="hv-i">
        <Icon name={icons[line.state]} tone={line.state === 'carried' ? 'pine' : 'ink3'} firm size={20} />
      </View>
      <View className="grow">
        <View className="t-text">{title}</View>
        <View className="t-note">{note}</View>
      </View>
    </View>
  );
}

function OpenPast({ deciding }: { deciding: Deciding }) {
  return (
    <View className="m4">
      <Button
        label={words.openPast}
        loading={deciding.busy === 'open-past'}
        loadingLabel={words.opening}
        onPress={() => void deciding.openPast()}
      />
      {deciding.error?.of === 'open-past' ? (
        <View className="m3">
          <Notice tone="look" title={words.notOpened} text={deciding.error.text} />
        </View>
      ) : null}
    </View>
  );
}

/** What became of it: line by line what was carried, and what only the member opens. */
export function SettledHandover({ handover, deciding, now }: { handover: Handover; deciding: Deciding; now: number }) {
  const { from, to, lines, freeChangeUntil, state } = handover;
  const name = to?.name ?? home.somebody;
  const free = freeChangeUntil !== null && now < freeChangeUntil ? freeChangeUntil : null;
  return (
    <>
      <TwoPrints from={from} to={to} />
      <View className="t2 hv-s">{outcomeOf(handover)}</View>
      {moved.has(state) ? (
        <View className="hv-s">
          <Head title={words.carriedTitle} />
          <View className="m1" {...aria({ role: 'list' })}>
            {lines.map((line) => (
              <Line key={line.carrier} line={line} to={name} now={now} />
            ))}
          </View>
          {hasSealed(lines) ? <OpenPast deciding={deciding} /> : null}
        </View>
      ) : null}
      <View className="m5">
        {free === null ? null : (
          <LineRow
            title={words.freeTitle}
            note={freeChangeNote(fullDate(dateOf(free)))}
            onPress={() => void Taro.navigateTo({ url: '/pages-bond/change/index' })}
          />
        )}
        <LineRow title={words.toHost} onPress={() => void Taro.navigateTo({ url: '/pages-bond/bond/index' })} />
      </View>
    </>
  );
}
