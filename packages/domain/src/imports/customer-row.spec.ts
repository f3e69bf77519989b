import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Customer, readCustomer } from './customer-row.ts';
import { isFault } from './row-fault.ts';

const now = Date.parse('2026-11-22T10:00:00+08:00');
const hash = 'ab'.repeat(32);
const good = {
  external_id: 'C1',
  name: '林晓雨',
  unionid: 'o6_bmasdasdsad6_2sgVt7',
  phone_hash: hash,
  host_no: 'K101',
  since: '2023-04-05',
  tier: '相知',
  points: '1200@2027-03-31;300',
  consent_basis: 'written',
};
const read = (change: Partial<typeof good> = {}) => readCustomer(Object.values({ ...good, ...change }), now);

describe('a row of a customers file', () => {
  it('is taken as it stands, with tiers by code or by name', () => {
    expect(read()).toEqual({
      externalId: 'C1',
      name: '林晓雨',
      unionid: good.unionid,
      phoneHash: hash,
      hostNo: 'K101',
      since: Date.parse('2023-04-05T00:00:00+08:00'),
      tier: 'familiar',
      points: [
        { amount: 1200, until: '2027-03-31' },
        { amount: 300, until: null },
      ],
      consentBasis: 'written',
    });
    expect((read({ tier: 'familiar' }) as Customer).tier).toBe('familiar');
  });

  it.each([
    [{ external_id: '' }, 'missing-external-id'],
    [{ external_id: 'x'.repeat(65) }, 'external-id-too-long'],
    [{ name: '名'.repeat(17) }, 'name-too-long'],
    [{ unionid: '', phone_hash: '' }, 'no-identity'],
    [{ unionid: '不是' }, 'unionid-unfit'],
    [{ phone_hash: '13800000000' }, 'phone-hash-unfit'],
    [{ host_no: '' }, 'host-missing'],
    [{ since: '2023-02-30' }, 'since-unfit'],
    [{ since: '2027-01-01' }, 'since-in-future'],
    [{ tier: '金卡' }, 'tier-unknown'],
    [{ points: '12.5' }, 'points-unfit'],
    [{ points: '-3' }, 'points-negative'],
    [{ points: '3@2027-13-01' }, 'points-until-unfit'],
    [{ points: Array.from({ length: 21 }, () => '1').join(';') }, 'too-many-lots'],
    [{ consent_basis: '' }, 'consent-missing'],
    [{ consent_basis: '口头' }, 'consent-unknown'],
    [{ name: '\ufffd' }, 'characters-broken'],
  ])('%j is named %s', (change, fault) => {
    expect(read(change)).toMatchObject({ fault });
  });

  it('with a column missing or too many is named as such', () => {
    expect(readCustomer(Object.values(good).slice(1), now)).toEqual({ fault: 'columns-count', column: null });
    expect(readCustomer([...Object.values(good), ''], now)).toEqual({ fault: 'columns-count', column: null });
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 11 }), (cells) => {
        const row = readCustomer(cells, now);
        if (!isFault(row)) expect(row.externalId).not.toBe('');
      }),
    );
  });
});
