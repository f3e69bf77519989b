import { describe, expect, it } from '@jest/globals';
import { readRoster, readStaff } from './host-row.ts';

const good = {
  role: 'kos',
  staff_no: 'K101',
  name: '许澄',
  club_name: '澄江会',
  pronoun: '她',
  region: '华东',
  store: '梧桐里店',
  capacity: '800',
  roster: '1-2 9:00-12:00 13:30-18:00; 6 10:00-16:00',
};
const read = (change: Partial<typeof good> = {}) => readStaff(Object.values({ ...good, ...change }));

describe('a row of a hosts file', () => {
  it('gives a host with store, capacity and roster', () => {
    expect(read()).toEqual({
      role: 'kos',
      staffNo: 'K101',
      name: '许澄',
      clubName: '澄江会',
      pronoun: '她',
      region: '华东',
      store: '梧桐里店',
      capacity: 800,
      roster: [
        { weekday: 1, from: 540, to: 720 },
        { weekday: 2, from: 540, to: 720 },
        { weekday: 1, from: 810, to: 1080 },
        { weekday: 2, from: 810, to: 1080 },
        { weekday: 6, from: 600, to: 960 },
      ],
    });
  });

  it('leaves open what is blank', () => {
    expect(read({ club_name: '', region: '', store: '', capacity: '', roster: '' })).toMatchObject({
      ...{ clubName: null, region: null, store: null, capacity: null, roster: null },
    });
  });

  it.each([
    [{ role: 'boss' }, 'role-unknown'],
    [{ staff_no: '' }, 'staff-no-missing'],
    [{ staff_no: 'K 1' }, 'staff-no-unfit'],
    [{ name: '' }, 'name-missing'],
    [{ pronoun: '它' }, 'pronoun-unknown'],
    [{ region: '' }, 'store-without-region'],
    [{ role: 'lead', region: '', store: '' }, 'lead-without-place'],
    [{ capacity: '0' }, 'capacity-unfit'],
    [{ capacity: 'many' }, 'capacity-unfit'],
    [{ roster: 'weekdays' }, 'roster-unfit'],
  ])('%j is named %s', (change, fault) => {
    expect(read(change)).toMatchObject({ fault });
  });
});

describe('a roster in a cell', () => {
  it.each(['', '8 9:00-12:00', '1-5', '5-1 9:00-12:00', '1 12:00-9:00', '1 9:60-12:00', '1 9:00-25:00'])(
    '%j cannot be read',
    (text) => {
      expect(readRoster(text)).toBeNull();
    },
  );
});
