import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { isWeapp } from './platform';

/** Height of the open keyboard in real pixels. Browsers shrink the page themselves, so it stays 0 there. */
export function useKeyboardHeight(): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!isWeapp) return undefined;
    const handleChange = (event: { height: number }) => setHeight(event.height);
    Taro.onKeyboardHeightChange(handleChange);
    return () => Taro.offKeyboardHeightChange(handleChange);
  }, []);
  return height;
}
