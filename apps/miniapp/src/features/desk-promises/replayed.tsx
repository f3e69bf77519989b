import { promises as words } from '@huiyou/words/promises';
import { replay, replayShare } from '@huiyou/words/rosters';
import { Text, View } from '@tarojs/components';
import { DeskTable } from '../../components/desk-table';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { ReplayLine } from '../../components/replay-line';
import { wholePercent, worstFirst } from '../../lib/kept-share';
import type { Replaying } from '../../lib/use-replay';

const columns = [
  { key: 'host', label: replay.host },
  { key: 'now', label: replay.now, width: 88 },
  { key: 'then', label: replay.then, width: 88 },
];

/** What a replay of other promises found: all hosts together, then each, those who would keep least first. */
export function Replayed({ replaying: { found, refused } }: { replaying: Replaying }) {
  const replayed = found?.replayed ?? null;
  const rows = replayed
    ? worstFirst(replayed.hosts).map(({ host, now, then }) => {
        const less = now !== null && then !== null && then < now;
        return {
          key: host.id,
          cells: [
            host.name,
            replayShare(wholePercent(now)),
            <Text key="then" className={less ? 'b c-ochre' : 'b'}>
              {replayShare(wholePercent(then))}
            </Text>,
          ],
        };
      })
    : [];
  return (
    <View>
      <Head title={words.tried} />
      {refused ? (
        <View className="m3">
          <Notice tone="look" title={words.notTried} text={refused.text} />
        </View>
      ) : null}
      {found && replayed && !refused ? (
        <View className="m2">
          <ReplayLine found={replayed.total} assumed={found.of.includes('"perDay"')} />
          <View className="t-note m4">{words.worstFirst}</View>
          <DeskTable label={words.triedLabel} columns={columns} rows={rows} empty={words.triedEmpty} />
        </View>
      ) : null}
      {found || refused ? null : <View className="t-note m2">{words.tryOut}</View>}
    </View>
  );
}
