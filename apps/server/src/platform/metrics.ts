import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

type Observer = { observe(seconds: number): void };

/** Figures for the monitoring system. One registry per application, so that tests may start several. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
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

  private readonly children = new Map<string, Observer>();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Looking a child up by its labels each time would cost more than the rest of the binding. */
  answered(route: string, status: number, seconds: number): void {
    const key = `${status} ${route}`;
    let child = this.children.get(key);
    if (!child) {
      child = this.requests.labels(route, String(status));
      this.children.set(key, child);
    }
    child.observe(seconds);
  }
}
