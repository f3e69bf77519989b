import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Loaded } from '../lib/use-loaded';
import { NotLoaded } from './not-loaded';
import { Block, Skeleton } from './skeleton';

interface DeskLoadedProps<T> {
  loaded: Loaded<T>;
  /** What is on its way, for a screen reader. */
  loading: string;
  notLoaded: string;
  children: (data: T) => ReactNode;
}

/** What was loaded, or that it is on its way, or why it did not come. */
export function DeskLoaded<T>({ loaded, loading, notLoaded, children }: DeskLoadedProps<T>) {
  if (loaded.data !== null) return <>{children(loaded.data)}</>;
  return (
    <NotLoaded loaded={loaded} title={notLoaded}>
      <Skeleton label={loading}>
        {[0, 1, 2, 3, 4, 5].map((index) => (
          <View key={index} className="m3">
            <Block height={28} />
          </View>
        ))}
      </Skeleton>
    </NotLoaded>
  );
}
