import { describe, expect, it } from '@jest/globals';
import { sendParts, type SendParts } from './send-parts';

type View = { nextPart: number };

/** A server that takes parts in order, over a line that fails as told. */
function line({ fails, losesReply = [], from = 0 }: { fails?: number; losesReply?: number[]; from?: number }) {
  const server = { nextPart: from, taken: [] as number[], waited: 0, asked: 0 };
  let failing = fails ?? 0;
  const lost = new Set(losesReply);
  const job: SendParts<View> = {
    from,
    parts: 5,
    send: async (part) => {
      if (failing > 0) {
        failing -= 1;
        throw new Error('offline');
      }
      if (part > server.nextPart) throw new Error('part-out-of-order');
      if (part === server.nextPart) {
        server.taken.push(part);
        server.nextPart += 1;
      }
      if (lost.delete(part)) throw new Error('offline');
      return { nextPart: server.nextPart };
    },
    ask: async () => {
      server.asked += 1;
      return { nextPart: server.nextPart };
    },
    wait: async () => {
      server.waited += 1;
    },
    judge: (failure) => {
      const why = (failure as Error).message;
      return why === 'offline' ? 'again' : why === 'part-out-of-order' ? 'ask' : 'give-up';
    },
    onSent: () => undefined,
    onWaiting: () => undefined,
    stopped: () => false,
  };
  return { server, job };
}

describe('sending a file', () => {
  it('sends every part once and in order over a line that loses replies', async () => {
    const { server, job } = line({ losesReply: [0, 2, 4] });
    await sendParts(job);
    expect(server.taken).toEqual([0, 1, 2, 3, 4]);
  });

  it('goes on by itself after the network was gone for a while', async () => {
    const { server, job } = line({ fails: 6 });
    await sendParts(job);
    expect(server.taken).toEqual([0, 1, 2, 3, 4]);
    expect(server.waited).toBe(6);
  });

  it('gives up in the end, and a later try goes on where it stood', async () => {
    const { server, job } = line({ fails: 99, from: 3 });
    await expect(sendParts(job)).rejects.toThrow('offline');
    const later = line({ from: 3 });
    await sendParts(later.job);
    expect([...server.taken, ...later.server.taken]).toEqual([3, 4]);
  });

  it('asks which part is wanted when this one is out of order', async () => {
    const { server, job } = line({});
    await sendParts({ ...job, from: 2 });
    expect(server.asked).toBe(1);
    expect(server.taken).toEqual([0, 1, 2, 3, 4]);
  });

  it('stops at once on a refusal', async () => {
    const { server, job } = line({});
    const send = () => Promise.reject(new Error('columns-unfit'));
    await expect(sendParts({ ...job, send })).rejects.toThrow('columns-unfit');
    expect(server.waited).toBe(0);
  });
});
