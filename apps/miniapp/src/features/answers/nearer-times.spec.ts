import { describe, expect, it } from '@jest/globals';
import { nearerTimes } from './nearer-times';

const at = (clock: string): number => Date.parse(`2026-11-21T${clock}+08:00`);
const day = [
  { from: at('09:30'), to: at('12:00') },
  { from: at('13:30'), to: at('18:00') },
];

describe('nearer times a host can promise', () => {
  it('count duty only: nothing falls into the rest at noon', () => {
    expect(nearerTimes(day, at('17:00'), at('11:52'))).toEqual([at('13:40'), at('13:55'), at('14:25'), at('15:25')]);
  });

  it('lie before what was promised', () => {
    expect(nearerTimes(day, at('14:30'), at('13:58'))).toEqual([at('14:15')]);
    expect(nearerTimes(day, at('14:00'), at('13:58'))).toEqual([]);
  });
});
