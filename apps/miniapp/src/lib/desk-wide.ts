import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** Desk pages shown now. Two for a moment, while one gives way to another. */
const shown = new Set<symbol>();

function tell(): void {
  document.documentElement.classList.toggle('desk', shown.size > 0);
}

/** While the page is shown the browser's whole width belongs to it, in place of the phone's column. H5 only. */
export function useDeskWide(): void {
  const [me] = useState(() => Symbol('desk'));
  const enter = () => {
    shown.add(me);
    tell();
  };
  const leave = () => {
    shown.delete(me);
    tell();
  };
  Taro.useDidShow(enter);
  Taro.useDidHide(leave);
  useEffect(() => {
    shown.add(me);
    tell();
    return () => {
      shown.delete(me);
      tell();
    };
  }, [me]);
}
