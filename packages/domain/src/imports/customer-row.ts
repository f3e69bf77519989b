import { nameFault } from '../identity/display-name.ts';
import { startOfDate } from '../time/business-day.ts';
import { type Tier, tiers } from '../tiers/tiers.ts';
import { type ConsentBasis, consentBases, importColumns, importLimits } from './import.ts';
import { cellsFault, dateOrNull, type RowFault } from './row-fault.ts';

/** Points that a customer brings along; `until` is the last day on which they count, null for ever. */
export type PointLot = { amount: number; until: string | null };

/** A customer as taken over. `phoneHash` is the SHA-256 in hex of the digits with country code. */
export type Customer = {
  externalId: string;
  name: string;
  unionid: string | null;
  phoneHash: string | null;
  hostNo: string;
  since: number;
  tier: Tier;
  points: PointLot[];
  consentBasis: ConsentBasis;
};

/** Brands write their tiers by code or by the name members read. */
const tierNames: Readonly<Record<string, Tier>> = {
  初识: 'acquainted',
  相知: 'familiar',
  挚友: 'close',
  知己: 'confidant',
};

/** Reads one row of a customers file, in the order of `importColumns.customers`; the first fault is named. */
export function readCustomer(cells: readonly string[], now: number): Customer | RowFault {
  const broken = cellsFault(cells, importColumns.customers.length);
  if (broken) return broken;
  const [
    externalId = '',
    name = '',
    unionid = '',
    phoneHash = '',
    hostNo = '',
    on = '',
    tier = '',
    lots = '',
    basis = '',
  ] = cells.map((cell) => cell.trim());
  const fault = identityFault({ externalId, name, unionid, phoneHash, hostNo });
  if (fault) return fault;
  const since = dateOrNull(on);
  if (since === null) return { fault: 'since-unfit', column: 'since' };
  if (startOfDate(since) > now) return { fault: 'since-in-future', column: 'since' };
  const known = tierNames[tier] ?? tiers.find((each) => each === tier);
  if (!known) return { fault: 'tier-unknown', column: 'tier' };
  const points = readLots(lots);
  if (!Array.isArray(points)) return points;
  if (basis === '') return { fault: 'consent-missing', column: 'consent_basis' };
  const consentBasis = consentBases.find((each) => each === basis);
  if (!consentBasis) return { fault: 'consent-unknown', column: 'consent_basis' };
  const hash = phoneHash.toLowerCase() || null;
  return {
    externalId,
    name,
    unionid: unionid || null,
    phoneHash: hash,
    hostNo,
    since: startOfDate(since),
    tier: known,
    points,
    consentBasis,
  };
}

type Identity = Record<'externalId' | 'name' | 'unionid' | 'phoneHash' | 'hostNo', string>;

function identityFault({ externalId, name, unionid, phoneHash, hostNo }: Identity): RowFault | null {
  if (externalId === '') return { fault: 'missing-external-id', column: 'external_id' };
  if (externalId.length > 64) return { fault: 'external-id-too-long', column: 'external_id' };
  if (name !== '') {
    const unfit = nameFault(name);
    if (unfit) return { fault: unfit === 'too-long' ? 'name-too-long' : 'name-unfit', column: 'name' };
  }
  if (unionid === '' && phoneHash === '') return { fault: 'no-identity', column: 'unionid' };
  if (unionid !== '' && !/^[\w-]{10,64}$/.test(unionid)) return { fault: 'unionid-unfit', column: 'unionid' };
  if (phoneHash !== '' && !/^[0-9a-f]{64}$/i.test(phoneHash))
    return { fault: 'phone-hash-unfit', column: 'phone_hash' };
  if (hostNo === '') return { fault: 'host-missing', column: 'host_no' };
  return null;
}

/** "1200@2027-03-31;300": amounts, each with its last day or without one. */
function readLots(text: string): PointLot[] | RowFault {
  const column = 'points';
  const parts = text === '' ? [] : text.split(/[;；]/);
  if (parts.length > importLimits.points) return { fault: 'too-many-lots', column };
  const lots: PointLot[] = [];
  for (const part of parts) {
    const [figure = '', until = null, more] = part.split('@').map((piece) => piece.trim());
    if (more !== undefined || !/^-?\d{1,9}$/.test(figure)) return { fault: 'points-unfit', column };
    const amount = Number(figure);
    if (amount < 0) return { fault: 'points-negative', column };
    if (until !== null && dateOrNull(until) === null) return { fault: 'points-until-unfit', column };
    lots.push({ amount, until });
  }
  return lots;
}
