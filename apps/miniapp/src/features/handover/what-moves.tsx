import { handover as words, notCarried, showPast } from '@huiyou/words/handover';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { TickLine } from '../../components/tick-line';
import { aria } from '../../lib/aria';
import { lineOf } from './line-state';
import type { Handover, HandoverLine } from './use-handover';

function Moves({ line }: { line: HandoverLine }) {
  const { title, nothing } = lineOf(line);
  const note = line.carrier === 'bond' ? words.bondNote : nothing ? words.noQuestions : words.questionsNote;
  return (
    <View className="row hv-l" {...aria({ role: 'listitem', label: `${title}，${note}` })}>
      <View className="hv-i">
        <Icon name="check" tone="pine" firm size={20} />
      </View>
      <View className="grow">
        <View className="t-text">{title}</View>
        <View className="t-note">{note}</View>
      </View>
    </View>
  );
}

interface PastTickProps {
  lines: readonly HandoverLine[];
  openPast: boolean;
  onOpenPast: (open: boolean) => void;
  /** Whoever takes over, by name. */
  to: string;
}

/** Past questions stay sealed unless the member ticks them; nothing is drawn where there are none. */
export function PastTick({ lines, openPast, onOpenPast, to }: PastTickProps) {
  const past = lines.find(({ carrier, count }) => carrier === 'past-questions' && count > 0);
  if (!past) return null;
  return (
    <View className="hv-l">
      <TickLine label={`${showPast(to)}，${words.sealedNote}`} ticked={openPast} onChange={onOpenPast}>
        <View className="t-text">{showPast(to)}</View>
        <View className="t-note">
          {lineOf(past).title}。{words.sealedNote}
        </View>
      </TickLine>
    </View>
  );
}

interface WhatMovesProps extends Omit<PastTickProps, 'lines'> {
  handover: Handover;
}

/** What is carried, line by line: ticked what moves anyway, to be ticked what only the member opens. */
export function WhatMoves({ handover, ...past }: WhatMovesProps) {
  return (
    <View className="hv-s">
      <Head title={words.carriesTitle} />
      <View className="m1" {...aria({ role: 'list' })}>
        {handover.lines
          .filter(({ carrier }) => carrier !== 'past-questions')
          .map((line) => (
            <Moves key={line.carrier} line={line} />
          ))}
      </View>
      <PastTick lines={handover.lines} {...past} />
      <View className="t-note m3">{notCarried(handover.from.name)}</View>
    </View>
  );
}
