import type { Reply } from '@huiyou/contracts/api';
import { dayCount, holidays as words, missingYear, openYearLabel, yearName } from '@huiyou/words/rosters';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { DeskTable } from '../../components/desk-table';
import { Notice } from '../../components/notice';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useDeskItems, useDeskRole } from '../../stores/desk-role';
import { AddYear } from './add-year';
import { ChosenYear } from './chosen-year';
import type { KnownYear } from './holiday-change';

const columns = [
  { key: 'year', label: words.year, width: 96 },
  { key: 'rest', label: words.rest, width: 80 },
  { key: 'work', label: words.work, width: 80 },
  { key: 'source', label: words.source },
];

/** 节假日: the years this brand knows, the one that is missing, and another by its file. */
export function HolidaysPage() {
  const operating = useDeskRole() === 'operator';
  const loaded = useLoaded('holidays', () => call('GET /holidays', {}));
  const { data, put } = loaded;
  const items = useDeskItems('holidays', data && data.missing !== null ? { holidays: 1 } : {});
  const [chosen, setChosen] = useState<number | null>(null);
  const [toast, setToast] = useState<string | null>(null);
  const year = data?.years.find((each) => each.year === chosen) ?? null;

  const handleSaved = (saved: Reply<'GET /holidays'>) => {
    put(saved);
    setToast(words.saved);
  };
  return (
    <DeskFrame
      title={words.title}
      items={items}
      overlay={<Toast text={toast} onDone={() => setToast(null)} />}
      aside={year ? <ChosenYear year={year} /> : null}
    >
      <View>{words.lead}</View>
      <DeskLoaded loaded={loaded} loading={words.loading} notLoaded={words.notLoaded}>
        {({ years, missing }) => (
          <View>
            {missing === null ? null : (
              <View className="m3">
                <Notice tone="look" title={missingYear(missing)} text={words.missingText} />
              </View>
            )}
            <View className="m3">
              <DeskTable
                label={words.listLabel}
                columns={columns}
                rows={years.map((each) => rowOf(each, chosen, setChosen))}
                empty={words.empty}
              />
            </View>
            {operating ? (
              <AddYear years={years} onSaved={handleSaved} />
            ) : (
              <View className="t-note m5">{words.readOnly}</View>
            )}
          </View>
        )}
      </DeskLoaded>
    </DeskFrame>
  );
}

function rowOf({ year, rest, work, source }: KnownYear, chosen: number | null, onChoose: (year: number) => void) {
  return {
    key: String(year),
    label: openYearLabel(year),
    chosen: year === chosen,
    onPress: () => onChoose(year),
    cells: [yearName(year), dayCount(rest.length), dayCount(work.length), source],
  };
}
