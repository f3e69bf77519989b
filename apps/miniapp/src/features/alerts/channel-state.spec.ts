import { describe, expect, it } from '@jest/globals';
import { type Channel, channelState, withChannel } from './channel-state';

const channel: Channel = { id: 'a', kind: 'wecom', address: 'c•••n', testedAt: 5, testUntil: null, failure: null };

describe('how a channel stands', () => {
  it('is not connected whatever was set up before', () => {
    expect(channelState(channel, false, 10)).toBe('not-connected');
    expect(channelState(null, true, 10)).toBe('unset');
  });

  it('waits for the code only as long as the code holds', () => {
    expect(channelState({ ...channel, testUntil: 11 }, true, 10)).toBe('testing');
    expect(channelState({ ...channel, testUntil: 10 }, true, 10)).toBe('tested');
    expect(channelState({ ...channel, testedAt: null }, true, 10)).toBe('untested');
  });
});

describe('withChannel', () => {
  it('puts a channel in the place of the one of its kind', () => {
    const sms: Channel = { ...channel, id: 'b', kind: 'sms' };
    expect(withChannel([channel, sms], { ...channel, testedAt: null })[0]?.testedAt).toBeNull();
    expect(withChannel([channel, sms], { ...sms, id: 'c' }).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
