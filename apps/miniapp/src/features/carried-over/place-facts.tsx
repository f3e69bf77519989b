import { nameMark } from '@huiyou/domain/identity/display-name';
import { dateOf } from '@huiyou/domain/time/business-day';
import { becomesReal, brought, carriedOver as words, keptBy, pointsCount } from '@huiyou/words/carried-over';
import { hostPortrait } from '@huiyou/words/home';
import { tierNames } from '@huiyou/words/tiers';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { Print } from '../../components/print';
import { aria } from '../../lib/aria';
import { mediaAddress } from '../../lib/server-address';
import type { Place } from './place';
import './place-facts.css';

function Brought({ title, value }: { title: string; value: string }) {
  return (
    <View className="row wrap between plf" {...aria({ role: 'listitem', label: brought(title, value) })}>
      <View className="t-text">{title}</View>
      <View className="t-text c2">{value}</View>
    </View>
  );
}

/** Whose place it is, since when, and what comes along. */
export function PlaceFacts({ place }: { place: Place }) {
  const { host, since, tier, points } = place;
  return (
    <>
      <View className="m3">
        <Print src={mediaAddress(host.portrait)} mark={nameMark(host.name)} label={hostPortrait(host.name)} />
      </View>
      <View className="t1 m5">{keptBy(host.name)}</View>
      <View className="t-note">{host.clubName}</View>
      <View className="t-body c2 m3">{becomesReal(host.name)}</View>
      <View className="m6">
        <Head title={words.brings} note={words.bringsNote} size="small" />
        <View className="m1" {...aria({ role: 'list' })}>
          <Brought title={words.since} value={fullDate(dateOf(since))} />
          <Brought title={words.tier} value={tierNames[tier]} />
          {points > 0 ? <Brought title={words.points} value={pointsCount(points)} /> : null}
        </View>
      </View>
    </>
  );
}
