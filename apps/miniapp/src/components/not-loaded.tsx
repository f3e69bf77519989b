import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Loaded } from '../lib/use-loaded';
import { ErrorNote } from './error-note';

interface NotLoadedProps {
  loaded: Pick<Loaded<unknown>, 'data' | 'error' | 'loading' | 'reload'>;
  /** What did not come. */
  title: string;
  /** What is said without a network, where the page knows more than every page. */
  offline?: string;
  /** The space above what did not come. */
  className?: string;
  /** What holds its place while it is on its way. */
  children?: ReactNode;
}

/** In place of what has not come: what holds its place, or that it did not come and the same again. */
export function NotLoaded({ loaded, title, offline, className = 'm4', children = null }: NotLoadedProps) {
  const { data, error, loading, reload } = loaded;
  if (data !== null) return null;
  if (error === null) return <>{children}</>;
  return (
    <View className={className}>
      <ErrorNote
        title={title}
        text={error.code === 'offline' && offline !== undefined ? offline : error.message}
        retryLabel={states.retry}
        retrying={loading}
        onRetry={() => void reload()}
      />
    </View>
  );
}
