import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';

/** A module that keeps places at hosts for people who may come. */
export type PlaceKeeper = {
  /** Whether it keeps one for this person at this host. Inside a transaction pass it. */
  has(personId: string, kosId: string, tx?: Tx): Promise<boolean>;
  /** Lets go of it, because the person takes it now; false when there is none. The caller holds the person. */
  take(tx: Tx, personId: string, kosId: string): Promise<boolean>;
};

/** Port: places that are kept for somebody, whoever keeps them. Keepers say when they start that they do. */
@Injectable()
export class KeptPlaces {
  private readonly keepers: PlaceKeeper[] = [];

  add(keeper: PlaceKeeper): void {
    this.keepers.push(keeper);
  }

  async has(personId: string, kosId: string, tx?: Tx): Promise<boolean> {
    for (const keeper of this.keepers) if (await keeper.has(personId, kosId, tx)) return true;
    return false;
  }

  /** The first keeper's place is taken; what another one keeps as well is given back by what it hears of the bond. */
  async take(tx: Tx, personId: string, kosId: string): Promise<boolean> {
    for (const keeper of this.keepers) if (await keeper.take(tx, personId, kosId)) return true;
    return false;
  }
}
