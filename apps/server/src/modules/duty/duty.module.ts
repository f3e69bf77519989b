import { Module } from '@nestjs/common';
import { KosModule } from '../kos/kos.module.ts';
import { StoresModule } from '../stores/stores.module.ts';
import { DutyController } from './duty.controller.ts';
import { DutyReader } from './duty.reader.ts';
import { EndAbsence } from './end-absence.ts';
import { ListAbsences } from './list-absences.ts';
import { MakeAbsence } from './make-absence.ts';
import { NoteAbsence } from './note-absence.ts';
import { SetRoster } from './set-roster.ts';
import { TurnAbsences } from './turn-absences.ts';

/** Rosters, absences and what follows from them. */
@Module({
  imports: [KosModule, StoresModule],
  controllers: [DutyController],
  providers: [DutyReader, NoteAbsence, SetRoster, MakeAbsence, EndAbsence, ListAbsences, TurnAbsences],
  exports: [DutyReader, NoteAbsence, SetRoster],
})
export class DutyModule {}
