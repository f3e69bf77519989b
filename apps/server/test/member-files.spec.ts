import { beforeAll, describe, expect, it } from '@jest/globals';
import { bondRules, noteLimits } from '@huiyou/domain/membership/bond';
import type { Person } from './club.ts';
import { bringMembers } from './crowd.ts';
import { aClub, onBothEngines } from './open-club.ts';

type Search = { q?: string; tier?: 'close'; tag?: string; show?: 'new' | 'quiet' | 'dormant' };

async function bondOf(host: Person, member: Person): Promise<string> {
  const { members } = await host.call('GET /members', { query: {} });
  return members.find((row) => row.person.id === member.id)?.bondId ?? '';
}

async function namesFound(host: Person, query: Search): Promise<string[]> {
  const { members } = await host.call('GET /members', { query });
  return members.map((row) => row.person.displayName);
}

onBothEngines('a host finds members', (club) => {
  let host: Person;
  let other: Person;
  let lin: Person;
  let ann: Person;

  beforeAll(async () => {
    [host, other] = await Promise.all([club().host('陈一'), club().host('沈青')]);
    lin = await club().member(host, '林晓雨');
    ann = await club().member(host, 'Ann_100%');
    await club().member(other, '林别处');
    const params = { bondId: await bondOf(host, lin) };
    await host.call('PUT /members/:bondId/note', { params, body: { note: '旧磨用 16 格', tags: ['浅烘', '周三来'] } });
  });

  it('by name, note and tag, and never those of another host', async () => {
    expect(await namesFound(host, { q: '林' })).toEqual(['林晓雨']);
    expect(await namesFound(host, { q: '旧磨' })).toEqual(['林晓雨']);
    expect(await namesFound(host, { q: '周三' })).toEqual(['林晓雨']);
    expect(await namesFound(host, { tag: '浅烘' })).toEqual(['林晓雨']);
    expect(await namesFound(host, { q: 'ann' })).toEqual(['Ann_100%']);
    expect((await host.call('GET /members/tags')).tags).toEqual([
      { tag: '周三来', members: 1 },
      { tag: '浅烘', members: 1 },
    ]);
  });

  it('by what was typed, sign for sign', async () => {
    expect(await namesFound(host, { q: '100%' })).toEqual(['Ann_100%']);
    expect(await namesFound(host, { q: '%' })).toEqual(['Ann_100%']);
    expect(await namesFound(host, { q: "'; DROP" })).toEqual([]);
  });

  it('by how things stand', async () => {
    expect(await namesFound(host, { show: 'new' })).toEqual(['Ann_100%', '林晓雨']);
    expect(await namesFound(host, { show: 'dormant' })).toEqual([]);
    expect(await namesFound(host, { tier: 'close' })).toEqual([]);
  });

  it('and what is written down is seen by the member, who deletes it', async () => {
    expect((await lin.call('GET /my-kos/bond')).remembered).toEqual({ note: '旧磨用 16 格', tags: ['周三来', '浅烘'] });
    await lin.call('POST /my-kos/remembered/clear', { body: { what: 'tag', tag: '浅烘' } });
    expect((await lin.call('GET /my-kos/bond')).remembered.tags).toEqual(['周三来']);
    await lin.call('POST /my-kos/remembered/clear', { body: { what: 'note', tag: null } });
    expect((await lin.call('GET /my-kos/bond')).remembered).toEqual({ note: null, tags: ['周三来'] });
    await lin.call('POST /my-kos/remembered/clear', { body: { what: 'all', tag: null } });
    const params = { bondId: await bondOf(host, lin) };
    expect((await host.call('GET /members/:bondId', { params })).member).toMatchObject({ note: null, tags: [] });
  });

  it('and never opens the file of another host’s member', async () => {
    const params = { bondId: await bondOf(host, ann) };
    expect((await other.attempt('GET /members/:bondId', { params })).code).toBe('not-found');
    const body = { note: '抢来的', tags: [] };
    expect((await other.attempt('PUT /members/:bondId/note', { params, body })).code).toBe('not-found');
  });
});

