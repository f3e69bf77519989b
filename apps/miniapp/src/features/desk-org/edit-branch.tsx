import { branchKinds, mayHangUnder, orgLimits } from '@huiyou/domain/stores/org';
import { branchKindNames, orgWords as words } from '@huiyou/words/desk';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { DeskSelect } from '../../components/desk-select';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import type { Branch } from './org-rows';
import { RemoveBranch } from './remove-branch';
import { useSave } from '../../lib/desk-save';

interface EditBranchProps {
  /** Null: a new one is added. */
  branch: Branch | null;
  under: string | null;
  branches: readonly Branch[];
  onSaved: (branch: Branch) => void;
  onRemoved: () => void;
}

/** Adds a region or dealer, or renames and moves one. */
export function EditBranch({ branch, under, branches, onSaved, onRemoved }: EditBranchProps) {
  const [name, setName] = useState(branch?.name ?? '');
  const [kind, setKind] = useState(branch?.kind ?? 'region');
  const [parentId, setParentId] = useState(branch ? branch.parentId : under);
  const [tried, setTried] = useState(false);
  const { busy, refusal, save } = useSave();
  const empty = name.trim() === '';
  const parents = branches.filter((other) => mayHangUnder(branches, branch?.id ?? null, other.id));

  const handleSave = () => {
    setTried(true);
    if (empty) return;
    const body = { name, kind, parentId };
    void save(body, async (key) => {
      onSaved(
        branch
          ? await call('PUT /branches/:id', { params: { id: branch.id }, body })
          : await call('POST /branches', { body, key }),
      );
    });
  };
  return (
    <View>
      <Head title={branch ? branch.name : words.newBranch} />
      <View className="m3">
        <Field
          label={words.branchName}
          placeholder={words.branchNamePlaceholder}
          value={name}
          maxLength={orgLimits.name}
          onChange={setName}
          onConfirm={handleSave}
          error={tried && empty ? words.nameEmpty : undefined}
        />
      </View>
      <View className="row m2">
        {branchKinds.map((each) => (
          <Chip key={each} label={branchKindNames[each]} chosen={kind === each} onPress={() => setKind(each)} />
        ))}
      </View>
      <View className="m2">
        <DeskSelect
          label={words.parent}
          value={parentId ?? ''}
          options={[
            { value: '', label: words.topLevel },
            ...parents.map((other) => ({ value: other.id, label: other.name })),
          ]}
          onChange={(value) => setParentId(value === '' ? null : value)}
        />
      </View>
      {branch ? <View className="t-note m2">{words.moveNote}</View> : null}
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notSaved} text={refusal} />
        </View>
      ) : null}
      <View className="row m4">
        <Button
          size="pair"
          label={branch ? words.save : words.add}
          loading={busy}
          loadingLabel={words.saving}
          onPress={handleSave}
        />
        {branch ? <RemoveBranch id={branch.id} onRemoved={onRemoved} /> : null}
      </View>
    </View>
  );
}
