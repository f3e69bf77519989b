import { absenceStates } from '@huiyou/words/absences';
import { leadAbsences as words, openAbsenceLabel } from '@huiyou/words/lead';
import { Text } from '@tarojs/components';
import { type DeskRow, DeskTable } from '../../components/desk-table';
import { Tag } from '../../components/tag';
import { useNow } from '../../lib/use-now';
import { type Absence, answeredBy, spanOf } from './absence-facts';

const columns = [
  { key: 'host', label: words.host, width: 104 },
  { key: 'span', label: words.span },
  { key: 'standIn', label: words.standIn },
  { key: 'state', label: words.state, width: 88 },
];

interface AbsenceTableProps {
  absences: readonly Absence[];
  chosen: string | null;
  onChoose: (absence: Absence) => void;
}

/** Absences as the server orders them: those without a stand-in first. */
export function AbsenceTable({ absences, chosen, onChoose }: AbsenceTableProps) {
  const now = useNow();
  const rowOf = (absence: Absence): DeskRow => {
    const { id, host, standIn, state } = absence;
    const answering = answeredBy(absence);
    return {
      key: id,
      label: openAbsenceLabel(host.name, answering),
      chosen: id === chosen,
      onPress: () => onChoose(absence),
      cells: [
        <Text key="host" className="b">
          {host.name}
        </Text>,
        spanOf(absence, now),
        <Text key="standIn" className={standIn === null ? 'c-ochre' : 'c2'}>
          {answering}
        </Text>,
        <Tag key="state" text={absenceStates[state]} tone={state === 'now' ? 'soon' : 'plain'} />,
      ],
    };
  };
  return <DeskTable label={words.listLabel} columns={columns} rows={absences.map(rowOf)} empty={words.empty} />;
}
