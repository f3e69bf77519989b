import { isWeapp } from './platform';

/** A length of the mock-ups for an inline style: what pxtransform does to `px` in a style sheet. */
export function px(length: number): string {
  return isWeapp ? `${length * 2}rpx` : `${length / 20}rem`;
}

/** A percentage for an inline style, short enough to travel in setData. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
