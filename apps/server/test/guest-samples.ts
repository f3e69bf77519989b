import { guestNoticeVersion, termsVersion } from '@huiyou/domain/identity/roles';
import { dateOf } from '@huiyou/domain/time/business-day';
import type { Person } from './club.ts';
import type { Samples, World } from './world.ts';

const nameCard = async (_: World, owner: Person) => {
  const { id } = await owner.call('POST /name-cards', { body: { source: 'douyin' } });
  return { id };
};

/** A card of a host whom nobody here knows yet, so that everybody may come through it. */
const cardOfSomebody = async ({ club }: World) => ({ token: (await club.card(await club.host('邱岚'))).token });

/** A host this guest has met. */
export const met = async (world: World, guest: Person) => {
  const { token } = await cardOfSomebody(world);
  return { id: (await world.club.meet(guest, token)).id };
};

const help = ({ club }: World) =>
  ({ channel: 'phone', on: dateOf(club.clock.now()), text: '教会了清理磨豆机' }) as const;

/** Somebody this host has met. */
const guestOf = async ({ club }: World, host: Person) => ({
  id: (await club.meet(await club.person(), (await club.card(host)).token)).id,
});

const factOnMe = async (world: World, guest: Person) => {
  const host = await world.club.host('邱岚');
  const { id } = await world.club.meet(guest, (await world.club.card(host)).token);
  return { id: (await host.call('POST /guests/:id/facts', { params: { id }, body: help(world) })).id };
};

/** The acceptance of a letter that names somebody only. */
const taken = async ({ club }: World, host: Person) => {
  const { id, token } = await club.invite(host);
  await club.accept(await club.person(), token);
  const { takenBy } = await host.call('GET /invitations/:id', { params: { id } });
  return { id: takenBy[0]?.id ?? '' };
};

const written = async ({ club }: World, owner: Person) => ({ id: (await club.invite(owner)).id });

/** A letter that this person may open: an open one of the host they are not bound to. */
const letterFor = async (world: World, reader: Person) => {
  const host = reader === world.elsewhere ? world.ownerKos : world.otherKos;
  return { token: (await world.club.invite(host, { kind: 'open', uses: 3 })).token };
};

const newLetter = {
  kind: 'personal',
  guestId: null,
  addressee: '林晓雨',
  letter: '谢谢你。',
  factIds: [],
  days: 30,
  uses: 1,
};

/** Guests, name cards and letters. */
export const guestSamples = {
  'GET /name-cards': { by: 'ownerKos' },
  'POST /name-cards': { by: 'ownerKos', body: () => ({ source: 'xiaohongshu' }) },
  'GET /name-cards/:id': { by: 'ownerKos', object: nameCard },
  'GET /cards/:token': { by: 'guest', object: cardOfSomebody, hides: 'outcome' },
  'POST /cards/:token/meet': {
    by: 'guest',
    object: cardOfSomebody,
    hides: 'whose',
    body: () => ({ displayName: '晓雨', noticeVersion: guestNoticeVersion }),
  },
  'GET /acquaintances': { by: 'guest' },
  'GET /acquaintances/:id': { by: 'guest', object: met },
  'DELETE /acquaintances/:id': { by: 'guest', object: met },
  'POST /relation-facts/:id/confirm': { by: 'guest', object: factOnMe },
  'DELETE /relation-facts/:id': { by: 'guest', object: factOnMe },
  'GET /guests': { by: 'ownerKos' },
  'POST /guests/:id/facts': { by: 'ownerKos', object: guestOf, body: help },
  'POST /invitations': { by: 'ownerKos', body: () => newLetter },
  'GET /invitations': { by: 'ownerKos' },
  'GET /invitations/:id': { by: 'ownerKos', object: written },
  'POST /invitations/:id/revoke': { by: 'ownerKos', object: written },
  'POST /acceptances/:id/confirm': { by: 'ownerKos', object: taken, body: () => ({ right: true }) },
  'GET /letters/:token': { by: 'guest', object: letterFor, hides: 'outcome' },
  'POST /letters/:token/accept': {
    by: 'guest',
    object: letterFor,
    hides: 'outcome',
    body: () => ({ displayName: '晓雨', termsVersion, ofAge: true }),
  },
} satisfies Samples;
