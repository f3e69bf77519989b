import { Refusal } from '../refusal.mjs';
import { shortened } from './as-shown.mjs';
import { runCommand } from './run-command.mjs';

const REMIND_SECONDS = 15;

/**
 * Runs one command of the preparation and tells how it goes; its own output is shown only when it failed.
 * @param {string} title what is being done, as a person would say it
 * @param {string} program
 * @param {string[]} args
 * @param {import('./run-command.mjs').CommandOptions} [options]
 */
export async function step(title, program, args, options) {
  console.log(`${title} …`);
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  const reminder = setInterval(() => console.log(`  still at it, ${seconds()} s`), REMIND_SECONDS * 1000);
  const result = await runCommand(program, args, options);
  clearInterval(reminder);
  if (result.code !== 0) {
    console.error(shortened(result.output));
    throw new Refusal(`${title}: failed after ${seconds()} s, see above.`);
  }
  console.log(`  done in ${seconds()} s`);
}
