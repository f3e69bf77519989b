import { hostFilters, hostsWords as words, hostTotals } from '@huiyou/words/desk';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chip } from '../../components/chip';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { Field } from '../../components/field';
import { Toast } from '../../components/toast';
import { useDeskItems, useDeskRole } from '../../stores/desk-role';
import { ChosenHost } from './chosen-host';
import { HostTable } from './host-table';
import { type Show, useHosts } from './use-hosts';

const shows: readonly Show[] = ['all', 'unsigned', 'away', 'leaving', 'full'];

/** 主理人: who hosts in the branch one looks after, and how much each carries. */
export function HostsPage() {
  const operating = useDeskRole() === 'operator';
  const items = useDeskItems('hosts');
  const [typed, setTyped] = useState('');
  const [show, setShow] = useState<Show>('all');
  const list = useHosts(typed, show);
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { data } = list.first;
  const host = list.pages.flatMap((page) => page.hosts).find((each) => each.host.id === chosen);

  const handleSaved = () => {
    setDone(words.saved);
    void list.first.reload();
  };
  return (
    <DeskFrame
      title={words.title}
      note={data ? hostTotals(data.total, data.unsigned) : undefined}
      items={items}
      overlay={<Toast text={done} onDone={() => setDone(null)} />}
      aside={host ? <ChosenHost key={host.host.id} host={host} mayEdit={operating} onSaved={handleSaved} /> : null}
    >
      <View className="row wrap">
        <View className="ht-q">
          <Field
            label={words.search}
            labelHidden
            placeholder={words.searchPlaceholder}
            value={typed}
            maxLength={32}
            onChange={setTyped}
          />
        </View>
        {shows.map((each) => (
          <Chip key={each} label={hostFilters[each]} chosen={show === each} onPress={() => setShow(each)} />
        ))}
      </View>
      <View className="m3">
        <DeskLoaded loaded={list.first} loading={words.loading} notLoaded={words.notLoaded}>
          {() => (
            <HostTable
              list={list}
              chosen={chosen}
              onChoose={setChosen}
              narrowed={show !== 'all' || list.searched !== ''}
            />
          )}
        </DeskLoaded>
      </View>
    </DeskFrame>
  );
}
