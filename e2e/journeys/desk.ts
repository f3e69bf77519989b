import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { account } from '@huiyou/words/account';
import { desk, deskPlaces } from '@huiyou/words/desk';
import type { Person } from './person.ts';
import { become } from './ways.ts';

/** The demo's own people at the desk. */
export const operatorName = '阮青';
export const leadName = '顾行舟';

export const deskPages = {
  org: '/pages-desk/org/index',
  hosts: '/pages-desk/hosts/index',
  imports: '/pages-desk/imports/index',
  codes: '/pages-desk/codes/index',
  handovers: '/pages-desk/handovers/index',
  handover: '/pages-desk/handover/index',
  complaints: '/pages-desk/complaints/index',
  wishes: '/pages-desk/wishes/index',
  watch: '/pages-desk/watch/index',
  breaches: '/pages-desk/breaches/index',
  promises: '/pages-desk/promises/index',
  topics: '/pages-desk/topics/index',
  rosters: '/pages-desk/rosters/index',
  holidays: '/pages-desk/holidays/index',
  question: '/pages-desk/question/index',
  duty: '/pages-desk/duty/index',
} as const;

/** Becomes somebody and sits down at the desk, the way one finds it: through 我的. */
export async function sitDown(person: Person, name: string): Promise<void> {
  await become(person, name);
  await person.open('/pages/me/index');
  await person.tap(account.desk);
  await person.is(/^\/pages-desk\//);
}

/** Goes to another place of the desk by the column at the left. */
export async function goTo(person: Person, place: keyof typeof deskPages & keyof typeof deskPlaces): Promise<void> {
  const column = person.page.getByRole('list', { name: desk.placesLabel }).filter({ visible: true }).last();
  await column.getByText(deskPlaces[place], { exact: true }).click();
  await person.is(deskPages[place]);
}

/** A file the project gives to those who import. */
export async function sampleFile(name: 'hosts' | 'customers' | 'rosters'): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../docs/samples/${name}.csv`, import.meta.url)), 'utf8');
}

/** Gives the page a file where it asks for one. */
export async function giveFile(person: Person, button: string, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([person.page.waitForEvent('filechooser'), person.tap(button)]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** What the browser saves when this is pressed: the file's name and its text. */
export async function savedBy(person: Person, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([person.page.waitForEvent('download'), person.tap(button)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
