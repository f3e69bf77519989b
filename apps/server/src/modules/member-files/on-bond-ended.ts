import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { Listeners } from '../../platform/jobs/listeners.ts';
import { ClearNote } from './clear-note.ts';

/** What a host wrote down about a member goes when the bond ends: nobody may read it any more, and nobody could delete it. */
@Injectable()
export class OnBondEnded implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
    private readonly clear: ClearNote,
  ) {}

  onModuleInit(): void {
    const handle = ({ subjectId }: { subjectId: string }) =>
      this.database.transaction((tx) => this.clear.run(tx, subjectId, { what: 'all', tag: null }));
    this.listeners.add({ name: 'member-files.forget-note', facts: ['bond.ended'], handle });
  }
}
