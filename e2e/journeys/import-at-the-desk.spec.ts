import { expect, test } from '@jest/globals';
import { account, roleCodeWords } from '@huiyou/words/account';
import {
  codesWords,
  hostFilters,
  hostStates,
  hostsWords,
  hostTotals,
  openHostLabel,
  pickedCount,
} from '@huiyou/words/desk';
import { host as hostWords } from '@huiyou/words/host';
import { queue } from '@huiyou/words/host-queue';
import {
  faultExample,
  faultFileName,
  importCountNames,
  importFaults,
  importFaultSentence,
  importKindNames,
  importStateNames,
  importWords,
  runRows,
} from '@huiyou/words/imports';
import { useBrowser } from './browser.ts';
import { giveFile, goTo, operatorName, sampleFile, savedBy, sitDown } from './desk.ts';
import { openDemo, useHouse } from './houses.ts';
import { eventually, type Person } from './person.ts';
import { become, pages } from './ways.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();
const TEST_MS = 120_000;
const newHost = { name: '许澄', clubName: '澄江会' } as const;
const faulty = 'C000009,卓然,o6_bmasdasdsad6_2sgVt008,,K999,2023-05-06,初识,,written';

async function atTheDesk(): Promise<Person> {
  const operator = await welcome(house(), { desk: true });
  await sitDown(operator, operatorName);
  return operator;
}

/** A count in the words and figures of the page. */
async function counts(operator: Person, figures: Record<keyof typeof importCountNames, number>): Promise<void> {
  for (const [key, count] of Object.entries(figures) as [keyof typeof importCountNames, number][]) {
    const line = operator.page.locator('.im-c').filter({ hasText: new RegExp(`^${importCountNames[key]}`) });
    await eventually(async () => expect(await line.innerText()).toBe(`${importCountNames[key]}\n${count}`));
  }
}

/** The code on the slip of this name. */
async function codeFor(operator: Person, name: string): Promise<string> {
  const slip = operator.page.locator('.cs').filter({ hasText: name, visible: true });
  return (await slip.locator('.cs-c').innerText()).trim();
}

async function importsHosts(operator: Person): Promise<void> {
  await goTo(operator, 'imports');
  await operator.sees(importWords.empty);
  await operator.picture('desk-imports-empty');
  await giveFile(operator, importWords.chooseFile, 'hosts.csv', await sampleFile('hosts'));
  await operator.sees(importStateNames.checked, importWords.noFaults);
  await counts(operator, { fresh: 6, changed: 0, unchanged: 0, faulty: 0 });
  await operator.picture('desk-import-checked');
  await operator.tap(runRows(6));
  await operator.sees(importWords.codesNote);
  await operator.picture('desk-import-done');
}

async function printsCodes(operator: Person): Promise<string> {
  await operator.tap(importWords.toCodes);
  await operator.tap(codesWords.pickAll);
  await operator.sees(pickedCount(6));
  await operator.picture('desk-codes');
  await operator.tap(codesWords.print);
  await operator.sees(codesWords.sheetTitle);
  await operator.picture('desk-code-slips');
  await operator.page.emulateMedia({ media: 'print' });
  await operator.picture('desk-code-paper');
  expect(await operator.page.locator('.cs-s').filter({ visible: true }).count()).toBe(6);
  await operator.page.emulateMedia({ media: 'screen' });
  return codeFor(operator, newHost.name);
}

async function importsCustomers(operator: Person): Promise<void> {
  await goTo(operator, 'imports');
  await operator.tap(importKindNames.customers);
  await giveFile(
    operator,
    importWords.chooseFile,
    'customers.csv',
    `${(await sampleFile('customers')).trimEnd()}\n${faulty}\n`,
  );
  await operator.sees(importStateNames.checked, importFaultSentence('host-unknown'), faultExample(1, 10, 'host_no'));
  await counts(operator, { fresh: 8, changed: 0, unchanged: 0, faulty: 1 });
  await operator.picture('desk-import-faults');

  const file = await savedBy(operator, importWords.download);
  expect(file.name).toBe(faultFileName('customers.csv'));
  const { wrong, todo } = importFaults['host-unknown'];
  expect(file.text.split('\n').slice(1)).toEqual([`10,host_no,host-unknown,${wrong},${todo}`, '']);

  await operator.tap(runRows(8));
  await operator.sees(importWords.keptNote);
}

async function importsBoth(): Promise<void> {
  const operator = await atTheDesk();
  await operator.sees('雾坡咖啡');
  await operator.picture('desk-org');

  await importsHosts(operator);
  const code = await printsCodes(operator);
  await importsCustomers(operator);

  await goTo(operator, 'hosts');
  await operator.sees(newHost.name, hostStates.unsigned, hostTotals(7, 4));
  await operator.picture('desk-hosts');
  await operator.tap(hostFilters.unsigned);
  await operator.seesNo('陈砚');
  await operator.tap(openHostLabel(newHost.name));
  await operator.sees(hostsWords.handoverNote);
  await operator.picture('desk-host');

  const host = await welcome(house());
  await become(host, '新来的人');
  await host.open('/pages/me/index');
  await host.tap(account.roleCode);
  await host.type(roleCodeWords.label, code);
  await host.picture('role-code');
  await host.tap(roleCodeWords.redeem);
  await host.is(pages.desk);
  await host.sees(queue.emptyLines[0]);
  await host.open('/pages-host/profile/index');
  await host.findsWritten(hostWords.name, newHost.name);
  await host.findsWritten(hostWords.clubName, newHost.clubName);
  await host.picture('imported-host-profile');

  await operator.reload();
  await operator.sees(hostTotals(7, 3));
}

test('an operator imports hosts and customers, and a host comes in by a printed code', importsBoth, TEST_MS);

test('the same file again changes nothing and doubles nothing', async () => {
  const operator = await atTheDesk();
  await goTo(operator, 'imports');
  await operator.tap(importKindNames.customers);
  await giveFile(operator, importWords.chooseFile, 'customers.csv', await sampleFile('customers'));
  await operator.sees(importStateNames.checked);
  await counts(operator, { fresh: 0, changed: 0, unchanged: 8, faulty: 0 });
  await operator.picture('desk-import-again');
});
