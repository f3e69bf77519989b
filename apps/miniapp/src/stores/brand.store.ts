import type { Reply } from '@huiyou/contracts/api';
import { useEffect } from 'react';
import { create } from 'zustand';
import { call } from '../lib/call';
import { readStored, writeStored } from '../lib/storage';

type Brand = Reply<'GET /brand'>;
type Store = { brand: Brand | null; load: () => Promise<Brand> };

const storageKey = 'brand';
let loading: Promise<Brand> | null = null;

/** Whose club this is. Asked once while the app runs; the copy of last time is shown meanwhile. */
export const useBrandStore = create<Store>()((set) => ({
  brand: readStored<Brand>(storageKey),
  load: () => {
    loading ??= call('GET /brand', {}).then(
      (brand) => {
        writeStored(storageKey, brand);
        set({ brand });
        return brand;
      },
      (failure: unknown) => {
        loading = null;
        throw failure;
      },
    );
    return loading;
  },
}));

/** The brand's name, empty until it is known for the first time. */
export function useBrandName(): string {
  const { brand, load } = useBrandStore();
  useEffect(() => {
    void load().catch(() => undefined);
  }, [load]);
  return brand?.name ?? '';
}
