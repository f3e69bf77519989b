import Fastify from 'fastify';
import { checked } from './checked.mjs';
import { brand } from './reply.mjs';
import { report } from './report.mjs';

const app = Fastify({ logger: false });
app.get('/api/brand', async () => brand);
app.put('/api/me/name', async (request) => checked(request));
await app.listen({ port: 0, host: '127.0.0.1' });
report(app.server.address().port);
