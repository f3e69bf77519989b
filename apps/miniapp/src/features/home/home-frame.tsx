import { dateWords, home as words } from '@huiyou/words/home';
import { productName } from '@huiyou/words/brand';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ErrorNote } from '../../components/error-note';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { Sep } from '../../components/sep';
import { dateLine } from '../../lib/time';
import type { Loaded } from '../../lib/use-loaded';
import { useMyHost } from '../../stores/my-host';
import './home-frame.css';

interface HomeFrameProps {
  /** What the page is made of: asked for again together. */
  loads: readonly Pick<Loaded<unknown>, 'data' | 'error' | 'loading' | 'reload'>[];
  now: number;
  /** In place of the club's name. */
  title?: string;
  /** The solar term, when it is near. */
  term?: string | null;
  children: ReactNode;
}

/** The first page's frame: the club's name, the day, and what to do when nothing could be loaded. */
export function HomeFrame({ loads, now, title, term, children }: HomeFrameProps) {
  const host = useMyHost();
  const { date, weekday } = dateLine(now);
  const error = loads.find((load) => load.error !== null)?.error;
  const missing = loads.some((load) => load.error !== null && load.data === null);
  const refresh = async () => void (await Promise.all(loads.map((load) => load.reload())));
  return (
    <Screen nav={<NavBar title={title ?? host?.clubName ?? productName} look="place" />} onRefresh={refresh}>
      <View className="pad hm">
        {title ? null : (
          <View className="t-micro row hm-d fold-gone">
            <View>{dateWords(date, weekday)}</View>
            {term ? <Sep /> : null}
            {term ? <View>{term}</View> : null}
          </View>
        )}
        {error && !missing ? (
          <View className="m3">
            <Notice text={words.stale} />
          </View>
        ) : null}
        {children}
        {error && missing ? (
          <View className="m5">
            <ErrorNote
              title={words.notLoaded}
              text={error.message}
              retryLabel={states.retry}
              retrying={loads.some((load) => load.loading)}
              onRetry={() => void refresh()}
            />
          </View>
        ) : null}
      </View>
    </Screen>
  );
}
