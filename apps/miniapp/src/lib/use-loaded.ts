import Taro from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CallError } from './call';

export type Loaded<T> = {
  /** The newest data; stays while it is asked for again or when that fails. */
  data: T | null;
  error: CallError | null;
  loading: boolean;
  reload: () => Promise<void>;
  /** Puts in what another call returned, without asking. */
  put: (data: T) => void;
};

/**
 * Loads when the page is first shown and again each time it comes back to view. `key` names what is loaded: another
 * key starts afresh, null waits. A late reply for an earlier key is dropped.
 */
export function useLoaded<T>(key: string | null, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string | null; data: T | null; error: CallError | null; loading: boolean }>(
    {
      key,
      data: null,
      error: null,
      loading: key !== null,
    },
  );
  const current = useRef(key);
  current.current = key;
  const loader = useRef(load);
  loader.current = load;

  const reload = useCallback(async () => {
    if (key === null) return;
    setState((before) => ({ ...before, key, data: before.key === key ? before.data : null, loading: true }));
    try {
      const data = await loader.current();
      if (current.current === key) setState({ key, data, error: null, loading: false });
    } catch (failure) {
      const error = failure instanceof CallError ? failure : new CallError('unexpected', String(failure));
      if (current.current === key) setState((before) => ({ ...before, error, loading: false }));
    }
  }, [key]);

  useEffect(() => {
    void reload();
  }, [reload]);
  // Not "shown a second time": what was put on the page late never saw it shown at first.
  const left = useRef(false);
  Taro.useDidHide(() => {
    left.current = true;
  });
  Taro.useDidShow(() => {
    if (left.current) void reload();
    left.current = false;
  });

  const put = useCallback((data: T) => setState({ key, data, error: null, loading: false }), [key]);
  const fresh = state.key === key;
  return {
    data: fresh ? state.data : null,
    error: fresh ? state.error : null,
    loading: fresh ? state.loading : key !== null,
    reload,
    put,
  };
}
