import { type DynamicModule, Module } from '@nestjs/common';
import { AcquaintancesModule } from './modules/acquaintances/acquaintances.module.ts';
import { AlertsModule } from './modules/alerts/alerts.module.ts';
import { DemoModule } from './modules/demo/demo.module.ts';
import { DirectoryModule } from './modules/directory/directory.module.ts';
import { DoorsModule } from './modules/doors/doors.module.ts';
import { DutyModule } from './modules/duty/duty.module.ts';
import { IdentityModule } from './modules/identity/identity.module.ts';
import { ImportsModule } from './modules/imports/imports.module.ts';
import { InvitationsModule } from './modules/invitations/invitations.module.ts';
import { KosModule } from './modules/kos/kos.module.ts';
import { MembershipModule } from './modules/membership/membership.module.ts';
import { AnswersModule } from './modules/answers/answers.module.ts';
import { QuestionsModule } from './modules/questions/questions.module.ts';
import { MyKosModule } from './modules/my-kos/my-kos.module.ts';
import { WishesModule } from './modules/wishes/wishes.module.ts';
import { MemberFilesModule } from './modules/member-files/member-files.module.ts';
import { HandoversModule } from './modules/handovers/handovers.module.ts';
import { PromisesModule } from './modules/promises/promises.module.ts';
import { RostersModule } from './modules/rosters/rosters.module.ts';
import { StoresModule } from './modules/stores/stores.module.ts';
import { type Ground, PlatformModule } from './platform/platform.module.ts';

/** The table of contents. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    const modules = [
      IdentityModule,
      StoresModule,
      KosModule,
      RostersModule,
      PromisesModule,
      DutyModule,
      MembershipModule,
      AcquaintancesModule,
      InvitationsModule,
      QuestionsModule,
      AnswersModule,
      DoorsModule,
      DirectoryModule,
      MyKosModule,
      WishesModule,
      MemberFilesModule,
      HandoversModule,
      ImportsModule,
      AlertsModule,
    ];
    const demo = ground.config.demo ? [DemoModule] : [];
    return { module: AppModule, imports: [PlatformModule.on(ground), ...modules, ...demo] };
  }
}
