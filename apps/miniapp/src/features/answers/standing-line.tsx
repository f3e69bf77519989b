import { answers as words, claimUntil, heldBy, mergedInto, openQuestion } from '@huiyou/words/answers';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { clock } from '../../lib/time';
import type { Standing } from './standing';
import type { Act } from './use-act';
import type { Thread } from './use-thread';
import './editor.css';

interface StandingLineProps {
  thread: Thread;
  standing: Standing;
  steps: Act;
  /** The claim was the reader's a while ago. */
  lapsed: boolean;
  onOpen: (id: string) => void;
  /** The way to take it over stands at the foot of the page. */
  footed: boolean;
}

/** Who writes this, or who may: always said, for a claim never stops the clock. */
export function StandingLine({ thread, standing, steps, lapsed, onOpen, footed }: StandingLineProps) {
  const { id, mergedInto: into, claim } = thread;
  const params = { id };
  if (standing.kind === 'settled') {
    return into ? (
      <Strip text={mergedInto(into.number)} label={openQuestion(into.number)} onPress={() => onOpen(into.id)} />
    ) : null;
  }
  if (standing.kind === 'held') return <Strip text={heldBy(standing.by)} />;
  if (standing.kind === 'elsewhere') {
    if (!standing.mayTakeOver) return <Strip text={words.notYours} />;
    if (footed) return <Strip text={words.takeOverNote} />;
    const take = () => void steps.act('take', () => call('POST /queue/:id/take-over', { params }));
    return <Strip text={words.takeOverNote} label={words.takeOver} busy={steps.busy === 'take'} onPress={take} />;
  }
  if (standing.mine) {
    const release = () => void steps.act('release', () => call('POST /queue/:id/release', { params }));
    return (
      <View className="row between wrap">
        <View className="t-note grow">
          {words.claimMine}
          {claim ? claimUntil(clock(claim.until)) : ''}
        </View>
        <Button
          look="text"
          size="small"
          label={words.release}
          loading={steps.busy === 'release'}
          onPress={release}
          className="ed-z0"
        />
      </View>
    );
  }
  const take = () => void steps.act('claim', () => call('POST /queue/:id/claim', { params }));
  return (
    <View className="row between wrap">
      <View className="t-note grow">{lapsed ? words.claimLapsed : words.claimFree}</View>
      <Button
        look="text"
        size="small"
        label={words.claim}
        loading={steps.busy === 'claim'}
        onPress={take}
        className="ed-z0"
      />
    </View>
  );
}

interface StripProps {
  text: string;
  label?: string;
  busy?: boolean;
  onPress?: () => void;
}

function Strip({ text, label, busy = false, onPress }: StripProps) {
  return (
    <Notice text={text}>
      {label && onPress ? (
        <Button look="secondary" size="small" label={label} loading={busy} onPress={onPress} className="m2" />
      ) : null}
    </Notice>
  );
}
