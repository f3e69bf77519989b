import { dateOf } from '@huiyou/domain/time/business-day';
import { fromTo, handover as words, handoverLead, silenceRule } from '@huiyou/words/handover';
import { home } from '@huiyou/words/home';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { goBack } from '../../lib/go-back';
import { TwoPrints } from './two-prints';
import type { Deciding, Handover } from './use-handover';
import { WhatMoves } from './what-moves';

interface AskedProps {
  handover: Handover;
  deciding: Deciding;
  openPast: boolean;
  onOpenPast: (open: boolean) => void;
}

/** The two people, why, what moves, and what silence means. */
export function AskedHandover({ handover, deciding, openPast, onOpenPast }: AskedProps) {
  const { from, to, kind, words: written, decideBy } = handover;
  return (
    <>
      <TwoPrints from={from} to={to} />
      <View className="t1 hv-s">{fromTo(from.name, to?.name ?? null)}</View>
      <View className="t-text c2 m1">{handoverLead(kind, from.name, to?.name ?? null)}</View>
      {written === '' ? null : (
        <Sheet className="m4">
          <View className="t-text hv-x">{written}</View>
        </Sheet>
      )}
      <WhatMoves handover={handover} openPast={openPast} onOpenPast={onOpenPast} to={to?.name ?? home.somebody} />
      {decideBy === null ? null : <View className="t-note m3">{silenceRule(fullDate(dateOf(decideBy)))}</View>}
      {deciding.error?.of === 'accept' ? (
        <View className="m4">
          <Notice tone="look" title={words.notDecided} text={deciding.error.text} />
        </View>
      ) : null}
    </>
  );
}

interface AskedFootProps {
  deciding: Deciding;
  /** Null while nobody is there to agree to. */
  onAccept: (() => void) | null;
  onChoose: () => void;
}

/** 点头 / 另选 / 再想想 */
export function AskedFoot({ deciding, onAccept, onChoose }: AskedFootProps) {
  return (
    <Foot>
      {onAccept ? (
        <Button
          label={words.accept}
          loading={deciding.busy === 'accept'}
          loadingLabel={words.accepting}
          onPress={onAccept}
        />
      ) : null}
      <View className="row m2">
        <Button look="secondary" size="pair" label={words.choose} onPress={onChoose} />
        <View className="hv-g" />
        <Button look="secondary" size="pair" label={words.think} onPress={goBack} />
      </View>
    </Foot>
  );
}
