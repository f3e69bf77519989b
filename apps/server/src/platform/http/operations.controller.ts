import { Controller, Inject } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { Database } from '../database/database.ts';
import { JobRow } from '../jobs/fact.entity.ts';
import { Metrics } from '../metrics.ts';
import { Refusal } from '../refusal.ts';
import { docsPage } from './docs-page.ts';
import { describeApi } from './openapi.ts';
import { Route } from './route.ts';

const ok = { status: 'ok' } as const;

@Controller()
export class OperationsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  @Route('GET /brand')
  brand() {
    const { brand, demo, wechat } = this.config;
    return { name: brand, demo, wechatWeb: wechat.web !== null, wechatMini: wechat.mini !== null };
  }

  @Route('GET /health/live')
  live() {
    return ok;
  }

  @Route('GET /health/ready')
  async ready() {
    await this.database.read.query('SELECT 1').catch(() => {
      throw new Refusal('database-unavailable', { retryAfter: 2 });
    });
    return ok;
  }

  @Route('GET /openapi.json')
  openapi() {
    return describeApi(this.config.brand, this.config.demo);
  }

  @Route('GET /docs')
  docs() {
    return docsPage(this.config.brand);
  }

  @Route('GET /metrics')
  async figures() {
    this.metrics.parkedJobs.set(await this.database.read.countBy(JobRow, { state: 'parked' }));
    return this.metrics.registry.metrics();
  }
}
