import { branchFacts, deskPlaces, orgPlaceOfLead, orgWords as words } from '@huiyou/words/desk';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useDeskItems, useDeskRole } from '../../stores/desk-role';
import { ChosenPlace } from './chosen-place';
import { OrgTree } from './org-tree';
import type { Chosen, Org } from './org-rows';
import { type DoorCode, StoreCodePaper } from './store-code';

/** Where something new is added: below the chosen branch, or beside the chosen store. */
function placeOf(chosen: Chosen | null, org: Org | null): string | null {
  if (chosen === null) return null;
  if ('under' in chosen) return chosen.under;
  if (chosen.kind === 'branch') return chosen.id;
  return org?.stores.find((store) => store.id === chosen.id)?.branchId ?? null;
}

/** 组织: the brand's regions, dealers and stores. A lead finds the codes of the stores here. */
export function OrgPage() {
  const operating = useDeskRole() === 'operator';
  const items = useDeskItems('org');
  const org = useLoaded('org', () => call('GET /org', {}));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [code, setCode] = useState<DoorCode | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { data } = org;

  const handleSaved = (next: Chosen | null, said: string) => {
    setChosen(next);
    setDone(said);
    void org.reload();
  };
  const add = (kind: 'new-branch' | 'new-store') => setChosen({ kind, under: placeOf(chosen, data) });
  const action = operating ? (
    <View className="row">
      <Button look="secondary" size="pair" label={words.addBranch} onPress={() => add('new-branch')} />
      <Button look="secondary" size="pair" label={words.addStore} onPress={() => add('new-store')} />
    </View>
  ) : null;
  // A name that was changed meanwhile is printed as it is now.
  const store = chosen && 'id' in chosen ? data?.stores.find((each) => each.id === chosen.id) : undefined;
  const hosts = data?.stores.reduce((sum, store) => sum + store.hosts, 0) ?? 0;
  return (
    <DeskFrame
      title={data?.brand ?? (operating ? deskPlaces.org : orgPlaceOfLead)}
      note={data ? branchFacts(data.stores.length, hosts) : undefined}
      action={action}
      items={items}
      overlay={<Toast text={done} onDone={() => setDone(null)} />}
      paper={code && store?.id === code.store.id ? <StoreCodePaper name={store.name} code={code} /> : null}
      aside={
        data && chosen ? (
          <ChosenPlace
            org={data}
            chosen={chosen}
            mayEdit={operating}
            onSaved={handleSaved}
            onCode={setCode}
            onCopied={setDone}
          />
        ) : null
      }
    >
      <DeskLoaded loaded={org} loading={words.loading} notLoaded={words.notLoaded}>
        {(read) => (
          <OrgTree
            org={read}
            chosen={chosen}
            onChoose={setChosen}
            empty={operating ? words.empty : words.emptyOfLead}
          />
        )}
      </DeskLoaded>
    </DeskFrame>
  );
}
