import type { Role } from '@huiyou/domain/identity/roles';
import { deskPlaces, orgPlaceOfLead } from '@huiyou/words/desk';

export type DeskPlace = keyof typeof deskPlaces;

export type DeskItem = {
  key: DeskPlace;
  label: string;
  url: string;
  /** The page one is on. */
  on: boolean;
  /** How much waits there. */
  count?: number;
};

const ofOperator: readonly DeskPlace[] = [
  'watch',
  'breaches',
  'promises',
  'topics',
  'org',
  'hosts',
  'rosters',
  'holidays',
  'imports',
  'codes',
  'handovers',
  'complaints',
  'wishes',
  'absences',
];
const ofLead: readonly DeskPlace[] = [
  'watch',
  'breaches',
  'hosts',
  'handovers',
  'complaints',
  'wishes',
  'absences',
  'promises',
  'holidays',
  'org',
];

/** The desk's places for somebody with these roles, `here` marked. An operator sees all that a lead sees, and more. */
export function deskItems(
  roles: readonly Role[],
  here: DeskPlace,
  counts: Partial<Record<DeskPlace, number>> = {},
): DeskItem[] {
  const operating = roles.includes('operator');
  return (operating ? ofOperator : ofLead).map((key) => {
    const count = counts[key];
    return {
      key,
      label: !operating && key === 'org' ? orgPlaceOfLead : deskPlaces[key],
      url: `/pages-desk/${key}/index`,
      on: key === here,
      ...(count === undefined ? {} : { count }),
    };
  });
}
