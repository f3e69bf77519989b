import { demo } from '@huiyou/words/demo';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { ErrorNote } from '../../components/error-note';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { call, CallError } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useMyKos } from '../../stores/my-kos.store';
import { useSession } from '../../stores/session.store';
import { firstPageOf } from './first-page';
import { Letters } from './letters';
import { PeopleGroups } from './people-groups';
import type { Person } from './person';

interface ChoosePersonProps {
  /** Where somebody wanted to go before they had to be somebody. */
  returnTo: string | null;
}

/** Becomes that person, or a newcomer, and goes where it leads. */
async function become(person: Person | null, returnTo: string | null): Promise<void> {
  const signedIn = await call('POST /demo/sign-in', { body: { personId: person?.id ?? null } });
  useMyKos.getState().forget();
  useSession.getState().start(signedIn);
  await Taro.reLaunch({ url: firstPageOf(signedIn.me.roles, person?.letter ?? null, returnTo) });
}

function Waiting() {
  return (
    <Skeleton label={demo.loading}>
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Block key={row} height={44} above={18} />
      ))}
    </Skeleton>
  );
}

/** The demo's first page: whom to be. */
export function ChoosePerson({ returnTo }: ChoosePersonProps) {
  const me = useSession((session) => session.me);
  const people = useLoaded('people', () => call('GET /demo/people', {}));
  const [entering, setEntering] = useState<string | null>(null);
  const [error, setError] = useState<CallError | null>(null);

  const handleChoose = async (person: Person | null) => {
    if (entering !== null) return;
    setEntering(person?.id ?? demo.newcomer);
    setError(null);
    try {
      await become(person, returnTo);
    } catch (failure) {
      setError(failure instanceof CallError ? failure : new CallError('unexpected', String(failure)));
    } finally {
      setEntering(null);
    }
  };

  return (
    <Screen nav={<NavBar title={demo.title} look="place" />}>
      <View className="pad dm">
        <View className="t-note">
          {demo.lead}
          {demo.leadMore}
        </View>
        {error ? (
          <View className="m4">
            <Notice tone="look" title={demo.notIn} text={error.message} />
          </View>
        ) : null}
        {people.data ? (
          <>
            <PeopleGroups
              people={people.data.people}
              entering={entering}
              onChoose={(person) => void handleChoose(person)}
            />
            <Letters letters={people.data.letters} reader={me?.person.displayName ?? null} />
          </>
        ) : people.error ? (
          <View className="m5">
            <ErrorNote
              title={demo.notLoaded}
              text={people.error.message}
              retryLabel={states.retry}
              retrying={people.loading}
              onRetry={() => void people.reload()}
            />
          </View>
        ) : (
          <Waiting />
        )}
      </View>
    </Screen>
  );
}
