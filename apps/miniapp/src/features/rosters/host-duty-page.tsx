import type { Reply } from '@huiyou/contracts/api';
import { dutyOfHost, rosters as words, savedAtText, usualOf } from '@huiyou/words/rosters';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import { useDeskItems } from '../../stores/desk-role';
import { DaysAhead } from './days-ahead';
import { deskFields } from './desk-fields';
import { EditExceptions } from './edit-exceptions';
import { EditKind } from './edit-kind';
import { EditWeek } from './edit-week';
import { calendarOfHost } from './host-calendar';
import { SaveCalendar, Tried } from './save-calendar';
import { type CalendarEditing, useCalendar } from './use-calendar';
import { weekOf } from './week-draft';

const backToHosts = () => void Taro.redirectTo({ url: '/pages-desk/hosts/index' });

/** The calendar of a host one looks after: changed, tried out and saved, with the four weeks ahead beside it. */
export function HostDutyPage({ id }: { id: string }) {
  const items = useDeskItems('hosts');
  const editing = useCalendar(calendarOfHost(id));
  const { loaded, draft, change } = editing;
  const [toast, setToast] = useState<string | null>(null);
  const { data } = loaded;
  return (
    <DeskFrame
      title={data ? dutyOfHost(data.host.name) : words.link}
      note={data?.host.clubName}
      action={<Button look="secondary" size="pair" label={words.back} onPress={backToHosts} />}
      items={items}
      overlay={<Toast text={toast} onDone={() => setToast(null)} />}
      aside={<Ahead editing={editing} id={id} />}
    >
      <DeskLoaded loaded={loaded} loading={words.loading} notLoaded={words.notLoaded}>
        {({ standIn }) =>
          draft ? (
            <View>
              <EditKind draft={draft} onChange={change} />
              <EditWeek draft={draft} onChange={change} fields={deskFields} />
              <EditExceptions draft={draft} onChange={change} fields={deskFields} />
              <View className="t-note m5">{standIn ? usualOf(standIn.name) : words.noUsual}</View>
              <Tried editing={editing} absencePage="/pages-desk/absences/index" />
              <View className="m5">
                <SaveCalendar editing={editing} onSaved={() => setToast(words.saved)} />
              </View>
            </View>
          ) : null
        }
      </DeskLoaded>
    </DeskFrame>
  );
}

type Days = Reply<'POST /hosts/:id/duty/preview'>['days'];

function Ahead({ editing: { loaded, draft, changed, stands }, id }: { editing: CalendarEditing; id: string }) {
  const now = useNow();
  const [preview, setPreview] = useState<{ of: string; days: Days } | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { data } = loaded;
  if (!data || !draft) return null;
  const week = weekOf(draft);
  const of = JSON.stringify(week);
  const shown = changed && preview?.of === of ? preview.days : null;

  const handlePreview = async () => {
    setBusy(true);
    setRefused(null);
    try {
      const { days } = await call('POST /hosts/:id/duty/preview', { params: { id }, body: week });
      setPreview({ of, days });
    } catch (failure) {
      setRefused(sentenceOf(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <View>
      <Head title={words.ahead} />
      <View className="t-note m1">{shown ? words.previewed : words.aheadSaved}</View>
      {shown ? null : (
        <View className="t-note">
          {data.savedAt === null ? words.never : savedAtText(whenInFull(data.savedAt, now))}
        </View>
      )}
      {changed && !shown ? (
        <View className="m2">
          <Button
            look="secondary"
            size="small"
            label={words.preview}
            disabled={!stands}
            loading={busy}
            loadingLabel={words.previewing}
            onPress={() => void handlePreview()}
          />
        </View>
      ) : null}
      {refused ? (
        <View className="m3">
          <Notice tone="look" title={words.notPreviewed} text={refused} />
        </View>
      ) : null}
      <View className="m3">
        <DaysAhead days={shown ?? data.days} />
      </View>
    </View>
  );
}
