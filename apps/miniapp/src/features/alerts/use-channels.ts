import type { Reply } from '@huiyou/contracts/api';
import { useRef, useState } from 'react';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { sentenceOf } from '../../lib/refusal';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { type Channel, type Kind, withChannel } from './channel-state';

type Channels = Reply<'GET /alerts/channels'>;
export type ChannelAct = 'set' | 'test' | 'confirm';

export type ChannelEditing = {
  loaded: Loaded<Channels>;
  doing: { kind: Kind; act: ChannelAct } | null;
  refused: { kind: Kind; act: ChannelAct; text: string } | null;
  /** Sets it up and rings at once. True when it was set up. */
  set: (kind: Kind, address: string | null) => Promise<boolean>;
  test: (channel: Channel) => Promise<boolean>;
  confirm: (channel: Channel, code: string) => Promise<boolean>;
  /** Rejects with what the server said. */
  remove: (channel: Channel) => Promise<void>;
};

const send = (id: string): Promise<Channel> => call('POST /alerts/channels/:id/test', { params: { id } });

/** My own channels: set up, rung, confirmed, taken away. */
export function useChannels(): ChannelEditing {
  const loaded = useLoaded('alert-channels', () => call('GET /alerts/channels', {}));
  useLeadToProfile(loaded.error);
  const [doing, setDoing] = useState<ChannelEditing['doing']>(null);
  const [refused, setRefused] = useState<ChannelEditing['refused']>(null);
  const running = useRef(false);
  const newest = useRef(loaded);
  newest.current = loaded;

  const hear = (channel: Channel) => {
    const { data, put } = newest.current;
    if (data) put({ ...data, channels: withChannel(data.channels, channel) });
  };
  const act = async (kind: Kind, name: ChannelAct, post: () => Promise<Channel>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setDoing({ kind, act: name });
    setRefused(null);
    try {
      hear(await post());
      return true;
    } catch (failure) {
      setRefused({ kind, act: name, text: sentenceOf(failure) });
      return false;
    } finally {
      running.current = false;
      setDoing(null);
    }
  };
  const test = ({ id, kind }: Channel) => act(kind, 'test', () => send(id));
  return {
    loaded,
    doing,
    refused,
    set: async (kind, address) => {
      let channel: Channel | null = null;
      const kept = await act(kind, 'set', async () => {
        channel = await call('PUT /alerts/channels', { body: { kind, address } });
        return channel;
      });
      if (kept && channel) await test(channel);
      return kept;
    },
    test,
    confirm: ({ id, kind }, code) =>
      act(kind, 'confirm', () => call('POST /alerts/channels/:id/confirm', { params: { id }, body: { code } })),
    remove: async ({ id }) => {
      await call('DELETE /alerts/channels/:id', { params: { id } });
      const { data, put } = newest.current;
      if (data) put({ ...data, channels: data.channels.filter((each) => each.id !== id) });
    },
  };
}
