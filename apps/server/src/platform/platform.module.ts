import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Clock } from './clock.ts';
import { CONFIG, type Config } from './config.ts';
import { DATA_SOURCES, Database } from './database/database.ts';
import { ForgetOldRequests } from './database/forget-old-requests.ts';
import type { DataSources } from './database/data-sources.ts';
import { CheckCall } from './http/check-call.ts';
import { OperationsController } from './http/operations.controller.ts';
import { ProblemFilter } from './http/problem-filter.ts';
import { EveryDay } from './jobs/every-day.ts';
import { PrintCode } from './codes/print-code.ts';
import { ClaimJobs } from './jobs/claim-jobs.ts';
import { Listeners } from './jobs/listeners.ts';
import { Facts } from './jobs/publish-fact.ts';
import { RunJobs } from './jobs/run-jobs.ts';
import { LOG, type Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { Attempts } from './limits/attempts.ts';
import { GuardTokens } from './limits/guard-tokens.ts';
import { WechatAdapter } from './wechat/wechat-adapter.ts';
import { Wechat } from './wechat/wechat.ts';
import { LogSms } from './sms/log-sms.ts';
import { Sms } from './sms/sms.ts';
import { WecomAdapter } from './wecom/wecom-adapter.ts';
import { Wecom } from './wecom/wecom.ts';

/** What the process starts with; everything else is made from it. */
export type Ground = { config: Config; sources: DataSources; log: Log; clock: Clock };

const services = [
  Database,
  Facts,
  Listeners,
  ClaimJobs,
  RunJobs,
  EveryDay,
  Metrics,
  Attempts,
  GuardTokens,
  ForgetOldRequests,
  PrintCode,
];

/** Everything under the product that has no product word in it. */
@Global()
@Module({})
export class PlatformModule {
  static on(ground: Ground): DynamicModule {
    const given = [
      { provide: CONFIG, useValue: ground.config },
      { provide: DATA_SOURCES, useValue: ground.sources },
      { provide: LOG, useValue: ground.log },
      { provide: Clock, useValue: ground.clock },
      { provide: Wechat, useClass: WechatAdapter },
      { provide: Wecom, useClass: WecomAdapter },
      { provide: Sms, useClass: LogSms },
    ];
    return {
      module: PlatformModule,
      controllers: [OperationsController],
      providers: [...given, ...services, CheckCall, ProblemFilter, { provide: APP_FILTER, useExisting: ProblemFilter }],
      exports: [...given.map((provider) => provider.provide), ...services],
    };
  }
}
