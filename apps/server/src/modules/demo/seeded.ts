import type { HostSeed, MemberSeed } from './brand/types.ts';

/** Ids of what was seeded, by the keys of the brand's data. */
export type Seeded = {
  people: Map<string, string>;
  hosts: Map<string, { kosId: string; personId: string; seed: HostSeed }>;
  members: Map<string, { personId: string; kosId: string; seed: MemberSeed }>;
  facts: Map<string, string[]>;
};
