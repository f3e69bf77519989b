import { leadComplaints as words, openComplaintLabel } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { type DeskRow, DeskTable } from '../../components/desk-table';
import { Tag } from '../../components/tag';
import { useNow } from '../../lib/use-now';
import type { Paged } from '../../lib/use-paged';
import { type Complaint, type ComplaintsPage, standingOf } from './complaint-facts';

const columns = [
  { key: 'member', label: words.member, width: 96 },
  { key: 'host', label: words.host, width: 80 },
  { key: 'words', label: words.words },
  { key: 'due', label: words.due, width: 136 },
];

interface ComplaintTableProps {
  list: Paged<ComplaintsPage>;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** Complaints, unanswered and earliest due first. */
export function ComplaintTable({ list, chosen, onChoose }: ComplaintTableProps) {
  const now = useNow();
  const rowOf = (complaint: Complaint): DeskRow => {
    const { id, member, host, words: said, answer } = complaint;
    const standing = standingOf(complaint, now);
    return {
      key: id,
      label: openComplaintLabel(member.displayName, standing.tag ?? standing.text),
      chosen: id === chosen,
      onPress: () => onChoose(id),
      cells: [
        <View key="member" className={answer ? '' : 'b'}>
          {member.displayName}
        </View>,
        host.name,
        <View key="words" className="clip2 c2">
          {said}
        </View>,
        <View key="due">
          {standing.tag ? <Tag text={standing.tag} tone={standing.tone} /> : null}
          <View className="t-note">{standing.text}</View>
        </View>,
      ],
    };
  };
  return (
    <DeskTable
      label={words.listLabel}
      columns={columns}
      rows={list.pages.flatMap((page) => page.complaints).map(rowOf)}
      empty={words.empty}
      more={list.more ? { asking: list.asking, refused: list.refused, onMore: () => void list.showMore() } : undefined}
    />
  );
}
