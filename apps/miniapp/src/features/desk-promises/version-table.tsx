import type { Reply } from '@huiyou/contracts/api';
import { dateOf } from '@huiyou/domain/time/business-day';
import { promises as words, versionFrom, versionStates } from '@huiyou/words/promises';
import { fullDate } from '@huiyou/words/time';
import { DeskTable } from '../../components/desk-table';
import { Tag } from '../../components/tag';

export type Version = Reply<'GET /promises'>['versions'][number];

const columns = [
  { key: 'from', label: words.from },
  { key: 'by', label: words.by, width: 136 },
  { key: 'state', label: words.state, width: 96 },
];

const tones = { past: 'plain', now: 'ok', coming: 'soon' } as const;

interface VersionTableProps {
  versions: readonly Version[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** Promises before, now and to come. */
export function VersionTable({ versions, chosen, onChoose }: VersionTableProps) {
  const rows = versions.map(({ id, startsAt, madeBy, state }) => {
    const from = versionFrom(fullDate(dateOf(startsAt)));
    return {
      key: id,
      label: `${words.choose}，${from}`,
      chosen: id === chosen,
      onPress: () => onChoose(id),
      cells: [from, madeBy, <Tag key="state" text={versionStates[state]} tone={tones[state]} />],
    };
  });
  return <DeskTable label={words.versionsLabel} columns={columns} rows={rows} empty={words.noVersions} />;
}
