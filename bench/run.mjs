import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const names = ['answers', 'http', 'import', 'queue', 'start', 'weight'];
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = wanted.filter((name) => !names.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`bench: no measurement called ${unknown.join(', ')}; there are ${names.join(', ')}\n`);
  process.exit(1);
}
if (!existsSync(join(here, '../apps/server/dist/main.js'))) {
  process.stderr.write('bench: the server is not built; run npm run build first\n');
  process.exit(1);
}
for (const name of wanted.length > 0 ? wanted : names) {
  const { measure } = await import(`./${name}/measure.mjs`);
  await measure();
}
