import { Module } from '@nestjs/common';
import { KosController } from './kos.controller.ts';
import { KosReader } from './kos.reader.ts';
import { WriteLine } from './write-line.ts';
import { WriteProfile } from './write-profile.ts';

/** The host: profile, line of the day, capacity. */
@Module({ controllers: [KosController], providers: [KosReader, WriteProfile, WriteLine], exports: [KosReader] })
export class KosModule {}
