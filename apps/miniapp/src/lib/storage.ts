import Taro from '@tarojs/taro';

/** Reads a stored value. WeChat answers '' for a key it does not know; here that is null on both platforms. */
export function readStored<T>(key: string): T | null {
  try {
    const value: unknown = Taro.getStorageSync(key);
    return value === '' || value === undefined || value === null ? null : (value as T);
  } catch {
    return null;
  }
}

/** Keeps a value. A full or forbidden storage is not an error: the app works without its memory. */
export function writeStored<T>(key: string, value: T): void {
  try {
    Taro.setStorageSync(key, value);
  } catch {
    // nothing a person could do about it
  }
}

/** Forgets a value. */
export function dropStored(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // as above
  }
}
