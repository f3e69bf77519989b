import { handoverRule, leftReasonNames } from '@huiyou/words/handover';
import { grouped } from '@huiyou/words/imports';
import {
  fullHouse,
  handoverForm as words,
  inOneLine,
  leftText,
  personCount,
  roomText,
  takesText,
  totalText,
} from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { DeskLoaded } from '../../components/desk-loaded';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { lackingInHandover } from './handover-draft';
import type { Preview } from './handover-facts';
import type { NewHandover } from './use-new-handover';
import { movedIn } from './what-happens';
import './handover-form.css';

interface PlanPreviewProps {
  writing: NewHandover;
  onBegin: () => void;
}

/** The rule, who would go to whom by it, and only then the way to begin. */
export function PlanPreview({ writing, onBegin }: PlanPreviewProps) {
  const { preview, planned, sending } = writing;
  const lacking = lackingToBegin(writing);
  return (
    <View>
      <Head title={words.ruleTitle} />
      <View className="m1">{handoverRule}</View>
      <View className="m5">
        <Head title={words.previewTitle} />
        {planned ? (
          <DeskLoaded loaded={preview} loading={words.previewLoading} notLoaded={words.previewNotLoaded}>
            {(read) => <Plan preview={read} />}
          </DeskLoaded>
        ) : (
          <View className="t-note m1">{words.previewWaits}</View>
        )}
      </View>
      {sending.error ? (
        <View className="m4">
          <Notice tone="look" title={words.notBegun} text={sending.error.message} />
        </View>
      ) : null}
      <View className="m5">
        <Button label={lacking ?? words.begin} disabled={lacking !== null} onPress={onBegin} />
      </View>
    </View>
  );
}

/** What is missing in what was written, or in what would come of it. */
function lackingToBegin({ of, draft, preview: { data, error, loading } }: NewHandover): string | null {
  const lacking = lackingInHandover(draft, of);
  if (lacking !== null) return lacking;
  if (data === null || error !== null || loading) return words.needPreview;
  return movedIn(data) === 0 && draft.leaves === 'stays' ? words.nobodyMoves : null;
}

function Plan({ preview: { total, takes, left } }: { preview: Preview }) {
  const leftCount = left.reduce((sum, { count }) => sum + count, 0);
  return (
    <View className="m1">
      <View className="t-note">{totalText(grouped(total))}</View>
      {takes.map(({ host, room, takes: count }) => (
        <View key={host.id} className="hfo-r">
          <View className="grow">{host.name}</View>
          <View className="tr">
            <View className="b">{takesText(grouped(count))}</View>
            <View className="t-micro">{room === 0 ? fullHouse : roomText(grouped(room))}</View>
          </View>
        </View>
      ))}
      <View className={leftCount > 0 ? 'm3 c-ochre' : 'm3 t-note'}>
        {leftCount > 0 ? leftText(grouped(leftCount)) : words.nobodyLeft}
      </View>
      {left.map(({ reason, count }) => (
        <View key={reason} className="t-note">
          {inOneLine([leftReasonNames[reason], personCount(grouped(count))])}
        </View>
      ))}
    </View>
  );
}
