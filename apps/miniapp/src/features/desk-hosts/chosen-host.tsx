import { hostLimits } from '@huiyou/domain/kos/host';
import { clubOf, hostsWords as words, placeOfStore } from '@huiyou/words/desk';
import { rosters } from '@huiyou/words/rosters';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskSelect } from '../../components/desk-select';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { useSave } from '../../lib/desk-save';
import { useLoaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import { hostState, type ListedHost } from './host-facts';

interface ChosenHostProps {
  host: ListedHost;
  mayEdit: boolean;
  onSaved: () => void;
}

/** One host: what an operator may change, and the way to a handover. */
export function ChosenHost({ host, mayEdit, onSaved }: ChosenHostProps) {
  const now = useNow();
  const { id, name, clubName } = host.host;
  const handleHandover = () => void Taro.navigateTo({ url: `/pages-desk/handovers/index?from=${id}` });
  const handleDuty = () => void Taro.navigateTo({ url: `/pages-desk/duty/index?id=${id}` });
  return (
    <View>
      <Head title={name} note={host.staffNo ?? words.noStaffNo} />
      <View className="t-note m1">{clubOf(clubName)}</View>
      <View className="t-note">{host.storeName ?? words.noStore}</View>
      <View className="t-note">{hostState(host, now).text}</View>
      {mayEdit ? <Edit host={host} onSaved={onSaved} /> : <View className="t-note m3">{words.readOnly}</View>}
      {host.active ? (
        <View className="m5">
          <Button look="secondary" size="small" icon="cal" label={rosters.link} onPress={handleDuty} />
          <View className="t-note m2">{rosters.linkNote}</View>
        </View>
      ) : null}
      {host.active ? (
        <View className="m5">
          <Button look="secondary" size="small" icon="swap" label={words.handover} onPress={handleHandover} />
          <View className="t-note m2">{words.handoverNote}</View>
        </View>
      ) : null}
    </View>
  );
}

const fits = (seats: number): boolean => Number.isInteger(seats) && seats >= 1 && seats <= hostLimits.capacity;

function Edit({ host, onSaved }: { host: ListedHost; onSaved: () => void }) {
  const org = useLoaded('org', () => call('GET /org', {}));
  const [capacity, setCapacity] = useState(String(host.capacity));
  const [storeId, setStoreId] = useState(host.storeId);
  const [tried, setTried] = useState(false);
  const { busy, refusal, save } = useSave();
  const seats = Number(capacity);

  const handleSave = () => {
    setTried(true);
    if (!fits(seats)) return;
    const body = { capacity: seats, storeId };
    void save(body, async () => {
      await call('PUT /hosts/:id', { params: { id: host.host.id }, body });
      onSaved();
    });
  };
  const branches = new Map(org.data?.branches.map((branch) => [branch.id, branch.name]));
  const stores = (org.data?.stores ?? []).map((store) => ({
    value: store.id,
    label: placeOfStore(store.branchId === null ? null : (branches.get(store.branchId) ?? null), store.name),
  }));
  // While the stores are on their way the one chosen now stays in sight.
  const known = stores.some(({ value }) => value === host.storeId);
  const own = host.storeId !== null && !known ? [{ value: host.storeId, label: host.storeName ?? '' }] : [];
  return (
    <View className="m4">
      <Field
        label={words.capacity}
        type="number"
        value={capacity}
        maxLength={4}
        onChange={setCapacity}
        onConfirm={handleSave}
        error={tried && !fits(seats) ? words.capacityBad : undefined}
      />
      <View className="m3">
        <DeskSelect
          label={words.store}
          value={storeId ?? ''}
          options={[{ value: '', label: words.noStore }, ...own, ...stores]}
          onChange={(value) => setStoreId(value === '' ? null : value)}
        />
        {org.error ? <View className="t-note m1">{words.storesNotLoaded}</View> : null}
      </View>
      <View className="t-note m2">{words.moveNote}</View>
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notSaved} text={refusal} />
        </View>
      ) : null}
      <View className="m4">
        <Button label={words.save} loading={busy} loadingLabel={words.saving} onPress={handleSave} />
      </View>
    </View>
  );
}
