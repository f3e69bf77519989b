import type { Place } from './identity.reader.ts';

/** What the stores and branches that roles are bound to are called. `stores` provides it. */
export abstract class PlaceNames {
  /** Whether the store and the branch it names, if any, are there. */
  abstract known(place: Place): Promise<boolean>;
  /** The name of each place, in the order given; null for the whole brand and for what is gone. */
  abstract of(places: readonly Place[]): Promise<(string | null)[]>;
}
