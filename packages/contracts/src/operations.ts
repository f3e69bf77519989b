import { z } from 'zod';
import { routes } from './route.ts';

const state = z.object({ status: z.literal('ok') });

export const operationsRoutes = routes({
  'GET /brand': {
    summary: 'Whose club this is and how one signs in here',
    who: ['anyone'],
    reply: z.object({ name: z.string(), demo: z.boolean(), wechatWeb: z.boolean(), wechatMini: z.boolean() }),
  },
  'GET /health/live': { summary: 'The process answers', who: ['anyone'], reply: state },
  'GET /health/ready': {
    summary: 'The database answers and is migrated',
    who: ['anyone'],
    reply: state,
    refusals: ['database-unavailable'],
  },
  'GET /openapi.json': { summary: 'This description', who: ['anyone'], reply: z.record(z.string(), z.unknown()) },
  'GET /docs': { summary: 'This description as pages', who: ['anyone'], reply: z.string(), media: 'text/html' },
  'GET /metrics': {
    summary: 'Figures for the monitoring system',
    who: ['scraper'],
    reply: z.string(),
    media: 'text/plain',
  },
});
