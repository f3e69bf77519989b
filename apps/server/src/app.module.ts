import { type DynamicModule, Module } from '@nestjs/common';
import { DemoModule } from './modules/demo/demo.module.ts';
import { DutyModule } from './modules/duty/duty.module.ts';
import { IdentityModule } from './modules/identity/identity.module.ts';
import { InvitationsModule } from './modules/invitations/invitations.module.ts';
import { KosModule } from './modules/kos/kos.module.ts';
import { MembershipModule } from './modules/membership/membership.module.ts';
import { QuestionsModule } from './modules/questions/questions.module.ts';
import { type Ground, PlatformModule } from './platform/platform.module.ts';

/** The table of contents. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    const modules = [IdentityModule, KosModule, DutyModule, MembershipModule, InvitationsModule, QuestionsModule];
    const demo = ground.config.demo ? [DemoModule] : [];
    return { module: AppModule, imports: [PlatformModule.on(ground), ...modules, ...demo] };
  }
}
