import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { ForgetPerson } from '../identity/forget-person.ts';
import { KeepPlace } from '../membership/keep-place.ts';
import { KeptPlaces } from '../membership/kept-places.ts';
import { FindPlace } from './find-place.ts';
import { CarriedOverRow } from './import.entities.ts';

/** Who joined by an invitation sits on the place kept for them, or needs it no more: then it is given back. */
@Injectable()
export class OnBondFormed implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
    private readonly find: FindPlace,
    private readonly places: KeepPlace,
    private readonly kept: KeptPlaces,
    private readonly people: ForgetPerson,
  ) {}

  onModuleInit(): void {
    this.listeners.add({ name: 'imports.free-place', facts: ['bond.formed'], handle: (job) => this.handle(job) });
    this.kept.add({
      has: (personId, kosId, tx) => this.find.has(personId, kosId, tx),
      take: (tx, personId, kosId) => this.take(tx, personId, kosId),
    });
    this.people.keepWhile((tx, personId) => tx.existsBy(CarriedOverRow, { personId, state: In(['kept', 'released']) }));
  }

  /** The place becomes the member's own; which bond it became is written down when the bond is told of. */
  private async take(tx: Tx, personId: string, kosId: string): Promise<boolean> {
    const row = await this.held(tx, personId);
    if (row?.state !== 'kept' || row.kosId !== kosId) return false;
    await tx.update(CarriedOverRow, { id: row.id }, { state: 'taken', personId });
    return true;
  }

  private async handle({ subjectId: bondId, data }: Job): Promise<void> {
    const { memberId } = data;
    if (typeof memberId !== 'string') throw new Error('fact-incomplete');
    await this.database.transaction(async (tx) => {
      const taken = { personId: memberId, state: 'taken', bondId: IsNull() } as const;
      await tx.update(CarriedOverRow, taken, { bondId });
      const row = await this.held(tx, memberId);
      if (row?.state !== 'kept' && row?.state !== 'released') return;
      if (row.state === 'kept') await this.places.release(tx, row.kosId);
      await tx.update(CarriedOverRow, { id: row.id }, { state: 'taken', personId: memberId, bondId });
    });
  }

  private async held(tx: Tx, personId: string): Promise<CarriedOverRow | null> {
    const found = (await this.find.of(personId, tx)) ?? (await this.find.inState(personId, 'released', tx));
    return found && lockRow(tx, CarriedOverRow, { id: found.id });
  }
}