describe('a bulk act', () => {
  const club = aClub();
  const all = { by: 'search', show: 'all' } as const;

  it('shows whom it touches, does that, and is undone exactly', async () => {
    const host = await club().host();
    const people = await club().members(host, 4);
    const [first] = people;
    const params = { bondId: await bondOf(host, first as Person) };
    await host.call('PUT /members/:bondId/note', { params, body: { note: null, tags: ['老朋友'] } });
    const act = { act: 'add-tag', tag: '老朋友', members: all } as const;
    expect(await host.call('POST /members/bulk/preview', { body: act })).toMatchObject({
      found: 4,
      changes: 3,
      full: 0,
    });
    const done = await host.call('POST /members/bulk', { body: act, key: 'tag-them-once' });
    expect(await host.call('POST /members/bulk', { body: act, key: 'tag-them-once' })).toEqual(done);
    expect(await namesFound(host, { tag: '老朋友' })).toHaveLength(4);
    expect((await host.attempt('POST /members/bulk', { body: act })).code).toBe('nothing-to-change');
    const undone = { params: { id: done.id } };
    await host.call('POST /members/bulk/:id/undo', undone);
    await host.call('POST /members/bulk/:id/undo', undone);
    const { members } = await host.call('GET /members', { query: { tag: '老朋友' } });
    expect(members.map((row) => row.bondId)).toEqual([params.bondId]);
  });

  it('can be undone for ten minutes and not longer', async () => {
    const host = await club().host();
    await club().members(host, 2);
    const act = { act: 'add-tag', tag: '试饮', members: all } as const;
    const early = await host.call('POST /members/bulk', { body: act });
    club().clock.advance({ minutes: 9 });
    expect((await host.call('GET /members/bulk')).bulk?.id).toBe(early.id);
    await host.call('POST /members/bulk/:id/undo', { params: { id: early.id } });
    const late = await host.call('POST /members/bulk', { body: act });
    club().clock.advance({ minutes: 11 });
    expect((await host.call('GET /members/bulk')).bulk).toBeNull();
    expect((await host.attempt('POST /members/bulk/:id/undo', { params: { id: late.id } })).code).toBe('undo-too-late');
    expect(await namesFound(host, { tag: '试饮' })).toHaveLength(2);
  });

  it('touches nobody of another host, whoever is named', async () => {
    const [host, other] = await Promise.all([club().host('甲'), club().host('乙')]);
    const theirs = await club().member(other);
    const mine = await club().member(host);
    const bondIds = [await bondOf(other, theirs), await bondOf(host, mine)];
    const act = { act: 'add-tag', tag: '越界', members: { by: 'hand', bondIds } } as const;
    expect(await host.call('POST /members/bulk', { body: act })).toMatchObject({ changed: 1 });
    expect((await theirs.call('GET /my-kos/bond')).remembered.tags).toEqual([]);
  });

  it('leaves out who has as many tags as there may be', async () => {
    const host = await club().host();
    const [one] = await club().members(host, 2);
    const tags = Array.from({ length: noteLimits.tags }, (_, i) => `签${i}`);
    const params = { bondId: await bondOf(host, one as Person) };
    await host.call('PUT /members/:bondId/note', { params, body: { note: null, tags } });
    const act = { act: 'add-tag', tag: '又一个', members: all } as const;
    expect(await host.call('POST /members/bulk/preview', { body: act })).toMatchObject({ changes: 1, full: 1 });
  });

  it('takes a club of fifteen hundred at once', async () => {
    const host = await club().host();
    const write = (query: string, values: readonly (string | number | null)[]) => club().write(query, values);
    await bringMembers(write, await club().kosIdOf(host), bondRules.defaultCapacity, club().clock.now());
    const act = { act: 'add-tag', tag: '全部', members: all } as const;
    expect(await host.call('POST /members/bulk', { body: act })).toMatchObject({ changed: bondRules.defaultCapacity });
    expect((await host.call('GET /members', { query: { tag: '全部' } })).found).toBe(bondRules.defaultCapacity);
  });
});

onBothEngines('what a host wrote down', (club) => {
  const traces = async (bondId: string) => {
    const tables = ['member_note', 'member_tag', 'bulk_change'];
    const found = tables.map((table) => club().sql(`SELECT 1 FROM ${table} WHERE bondId = ?`, [bondId]));
    return (await Promise.all(found)).flat().length;
  };

  it('goes when the bond ends, and undoing a bulk act does not bring it back', async () => {
    const [host, other] = [await club().host('陈一'), await club().host('沈青')];
    const [leaves, stays] = (await club().members(host, 2)) as [Person, Person];
    const params = { bondId: await bondOf(host, leaves) };
    const tags = { act: 'add-tag', tag: '老朋友', members: { by: 'search', show: 'all' } } as const;
    await host.call('POST /members/bulk', { body: tags });
    await host.call('PUT /members/:bondId/note', { params, body: { note: '旧磨用 16 格', tags: ['老朋友'] } });
    const { id } = await host.call('POST /members/bulk', { body: { ...tags, act: 'remove-tag' } });
    expect(await traces(params.bondId)).toBe(3);
    await club().write('UPDATE bond SET since = 1 WHERE id = ?', [params.bondId]);
    expect((await club().accept(leaves, (await club().invite(other)).token)).body.outcome).toBe('joined');
    await club().settle();
    expect(await traces(params.bondId)).toBe(0);
    await host.call('POST /members/bulk/:id/undo', { params: { id } });
    expect(await traces(params.bondId)).toBe(0);
    expect((await stays.call('GET /my-kos/bond')).remembered.tags).toEqual(['老朋友']);
  });

  it('stays deleted when the member deleted it, whatever the host undoes', async () => {
    const host = await club().host('陈一');
    const member = await club().member(host);
    const tags = { tag: '老朋友', members: { by: 'search', show: 'all' } } as const;
    await host.call('POST /members/bulk', { body: { ...tags, act: 'add-tag' } });
    const { id } = await host.call('POST /members/bulk', { body: { ...tags, act: 'remove-tag' } });
    await member.call('POST /my-kos/remembered/clear', { body: { what: 'all', tag: null } });
    await host.call('POST /members/bulk/:id/undo', { params: { id } });
    expect((await member.call('GET /my-kos/bond')).remembered).toEqual({ note: null, tags: [] });
  });
});

describe('the open questions a host sees beside a member', () => {
  const club = aClub();

  it('are those to this host, and none that the member asks another one as a guest', async () => {
    const [host, other] = [await club().host('陈一'), await club().host('沈青')];
    const member = await club().person();
    const { id } = await club().meet(member, (await club().card(other)).token);
    await club().accept(member, (await club().invite(host)).token);
    await member.call('POST /acquaintances/:id/questions', { params: { id }, body: { text: '问的是别人' } });
    const open = async () => (await host.call('GET /members')).members.map((row) => row.openQuestions);
    expect(await open()).toEqual([0]);
    await club().ask(member);
    expect(await open()).toEqual([1]);
  });
});

describe('who was away long', () => {
  const club = aClub();

  it('is found as quiet before the bond falls asleep', async () => {
    const host = await club().host();
    await club().member(host, '久不来');
    club().clock.advance({ days: 61 });
    const fresh = await club().host('别人');
    expect(await namesFound(fresh, {})).toEqual([]);
    expect(await namesFound(host, { show: 'quiet' })).toEqual(['久不来']);
  });
});
