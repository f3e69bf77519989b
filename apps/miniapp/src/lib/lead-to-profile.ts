import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { CallError } from './call';

/** A host who has not written a profile yet is led to writing it: everything else waits for that. */
export function useLeadToProfile(error: CallError | null): void {
  const missing = error?.code === 'host-profile-missing';
  useEffect(() => {
    if (missing) void Taro.redirectTo({ url: '/pages-host/profile/index' });
  }, [missing]);
}
