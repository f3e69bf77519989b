import { defaultSections } from '@huiyou/domain/questions/full-answer';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { TopicRow } from './promise.entities.ts';

/** A new installation has one topic, so that the first member can ask before anybody has set up more. */
@Injectable()
export class ProvideFirstTopic implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (await this.database.read.exists(TopicRow)) return;
    const first = {
      id: newId(this.clock.now()),
      name: '提问',
      sections: [...defaultSections],
      quick: false,
      position: 1,
      minima: null,
      offered: true,
    };
    await this.database.transaction((tx) => tx.insert(TopicRow, first));
  }
}
