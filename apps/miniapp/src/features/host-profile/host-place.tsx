import { host as words } from '@huiyou/words/host';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { ErrorNote } from '../../components/error-note';
import { NavBar } from '../../components/nav-bar';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { Toast } from '../../components/toast';
import { DayLine } from './day-line';
import { HostLinks } from './host-links';
import { LineEditor } from './line-editor';
import { LeaveDevice } from './leave-device';
import { useProfile } from './use-profile';
import { WeekHours } from './week-hours';

/** 我的 in host mode: what members see of the host, the hours, the letters, and the way back. */
export function HostPlace({ bar }: { bar: ReactNode }) {
  const { data, error, loading, reload, put } = useProfile();
  const [writing, setWriting] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [toast, setToast] = useState<string | null>(null);
  const overlay = (
    <>
      <Toast text={toast} onDone={() => setToast(null)} />
      {data ? (
        <LineEditor
          open={writing}
          host={data.profile.host}
          line={data.profile.line?.text ?? null}
          onClose={() => setWriting(false)}
          onSaved={(line) => {
            put({ ...data, profile: { ...data.profile, line } });
            setToast(line === null ? words.lineGone : words.lineSaved);
          }}
        />
      ) : null}
      <LeaveDevice open={leaving} onClose={() => setLeaving(false)} />
    </>
  );
  return (
    <Screen nav={<NavBar title={data?.profile.host.clubName ?? words.me} look="place" />} foot={bar} overlay={overlay}>
      <View className="pad">
        {data ? <DayLine profile={data.profile} duty={data.club.duty} onWrite={() => setWriting(true)} /> : null}
        {data ? <WeekHours roster={data.club.roster} /> : null}
        {!data && error && error.code !== 'host-profile-missing' ? (
          <View className="m4">
            <ErrorNote
              title={words.notLoaded}
              text={error.message}
              retryLabel={states.retry}
              retrying={loading}
              onRetry={() => void reload()}
            />
          </View>
        ) : null}
        {!data && !error ? <Waiting /> : null}
        <HostLinks
          profile={data?.profile ?? null}
          members={data?.club.members ?? null}
          onLeave={() => setLeaving(true)}
        />
      </View>
    </Screen>
  );
}

function Waiting() {
  return (
    <Skeleton label={words.loading}>
      <View className="row top m4">
        <Block width={116} height={144} />
        <View className="grow l4">
          <Block width={150} height={18} above={8} />
          <Block height={18} above={16} />
        </View>
      </View>
      <Block height={48} above={32} />
    </Skeleton>
  );
}
