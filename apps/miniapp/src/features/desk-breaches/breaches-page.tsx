import { type BreachKind, breachKinds } from '@huiyou/domain/questions/breach-kind';
import { breachKindNames, breachTotals, breaches as words, kindWithCount } from '@huiyou/words/breaches';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chip } from '../../components/chip';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { DeskSelect } from '../../components/desk-select';
import { call } from '../../lib/call';
import { useDeskHosts } from '../../lib/desk-hosts';
import { usePaged } from '../../lib/use-paged';
import { useDeskItems } from '../../stores/desk-role';
import { brokenOf, mainKind } from './breach-facts';
import { BreachTable } from './breach-table';
import { ChosenBreach } from './chosen-breach';
import { WhatToDo } from './what-to-do';
import './breaches.css';

/** 超时: broken promises by kind, what to do about each, and each of them. */
export function BreachesPage() {
  const items = useDeskItems('breaches');
  const hosts = useDeskHosts();
  const [kind, setKind] = useState<BreachKind | null>(null);
  const [kosId, setKosId] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const list = usePaged(`breaches ${kind ?? ''} ${kosId}`, (query) =>
    call('GET /lead/breaches', {
      query: { ...query, ...(kind === null ? {} : { kind }), ...(kosId === '' ? {} : { kosId }) },
    }),
  );
  const counts = list.first.data?.counts ?? null;
  const breach = list.pages.flatMap((page) => page.breaches).find(({ id }) => id === chosen) ?? null;
  const said = counts ? (kind ?? mainKind(counts)) : null;
  return (
    <DeskFrame
      title={words.title}
      note={counts ? breachTotals(counts.promised, brokenOf(counts)) : undefined}
      items={items}
      aside={breach ? <ChosenBreach key={breach.id} breach={breach} /> : null}
    >
      <View className="row wrap">
        <Chip label={words.all} chosen={kind === null} onPress={() => setKind(null)} />
        {breachKinds.map((each) => (
          <Chip
            key={each}
            label={counts ? kindWithCount(breachKindNames[each], counts[each]) : breachKindNames[each]}
            chosen={kind === each}
            onPress={() => setKind(each)}
          />
        ))}
        <View className="br-h">
          <DeskSelect
            label={words.filterHost}
            labelHidden
            value={kosId}
            options={[
              { value: '', label: words.everyHost },
              ...(hosts.data ?? []).map(({ host: { id, name } }) => ({ value: id, label: name })),
            ]}
            onChange={setKosId}
          />
        </View>
      </View>
      {said ? (
        <View className="m3">
          <WhatToDo kind={said} />
        </View>
      ) : null}
      <View className="m3">
        <DeskLoaded loaded={list.first} loading={words.loading} notLoaded={words.notLoaded}>
          {() => <BreachTable list={list} chosen={chosen} onChoose={setChosen} />}
        </DeskLoaded>
      </View>
    </DeskFrame>
  );
}
