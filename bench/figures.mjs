import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const results = join(dirname(fileURLToPath(import.meta.url)), 'results');

/** Least, middle and greatest of several rounds. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { min: sorted[0], median: sorted[Math.floor(sorted.length / 2)], max: sorted[sorted.length - 1] };
}

/** Writes what was measured beside the machine it was measured on. */
export function keep(name, figures) {
  const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' };
  writeFileSync(join(results, `${name}.json`), `${JSON.stringify({ measured: name, machine, ...figures }, null, 2)}\n`);
}

export function line(text) {
  process.stdout.write(`${text}\n`);
}
