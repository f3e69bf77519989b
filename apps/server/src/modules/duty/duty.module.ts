import { Module } from '@nestjs/common';
import { DutyReader } from './duty.reader.ts';

/** Rosters and what follows from them. */
@Module({ providers: [DutyReader], exports: [DutyReader] })
export class DutyModule {}
