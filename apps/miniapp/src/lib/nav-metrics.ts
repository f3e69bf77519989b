import Taro from '@tarojs/taro';
import { isWeapp } from './platform';

export interface NavMetrics {
  /** Height of the status bar, in real pixels; 0 where the browser draws its own. */
  top: number;
  /** Height of the bar itself. Null: as in the style sheet. */
  height: number | null;
  /** Room kept free for the capsule at the right. Null: as in the style sheet. */
  right: number | null;
}

let metrics: NavMetrics | undefined;

function measure(): NavMetrics {
  if (!isWeapp) return { top: 0, height: null, right: null };
  const screen = Taro.canIUse('getWindowInfo') ? Taro.getWindowInfo() : Taro.getSystemInfoSync();
  const top = screen.statusBarHeight ?? 20;
  const capsule = Taro.getMenuButtonBoundingClientRect();
  if (!capsule?.width) return { top, height: 44, right: 110 };
  // The capsule floats in the bar; equal air above and below puts a title on its middle line.
  const height = Math.max(capsule.height + 2 * (capsule.top - top), 40);
  return { top, height, right: screen.windowWidth - capsule.left + 8 };
}

/** Where a navigation bar may draw. Measured once: neither value changes while the app runs. */
export function navMetrics(): NavMetrics {
  metrics ??= measure();
  return metrics;
}
