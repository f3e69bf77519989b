import { tiers } from '@huiyou/domain/tiers/tiers';
import {
  listSections,
  minimaText,
  moveDownLabel,
  moveUpLabel,
  openTopicLabel,
  topics as words,
} from '@huiyou/words/promises';
import { View } from '@tarojs/components';
import { type DeskRow, DeskTable } from '../../components/desk-table';
import { Tag } from '../../components/tag';
import { aria } from '../../lib/aria';
import { moved, type Topic } from './topic-draft';
import './topics.css';

const columns = [
  { key: 'name', label: words.name, width: 136 },
  { key: 'sections', label: words.sections },
  { key: 'minima', label: words.minima, width: 136 },
  { key: 'state', label: words.state, width: 88 },
  { key: 'move', label: '', width: 112 },
];

interface TopicTableProps {
  topics: readonly Topic[];
  chosen: string | null;
  onChoose: (id: string) => void;
  /** An order is on its way: the next waits for it. */
  moving: boolean;
  onOrder: (ids: string[]) => void;
}

/** Topics in the order members see, each to be opened or moved. */
export function TopicTable({ topics, chosen, onChoose, moving, onOrder }: TopicTableProps) {
  const ids = topics.map(({ id }) => id);
  const move = (at: number, by: 1 | -1) => {
    if (!moving) onOrder(moved(ids, at, by));
  };
  const rows = topics.map(({ id, name, sections, quick, minima, offered }, index): DeskRow => {
    const counts = tiers.map((tier) => minima[tier]);
    return {
      key: id,
      label: openTopicLabel(name),
      chosen: id === chosen,
      onPress: () => onChoose(id),
      cells: [
        <View key="name" className="b">
          {name}
        </View>,
        quick ? words.quick : listSections(sections),
        quick ? '' : minimaText(counts),
        <Tag key="state" text={offered ? words.offered : words.putAway} />,
        <View key="move" className="row">
          {index > 0 ? <Move label={moveUpLabel(name)} text={words.up} onPress={() => move(index, -1)} /> : null}
          {index < topics.length - 1 ? (
            <Move label={moveDownLabel(name)} text={words.down} onPress={() => move(index, 1)} />
          ) : null}
        </View>,
      ],
    };
  });
  return <DeskTable label={words.listLabel} columns={columns} rows={rows} empty={words.empty} />;
}

interface MoveProps {
  label: string;
  text: string;
  onPress: () => void;
}

function Move({ label, text, onPress }: MoveProps) {
  return (
    <View
      className="tp-m"
      hoverClass="pr"
      onClick={(event) => {
        // The row itself opens the topic.
        event.stopPropagation();
        onPress();
      }}
      {...aria({ role: 'button', label })}
    >
      {text}
    </View>
  );
}
