import { type TierPromises, tiers } from '@huiyou/domain/tiers/tiers';
import { fullAnswerDays, lengthText, promises as words } from '@huiyou/words/promises';
import { tierNames } from '@huiyou/words/tiers';
import { Text } from '@tarojs/components';
import { DeskTable } from '../../components/desk-table';
import { Tag } from '../../components/tag';
import { lengthOf } from './promise-draft';

const columns = [
  { key: 'tier', label: words.tier, width: 88 },
  { key: 'first', label: words.first, width: 112 },
  { key: 'lane', label: words.lane, width: 128 },
  { key: 'full', label: words.full },
];

/** How long a tier waits at most, as people say it. */
export function lengthSaid(minutes: number): string {
  const { amount, unit } = lengthOf(minutes);
  return lengthText(amount, unit);
}

/** The four tiers, each with what it is promised. */
export function PromiseTable({ promises }: { promises: TierPromises }) {
  const rows = tiers.map((tier) => {
    const { minutes, lane, fullAnswerDay } = promises[tier];
    return {
      key: tier,
      cells: [
        <Tag key="tier" text={tierNames[tier]} tone={tier === 'confidant' ? 'top' : 'tier'} />,
        <Text key="first" className="b">
          {lengthSaid(minutes)}
        </Text>,
        lane === 'pinned' ? words.pinned : words.others,
        fullAnswerDays[fullAnswerDay],
      ],
    };
  });
  return <DeskTable label={words.inForceLabel} columns={columns} rows={rows} empty="" />;
}
