import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures for the monitoring system. One registry per application, so that tests may start several. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'huiyou_http_request_seconds',
    help: 'time to answer, by route and status',
    labelNames: ['route', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [this.registry],
  });
  readonly jobs = new Counter({
    name: 'huiyou_jobs_total',
    help: 'jobs by listener and how they ended',
    labelNames: ['listener', 'outcome'] as const,
    registers: [this.registry],
  });
  readonly parkedJobs = new Gauge({
    name: 'huiyou_jobs_parked',
    help: 'jobs that failed for good and wait for an operator',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
