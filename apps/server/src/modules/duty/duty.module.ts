import { Global, Module } from '@nestjs/common';
import { KosModule } from '../kos/kos.module.ts';
import { NotedAbsences } from '../rosters/noted-absences.ts';
import { RostersModule } from '../rosters/rosters.module.ts';
import { StoresModule } from '../stores/stores.module.ts';
import { DutyController } from './duty.controller.ts';
import { DutyReader } from './duty.reader.ts';
import { EndAbsence } from './end-absence.ts';
import { ListAbsences } from './list-absences.ts';
import { MakeAbsence } from './make-absence.ts';
import { NoteAbsence } from './note-absence.ts';
import { TellAbsences } from './tell-absences.ts';
import { TurnAbsences } from './turn-absences.ts';

/** Who is on duty: absences and what follows from them. Global, because `rosters` asks who is noted as away. */
@Global()
@Module({
  imports: [KosModule, StoresModule, RostersModule],
  controllers: [DutyController],
  providers: [
    ...[DutyReader, NoteAbsence, MakeAbsence, EndAbsence, ListAbsences, TurnAbsences],
    { provide: NotedAbsences, useClass: TellAbsences },
  ],
  exports: [DutyReader, NoteAbsence, NotedAbsences],
})
export class DutyModule {}
