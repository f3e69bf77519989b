import { calendarKinds } from '@huiyou/domain/duty/duty-calendar';
import { calendarKindNames, calendarKindNotes, rosters as words } from '@huiyou/words/rosters';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { TickLine } from '../../components/tick-line';
import type { WeekDraft } from './week-draft';

interface EditKindProps {
  draft: WeekDraft;
  onChange: (draft: WeekDraft) => void;
}

/** By working days or by the roster alone, each with what it means. */
export function EditKind({ draft, onChange }: EditKindProps) {
  return (
    <View className="m3">
      <Head title={words.kind} />
      {calendarKinds.map((kind) => (
        <TickLine
          key={kind}
          kind="radio"
          label={`${calendarKindNames[kind]}，${calendarKindNotes[kind]}`}
          ticked={draft.kind === kind}
          onChange={() => onChange({ ...draft, kind })}
        >
          <View>{calendarKindNames[kind]}</View>
          <View className="t-note">{calendarKindNotes[kind]}</View>
        </TickLine>
      ))}
    </View>
  );
}
