import type { Person } from './club.ts';
import type { Samples, World } from './world.ts';

/** A desk window of this host, set up and not tested. */
const channel = async (_: World, host: Person) => {
  const { id } = await host.call('PUT /alerts/channels', { body: { kind: 'window', address: null } });
  return { id };
};

/** The code that the tested window shows. */
const codeOf = async (_: World, host: Person) => {
  const { alerts } = await host.call('GET /alerts');
  return { code: alerts.at(-1)?.code ?? '0000' };
};

const tested = async (world: World, host: Person) => {
  const { id } = await channel(world, host);
  await host.call('POST /alerts/channels/:id/test', { params: { id } });
  return { id };
};

/** How hosts are alerted, and to what. */
export const alertSamples = {
  'GET /alerts': { by: 'ownerKos' },
  'GET /alerts/channels': { by: 'ownerKos' },
  'PUT /alerts/channels': { by: 'ownerKos', body: () => ({ kind: 'sms', address: '13800138000' }) },
  'DELETE /alerts/channels/:id': { by: 'ownerKos', object: channel },
  'POST /alerts/channels/:id/test': { by: 'ownerKos', object: channel },
  'POST /alerts/channels/:id/confirm': { by: 'ownerKos', object: tested, body: codeOf },
  'GET /lead/alert-channels': { by: 'lead' },
} satisfies Samples;
