import { tierPromises } from '@huiyou/domain/tiers/tiers';
import { dateOf, day } from '@huiyou/domain/time/business-day';
import type { Samples, World } from './world.ts';

/** Every day from nine to six. */
export const everyDay = {
  kind: 'office' as const,
  shifts: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 540, to: 1080 })),
  exceptions: [],
};

export const aTopic = {
  name: '器具',
  sections: ['结论', '理由'],
  quick: false,
  minima: { acquainted: 1, familiar: 1, close: 2, confidant: 2 },
  offered: true,
};

const someHost = async ({ club }: World) => ({ id: await club.kosIdOf(await club.host('邱岚')) });
const topic = async (world: World) => {
  const { topics } = await world.operator.call('POST /topics', { body: { ...aTopic, offered: false } });
  return { id: topics.at(-1)?.id ?? '' };
};

let days = 0;
/** Another day for each: a day has one promise. */
const start = ({ club }: World) => {
  days += 1;
  return dateOf(club.clock.now() + (1 + (days % 360)) * day);
};
const coming = async (world: World) => {
  const body = { startsOn: start(world), promises: tierPromises };
  return { id: (await world.operator.call('POST /promises', { body })).id };
};

/** Calendars, what is promised, and what can be asked about. */
export const promiseSamples = {
  'GET /duty': { by: 'ownerKos' },
  'PUT /duty': { by: 'ownerKos', body: () => everyDay },
  'PUT /duty/stand-in': { by: 'ownerKos', body: () => ({ kosId: null }) },
  'GET /hosts/:id/duty': { by: 'lead', object: someHost, hides: 'whose' },
  'PUT /hosts/:id/duty': { by: 'lead', object: someHost, hides: 'whose', body: () => everyDay },
  'POST /hosts/:id/duty/preview': { by: 'lead', object: someHost, hides: 'whose', body: () => everyDay },
  'POST /rosters/import': {
    by: 'operator',
    body: () => ({ csv: 'staff_no,weekday_or_date,from,to,kind\n', dry: true }),
  },
  'GET /holidays': { by: 'operator' },
  'POST /holidays': {
    by: 'operator',
    body: () => ({ file: JSON.stringify({ year: 2027, source: '样例', rest: ['2027-01-01'], work: [] }) }),
  },
  'GET /promises': { by: 'operator' },
  'POST /promises': { by: 'operator', body: (world) => ({ startsOn: start(world), promises: tierPromises }) },
  'DELETE /promises/:id': { by: 'operator', object: coming, hides: 'whose' },
  'POST /replays': { by: 'ownerKos', body: () => ({ perDay: 5 }) },
  'GET /topics': { by: 'operator' },
  'POST /topics': { by: 'operator', body: () => ({ ...aTopic, offered: false }) },
  'PUT /topics/:id': { by: 'operator', object: topic, hides: 'whose', body: () => ({ ...aTopic, offered: false }) },
  'PUT /topics': {
    by: 'operator',
    body: async ({ operator }) => {
      const { topics } = await operator.call('GET /topics');
      return { ids: topics.filter(({ offered }) => offered).map(({ id }) => id) };
    },
  },
} satisfies Samples;
