import { describe, expect, it } from '@jest/globals';
import { dutyTexts } from '@huiyou/words/duty';
import { dutyLine } from './duty-line';

const at = (time: string): number => Date.parse(`2026-11-22T${time}+08:00`);

describe("the host's clock in a few words", () => {
  it('says when somebody away is back, and that it is open while nobody knows', () => {
    const back = Date.parse('2026-11-23T09:00+08:00');
    expect(dutyLine({ kind: 'away', backAt: back }, at('10:00')).text).toBe('休到明天 9:00');
    expect(dutyLine({ kind: 'away', backAt: null }, at('10:00'))).toEqual({ tone: 'open', text: dutyTexts.open });
  });

  it('names a rest at noon by its name, ahead and while it lasts', () => {
    const on = { kind: 'on', until: at('12:00'), endOfDay: at('21:00') } as const;
    expect(dutyLine(on, at('10:00')).text).toBe('值班，12:00 起午休');
    expect(dutyLine({ kind: 'resting', backAt: at('13:30') }, at('12:30')).text).toBe('午休到 13:30');
  });

  it('says until when the day lasts once no rest is ahead', () => {
    const on = { kind: 'on', until: at('21:00'), endOfDay: at('21:00') } as const;
    expect(dutyLine(on, at('14:00'))).toEqual({ tone: 'pine', text: '值班至 21:00' });
  });
});
