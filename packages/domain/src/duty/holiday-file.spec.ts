import { describe, expect, it } from '@jest/globals';
import { daysOf, holidayLimits, holidaysOf, readHolidays } from './holiday-file.ts';

const file = {
  year: 2027,
  source: '国办发明电〔2026〕0号',
  rest: ['2027-01-01', '2027-02-05'],
  work: ['2027-01-30'],
};
const read = (change: object) => readHolidays(JSON.stringify({ ...file, ...change }));

describe('a file of public holidays', () => {
  it('is read, in order, and comes back the same from what calendars read', () => {
    expect(read({ rest: [...file.rest].reverse() })).toEqual(file);
    expect({ ...file, ...daysOf(holidaysOf(file)) }).toEqual(file);
  });

  it.each<[string, object]>([
    ['another field', { note: '' }],
    ['no source', { source: ' ' }],
    ['a source too long', { source: 'a'.repeat(holidayLimits.source + 1) }],
    ['a year that is text', { year: '2027' }],
    ['a year long ago', { year: 1999, rest: ['1999-01-01'], work: [] }],
    ['a day of another year', { rest: ['2026-12-31'] }],
    ['a day that there is not', { rest: ['2027-02-29'] }],
    ['a day in other writing', { rest: ['2027-1-1'] }],
    ['a day twice', { rest: ['2027-01-01', '2027-01-01'] }],
    ['a day of rest and of work', { work: ['2027-01-01'] }],
    ['no day of rest', { rest: [] }],
    [
      'far too many',
      { rest: Array.from({ length: 61 }, (_, n) => `2027-03-${String((n % 31) + 1).padStart(2, '0')}`) },
    ],
    ['days that are no list', { work: '2027-01-30' }],
  ])('is refused with %s', (_, change) => {
    expect(read(change)).toBeNull();
  });

  it.each(['', 'null', '[]', '{}', '{"year":2027', '"2027"'])('is refused when it is %p', (text) => {
    expect(readHolidays(text)).toBeNull();
  });
});
