import { Global, Module } from '@nestjs/common';
import { DutyModule } from '../duty/duty.module.ts';
import { IdentityModule } from '../identity/identity.module.ts';
import { KosModule } from '../kos/kos.module.ts';
import { TestedChannels } from '../kos/tested-channels.ts';
import { QuestionsModule } from '../questions/questions.module.ts';
import { StoresModule } from '../stores/stores.module.ts';
import { AlertsController } from './alerts.controller.ts';
import { AlertsReader } from './alerts.reader.ts';
import { ConfirmChannel } from './channels/confirm-channel.ts';
import { KeepChannels } from './channels/keep-channels.ts';
import { SealAddress } from './channels/seal-address.ts';
import { ShowLostChannels } from './channels/show-lost-channels.ts';
import { TestChannel } from './channels/test-channel.ts';
import { ForgetAlerts } from './forget-alerts.ts';
import { GiveChannel } from './give-channel.ts';
import { ReadAlerts } from './read-alerts.ts';
import { DeliverAlert } from './sending/deliver-alert.ts';
import { FindReceivers } from './sending/find-receivers.ts';
import { HearFacts } from './sending/hear-facts.ts';
import { JudgeAlert } from './sending/judge-alert.ts';
import { RaiseAlert } from './sending/raise-alert.ts';
import { RecordTries } from './sending/record-tries.ts';
import { SendThrough } from './sending/send-through.ts';
import { TryChannels } from './sending/try-channels.ts';
import { WordAlerts } from './sending/word-alerts.ts';

const channels = [KeepChannels, TestChannel, ConfirmChannel, ShowLostChannels, SealAddress, GiveChannel];
const sending = [HearFacts, FindReceivers, RaiseAlert, JudgeAlert, DeliverAlert, TryChannels, SendThrough];

/** Alerts to hosts and leads. Global, because what is promised depends on whom an alert reaches (P3). */
@Global()
@Module({
  imports: [IdentityModule, StoresModule, KosModule, DutyModule, QuestionsModule],
  controllers: [AlertsController],
  providers: [
    ...[...channels, ...sending, WordAlerts, RecordTries, ReadAlerts, ForgetAlerts],
    { provide: TestedChannels, useClass: AlertsReader },
  ],
  exports: [TestedChannels, GiveChannel],
})
export class AlertsModule {}
