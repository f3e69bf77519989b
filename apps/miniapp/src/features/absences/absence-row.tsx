import { daysBetween } from '@huiyou/domain/time/business-day';
import {
  absenceLabel,
  absenceSpan,
  absences as words,
  absenceStates,
  standingInFor,
  standInText,
} from '@huiyou/words/absences';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Tag } from '../../components/tag';
import { aria } from '../../lib/aria';
import { clock, whenInFull } from '../../lib/time';
import type { Absence } from './use-absences';
import './absence-page.css';

interface AbsenceRowProps {
  absence: Absence;
  /** Mine: who stands in for me. Otherwise whom I stand in for. */
  mine: boolean;
  now: number;
  ending?: boolean;
  onEnd?: () => void;
}

/** The hour alone when it ends on the day it begins. */
function endOf(from: number, until: number | null, now: number): string | null {
  if (until === null) return null;
  return daysBetween(from, until) === 0 ? clock(until) : whenInFull(until, now);
}

/** One absence: from when to when, and who answers meanwhile. */
export function AbsenceRow({ absence, mine, now, ending = false, onEnd }: AbsenceRowProps) {
  const { host, standIn, from, until, state } = absence;
  const span = absenceSpan(whenInFull(from, now), endOf(from, until, now));
  const who = mine ? standInText(standIn?.name ?? null) : standingInFor(host.name);
  return (
    <View className="aw-r" {...aria({ role: 'listitem', label: absenceLabel(who, span, absenceStates[state]) })}>
      <View className="row between top">
        <View className="grow aw-t">{span}</View>
        <Tag text={absenceStates[state]} tone={state === 'now' ? 'soon' : 'plain'} className="l3" />
      </View>
      <View className="t-note">{who}</View>
      {mine && state === 'now' && standIn === null ? <View className="t-micro">{words.nobodyNote}</View> : null}
      {onEnd && state !== 'over' ? (
        <View className="row m2">
          <Button
            look="secondary"
            size="small"
            label={state === 'now' ? words.end : words.callOff}
            loading={ending}
            onPress={onEnd}
          />
        </View>
      ) : null}
    </View>
  );
}
