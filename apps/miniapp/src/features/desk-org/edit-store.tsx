import { orgLimits } from '@huiyou/domain/stores/org';
import { hoursFaults, orgWords as words } from '@huiyou/words/desk';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskSelect } from '../../components/desk-select';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { EditHours } from './edit-hours';
import { hoursFault, linesOf, shiftsOf } from './hours-draft';
import type { Branch, Store } from './org-rows';
import { useSave } from '../../lib/desk-save';

interface EditStoreProps {
  /** Null: a new one is added. */
  store: Store | null;
  under: string | null;
  branches: readonly Branch[];
  onSaved: (store: Store) => void;
}

/** Adds a store with its hours, or changes one. Its code stays the same. */
export function EditStore({ store, under, branches, onSaved }: EditStoreProps) {
  const [name, setName] = useState(store?.name ?? '');
  const [address, setAddress] = useState(store?.address ?? '');
  const [branchId, setBranchId] = useState(store ? store.branchId : under);
  const [lines, setLines] = useState(() => linesOf(store?.hours ?? []));
  const [tried, setTried] = useState(false);
  const { busy, refusal, save } = useSave();
  const fault = hoursFault(lines);
  const ready = name.trim() !== '' && address.trim() !== '' && fault === null;

  const handleSave = () => {
    setTried(true);
    if (!ready) return;
    const body = { name, address, branchId, hours: shiftsOf(lines) };
    void save(body, async (key) => {
      onSaved(
        store
          ? await call('PUT /stores/:id', { params: { id: store.id }, body })
          : await call('POST /stores', { body, key }),
      );
    });
  };
  return (
    <View>
      <Head title={store ? store.name : words.newStore} />
      <View className="m3">
        <Field
          label={words.name}
          placeholder={words.storeNamePlaceholder}
          value={name}
          maxLength={orgLimits.name}
          onChange={setName}
          error={tried && name.trim() === '' ? words.nameEmpty : undefined}
        />
      </View>
      <View className="m3">
        <Field
          label={words.address}
          placeholder={words.addressPlaceholder}
          value={address}
          maxLength={orgLimits.address}
          onChange={setAddress}
          error={tried && address.trim() === '' ? words.addressEmpty : undefined}
        />
      </View>
      <View className="m3">
        <DeskSelect
          label={words.parent}
          value={branchId ?? ''}
          options={[
            { value: '', label: words.topLevel },
            ...branches.map((branch) => ({ value: branch.id, label: branch.name })),
          ]}
          onChange={(value) => setBranchId(value === '' ? null : value)}
        />
      </View>
      <EditHours lines={lines} onChange={setLines} error={tried && fault ? hoursFaults[fault] : undefined} />
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notSaved} text={refusal} />
        </View>
      ) : null}
      <View className="m3">
        <Button
          label={store ? words.save : words.add}
          loading={busy}
          loadingLabel={words.saving}
          onPress={handleSave}
        />
      </View>
    </View>
  );
}
