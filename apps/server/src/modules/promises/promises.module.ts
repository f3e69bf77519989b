import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { KosModule } from '../kos/kos.module.ts';
import { RostersModule } from '../rosters/rosters.module.ts';
import { StoresModule } from '../stores/stores.module.ts';
import { AskForReplay } from './ask-for-replay.ts';
import { HostsWithoutChannel } from './hosts-without-channel.ts';
import { KeepTopics } from './keep-topics.ts';
import { PromisesController } from './promises.controller.ts';
import { PromisesReader } from './promises.reader.ts';
import { ProvideFirstTopic } from './provide-first-topic.ts';
import { RunReplay } from './run-replay.ts';
import { ShowPromises } from './show-promises.ts';
import { WritePromise } from './write-promise.ts';

/** What the tiers promise, in versions, what full answers contain, by topic, and what would be kept of other promises. */
@Module({
  imports: [IdentityModule, StoresModule, KosModule, RostersModule],
  controllers: [PromisesController],
  providers: [
    ...[PromisesReader, ProvideFirstTopic, ShowPromises, HostsWithoutChannel, WritePromise],
    ...[KeepTopics, AskForReplay, RunReplay],
  ],
  exports: [PromisesReader],
})
export class PromisesModule {}
