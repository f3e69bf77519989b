import { runsOf, weeklyHours } from '@huiyou/domain/duty/weekly-hours';
import { hoursText, weekdaysText } from '@huiyou/words/club';
import { orgWords as words } from '@huiyou/words/desk';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { EditBranch } from './edit-branch';
import { EditStore } from './edit-store';
import type { Chosen, Org, Store } from './org-rows';
import { type DoorCode, StoreCode } from './store-code';

interface ChosenPlaceProps {
  org: Org;
  chosen: Chosen;
  mayEdit: boolean;
  onSaved: (next: Chosen | null, said: string) => void;
  onCode: (code: DoorCode) => void;
  onCopied: (text: string) => void;
}

/** What was chosen in the tree, or what is being added to it. */
export function ChosenPlace({ org, chosen, mayEdit, onSaved, onCode, onCopied }: ChosenPlaceProps) {
  const { branches, stores } = org;
  const id = 'id' in chosen ? chosen.id : null;
  const under = 'under' in chosen ? chosen.under : null;
  const branch = branches.find((each) => each.id === id) ?? null;
  const store = stores.find((each) => each.id === id) ?? null;
  if (chosen.kind === 'branch' || chosen.kind === 'new-branch') {
    if (!mayEdit) return branch ? <Read title={branch.name} /> : null;
    return (
      <EditBranch
        key={id ?? `new ${under}`}
        branch={branch}
        under={under}
        branches={branches}
        onSaved={(saved) => onSaved({ kind: 'branch', id: saved.id }, words.saved)}
        onRemoved={() => onSaved(null, words.removed)}
      />
    );
  }
  return (
    <View>
      {mayEdit ? (
        <EditStore
          key={id ?? `new ${under}`}
          store={store}
          under={under}
          branches={branches}
          onSaved={(saved) => onSaved({ kind: 'store', id: saved.id }, words.saved)}
        />
      ) : null}
      {!mayEdit && store ? <Read title={store.name} store={store} /> : null}
      {store ? (
        <View className="m6">
          <StoreCode id={store.id} onReady={onCode} onCopied={onCopied} />
        </View>
      ) : null}
    </View>
  );
}

/** For a lead: as it is, and who changes it. */
function Read({ title, store }: { title: string; store?: Store }) {
  const { duty } = weeklyHours(store?.hours ?? []);
  return (
    <View>
      <Head title={title} />
      {store ? <View className="m2">{store.address}</View> : null}
      {duty.map(({ weekdays, hours }) => (
        <View key={weekdays.join()} className="t-note m1">
          {`${weekdaysText(runsOf(weekdays))} ${hoursText(hours)}`}
        </View>
      ))}
      <View className="t-note m3">{words.readOnly}</View>
    </View>
  );
}
