import { expect, it } from '@jest/globals';
import type { RouteKey } from '@huiyou/contracts/api';
import { SeedBrand } from '../src/modules/demo/seed-brand.ts';
import { callRoute } from './call.ts';
import { onBothEngines } from './open-club.ts';

onBothEngines(
  'the demo brand',
  (club) => {
    it('is seeded once, with a letter that anybody may open, guests, and their facts under way', async () => {
      const seed = club().server.app.get(SeedBrand, { strict: false });
      const address = await seed.run();
      expect(address).toMatch(/\/j\/[0-9A-Za-z]{12}$/);
      expect(await seed.run()).toBe(address);
      const { body } = await club().anonymous('GET /demo/people');
      const chen = body.people.find(({ displayName }) => displayName === '陈砚');
      const signedIn = await club().anonymous('POST /demo/sign-in', { body: { personId: chen?.id ?? null } });
      const headers = { authorization: `Bearer ${signedIn.body.token}` };
      const ask = async (path: string) => (await fetch(`${club().url}/api${path}`, { headers })).json();
      const { guests } = (await ask('/guests')) as { guests: { facts: { state: string }[] }[] };
      expect(guests.length).toBeGreaterThan(0);
      const states = new Set(guests.flatMap(({ facts }) => facts.map(({ state }) => state)));
      expect(states).toEqual(new Set(['waiting', 'confirmed']));
      const { cards } = (await ask('/name-cards')) as { cards: { source: string; guests: number }[] };
      expect(cards.map(({ source }) => source).sort()).toEqual(['in-person', 'xiaohongshu']);
      expect(cards.every((card) => card.guests > 0)).toBe(true);
    });

    it('and something waits on every page', async () => {
      await club().server.app.get(SeedBrand, { strict: false }).run();
      const { people } = (await club().anonymous('GET /demo/people')).body;
      const as = async <K extends RouteKey>(name: string, route: K) => {
        const personId = people.find(({ displayName }) => displayName === name)?.id ?? null;
        const { body } = await club().anonymous('POST /demo/sign-in', { body: { personId } });
        const answer = await callRoute(club().url, body.token, route);
        expect([route, answer.code]).toEqual([route, null]);
        return answer.body;
      };
      expect((await as('陈砚', 'GET /absences')).mine).toMatchObject([{ state: 'coming', standIn: { name: '邱岚' } }]);
      expect((await as('邱岚', 'GET /absences')).standingIn).toHaveLength(1);
      expect((await as('顾行舟', 'GET /lead/absences')).absences).toHaveLength(1);
      for (const host of ['陈砚', '何川']) expect((await as(host, 'GET /queue')).guests).toHaveLength(1);
      expect((await as('陈砚', 'GET /members/tags')).tags.length).toBeGreaterThan(3);
      expect((await as('沈若禾', 'GET /my-kos/bond')).remembered.note).not.toBeNull();
      expect((await as('顾行舟', 'GET /lead/complaints')).complaints).toMatchObject([{ late: false, answer: null }]);
      expect((await as('顾行舟', 'GET /lead/wishes')).wishes).toMatchObject([
        { reason: 'hours', to: { name: '何川' } },
      ]);
      expect((await as('Ann', 'GET /wishes/mine')).wishes).toMatchObject([{ state: 'waiting' }]);
    });
  },
  { demo: true },
);
