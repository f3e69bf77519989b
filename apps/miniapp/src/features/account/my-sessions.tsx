import type { Reply } from '@huiyou/contracts/api';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import {
  appNames,
  deviceCount,
  deviceName,
  deviceSince,
  endLabel,
  sessionsWords as words,
  systemNames,
} from '@huiyou/words/account';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { EndLine } from '../../components/end-line';
import { LineRow } from '../../components/line-row';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { Tag } from '../../components/tag';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { whenInFull } from '../../lib/time';
import { useLoaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import { deviceOf } from './device-of';
import { EndSession } from './end-session';

type Session = Reply<'GET /sessions'>['sessions'][number];

function nameOf(session: Session): string {
  const { system, app } = deviceOf(session.device);
  return deviceName(systemNames[system], appNames[app]);
}

function Row({ session, now, onEnd }: { session: Session; now: number; onEnd: () => void }) {
  const name = nameOf(session);
  return (
    <LineRow title={name} note={deviceSince(whenInFull(session.startedAt, now), whenInFull(session.lastSeenAt, now))}>
      {session.current ? (
        <Tag text={words.current} tone="ok" className="l3" />
      ) : (
        <Button look="text" size="small" label={words.end} loadingLabel={endLabel(name)} onPress={onEnd} />
      )}
    </LineRow>
  );
}

function Waiting() {
  return (
    <Skeleton label={words.loading}>
      <Block height={40} above={16} />
      <Block height={40} above={24} />
    </Skeleton>
  );
}

function List({ sessions, onEnd }: { sessions: readonly Session[]; onEnd: (session: Session) => void }) {
  const now = useNow();
  const inOrder = [...sessions].sort((a, b) => Number(b.current) - Number(a.current));
  const alone = sessions.length === 1;
  return (
    <>
      {inOrder.map((session) => (
        <Row key={session.id} session={session} now={now} onEnd={() => onEnd(session)} />
      ))}
      <EndLine
        text={alone ? words.alone : words.endOfList}
        {...(alone ? {} : { count: deviceCount(chineseCount(sessions.length)) })}
      />
    </>
  );
}

/** Where one is signed in; whatever one does not recognise can be ended. */
export function MySessions() {
  const mine = useLoaded('sessions', () => call('GET /sessions', {}));
  const [ending, setEnding] = useState<Session | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const handleEnded = () => {
    setEnding(null);
    setDone(words.ended);
    void mine.reload();
  };
  const overlay = (
    <>
      <EndSession
        id={ending?.id ?? null}
        device={ending ? nameOf(ending) : ''}
        onClose={() => setEnding(null)}
        onEnded={handleEnded}
      />
      <Toast text={done} onDone={() => setDone(null)} />
    </>
  );
  return (
    <Screen nav={<NavBar title={words.title} backLabel={states.back} />} overlay={overlay}>
      <View className="pad">
        {mine.data ? <List sessions={mine.data.sessions} onEnd={setEnding} /> : null}
        <NotLoaded loaded={mine} title={words.notLoaded}>
          <Waiting />
        </NotLoaded>
      </View>
    </Screen>
  );
}
