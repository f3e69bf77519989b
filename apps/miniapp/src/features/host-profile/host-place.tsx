import { host as words, leavingOn, leavingText } from '@huiyou/words/host';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { Toast } from '../../components/toast';
import { dateLine } from '../../lib/time';
import { DayLine } from './day-line';
import { HostLinks } from './host-links';
import { LineEditor } from './line-editor';
import { LeaveDevice } from './leave-device';
import { useProfile } from './use-profile';
import { WeekHours } from './week-hours';
import { WelcomeEditor } from './welcome-editor';
import { Welcome } from './welcome';

/** 我的 in host mode: what members see of the host, the hours, the letters, and the way back. */
export function HostPlace({ bar }: { bar: ReactNode }) {
  const loaded = useProfile();
  const { data, put } = loaded;
  const [writing, setWriting] = useState<'line' | 'welcome' | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [toast, setToast] = useState<string | null>(null);
  // The desk asks for the profile instead.
  const missing = loaded.error?.code === 'host-profile-missing';
  const leavesAt = data?.profile.leavesAt ?? null;
  const overlay = (
    <>
      <Toast text={toast} onDone={() => setToast(null)} />
      {data ? (
        <LineEditor
          open={writing === 'line'}
          host={data.profile.host}
          line={data.profile.line?.text ?? null}
          onClose={() => setWriting(null)}
          onSaved={(line) => {
            put({ ...data, profile: { ...data.profile, line } });
            setToast(line === null ? words.lineGone : words.lineSaved);
          }}
        />
      ) : null}
      {data ? (
        <WelcomeEditor
          open={writing === 'welcome'}
          profile={data.profile}
          onClose={() => setWriting(null)}
          onSaved={(profile) => {
            put({ ...data, profile });
            setToast(profile.welcome === null ? words.welcomeGone : words.welcomeSaved);
          }}
        />
      ) : null}
      <LeaveDevice open={leaving} onClose={() => setLeaving(false)} />
    </>
  );
  return (
    <Screen nav={<NavBar title={data?.profile.host.clubName ?? words.me} look="place" />} foot={bar} overlay={overlay}>
      <View className="pad">
        {leavesAt === null ? null : (
          <View className="m3">
            <Notice title={leavingOn(dateLine(leavesAt).date)} text={leavingText} />
          </View>
        )}
        {data ? <DayLine profile={data.profile} duty={data.club.duty} onWrite={() => setWriting('line')} /> : null}
        {data ? <Welcome text={data.profile.welcome} onWrite={() => setWriting('welcome')} /> : null}
        {data ? <WeekHours roster={data.club.roster} /> : null}
        {missing ? null : (
          <NotLoaded loaded={loaded} title={words.notLoaded}>
            <Waiting />
          </NotLoaded>
        )}
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
