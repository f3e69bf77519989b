import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/invitations.module.ts';
import { BeSomebody } from './be-somebody.ts';
import { DemoController } from './demo.controller.ts';
import { SeedBrand } from './seed-brand.ts';
import { SeedInvitations } from './seed-invitations.ts';
import { SeedPeople } from './seed-people.ts';
import { SeedQuestions } from './seed-questions.ts';

/** The demo brand 雾坡咖啡 and choosing whom to be. */
@Module({
  imports: [InvitationsModule],
  controllers: [DemoController],
  providers: [SeedBrand, SeedPeople, SeedQuestions, SeedInvitations, BeSomebody],
  exports: [SeedBrand],
})
export class DemoModule {}
