import type { Reply } from '@huiyou/contracts/api';
import { expect, test } from '@jest/globals';
import { absenceStates, absences } from '@huiyou/words/absences';
import { breachKindNames, breachKindTodos, breaches, openBreachLabel, watch } from '@huiyou/words/breaches';
import { hoursText } from '@huiyou/words/club';
import { hostsWords, openHostLabel } from '@huiyou/words/desk';
import { importFaultSentence } from '@huiyou/words/imports';
import { refusalSentences } from '@huiyou/words/refusals';
import {
  calendarKindNames,
  dutyOfHost,
  faultCount,
  openDayLabel,
  replay,
  rosterImport,
  rosters,
} from '@huiyou/words/rosters';
import { useBrowser } from './browser.ts';
import { deskPages, giveFile, goTo, leadName, operatorName, sampleFile, sitDown } from './desk.ts';
import { openDemo, useHouse } from './houses.ts';
import { eventually, type Person } from './person.ts';
import { askedBy, atTheApi, letPass, MINUTE_MS } from './promises.ts';
import { ask, become, beginning, chen, literal } from './ways.ts';

const house = useHouse(() => openDemo('sqlite', '2026-11-20 13:52'));
const welcome = useBrowser();
const TEST_MS = 120_000;
const office = '何川';

async function opensCalendar(lead: Person): Promise<void> {
  await goTo(lead, 'hosts');
  await lead.tap(openHostLabel(office));
  await lead.tap(rosters.link);
  await lead.is(deskPages.duty);
  await lead.sees(dutyOfHost(office), calendarKindNames.office, rosters.ahead);
}

const morning = hoursText([{ from: 540, to: 720 }]);

test(
  'a lead edits a host’s calendar: tried out before it is saved; one without duty is refused and explained',
  async () => {
    const lead = await welcome(house(), { desk: true });
    await sitDown(lead, leadName);
    await opensCalendar(lead);
    await lead.picture('desk-duty');
    await lead.tap(openDayLabel('周六', morning));
    await lead.tap(rosters.dropHours);
    await lead.sees(openDayLabel('周六', rosters.off));
    await lead.tap(rosters.preview);
    await lead.sees(rosters.previewed);
    await lead.picture('desk-duty-edited');
    await lead.tap(rosters.tryOut);
    await lead.sees(rosters.tried, new RegExp(`${literal(replay.now)}能按时先回`));
    await lead.picture('desk-duty-tried');
    await lead.tap(rosters.save);
    await lead.sees(rosters.saved, rosters.unchanged);

    await lead.tap(openDayLabel('周日', rosters.off));
    for (const day of ['周一', '周二', '周三', '周四', '周五']) await lead.tap(day);
    await lead.tap(rosters.tryOut);
    await lead.tap(rosters.save);
    await lead.sees(rosters.notSaved, refusalSentences['calendar-empty'], rosters.toAbsence);
    await lead.picture('desk-duty-empty');
    await lead.reload();
    await lead.sees(openDayLabel('周六', rosters.off));
    const { body } = await (await atTheApi(house(), office)).get<Reply<'GET /duty'>>('/duty');
    expect([...new Set(body.shifts.map(({ weekday }) => weekday))].sort()).toEqual([1, 2, 3, 4, 5]);
  },
  TEST_MS,
);

test(
  'calendars of many hosts from a file: checked first, faults by row, then saved',
  async () => {
    const operator = await welcome(house(), { desk: true });
    await sitDown(operator, operatorName);
    const client = await atTheApi(house(), operatorName);
    const { body } = await client.post<Reply<'POST /imports'>>('/imports', {
      kind: 'hosts',
      fileName: 'hosts.csv',
      parts: 1,
    });
    await client.put(`/imports/${body.id}/parts/0`, { text: await sampleFile('hosts') });
    const becomes = (state: string) =>
      eventually(async () =>
        expect((await client.get<Reply<'GET /imports/:id'>>(`/imports/${body.id}`)).body.state).toBe(state),
      );
    await client.post(`/imports/${body.id}/check`);
    await becomes('checked');
    await client.post(`/imports/${body.id}/run`);
    await becomes('done');

    await goTo(operator, 'rosters');
    await operator.picture('desk-rosters');
    const sample = await sampleFile('rosters');
    await giveFile(operator, rosterImport.chooseFile, 'rosters.csv', `${sample.trimEnd()}\nK999,1,9:00,12:00,\n`);
    await operator.tap(rosterImport.check);
    await operator.sees(rosterImport.faultsTitle, faultCount(1), importFaultSentence('host-unknown'));
    await operator.picture('desk-rosters-faults');
    await giveFile(operator, rosterImport.chooseFile, 'rosters.csv', sample);
    await operator.sees(rosterImport.stale);
    await operator.tap(rosterImport.check);
    await operator.sees(rosterImport.noFaults);
    await operator.picture('desk-rosters-checked');
    await operator.tap(rosterImport.save);
    await operator.sees(rosterImport.saved);
    await operator.picture('desk-rosters-saved');
    await goTo(operator, 'hosts');
    await operator.sees(hostsWords.load);
  },
  TEST_MS,
);

test(
  'broken promises by kind, each with what to do; a host away with nobody is seen at once',
  async () => {
    const host = await welcome(house());
    await become(host, chen.name);
    const asker = await welcome(house());
    await become(asker, '郑一苇');
    const question = '答应的时候没人在，会怎么样？';
    await ask(asker, chen.name, question);
    await host.open('/pages-duty/absence/index');
    await host.tap(absences.write);
    await host.tap(absences.threeHours);
    await host.tap(absences.nobody);
    await host.tap(absences.save);
    await host.sees(absenceStates.now);
    const lead = await welcome(house(), { desk: true });
    await sitDown(lead, leadName);
    await goTo(lead, 'watch');
    await lead.sees(watch.unattended, chen.name, watch.assign);
    await lead.picture('desk-watch-unattended');

    await letPass(house(), [asker, host, lead], 62 * MINUTE_MS);
    await asker.open('/pages-questions/asked/index');
    expect((await askedBy(asker, house(), question)).state).toBe('waiting');
    const client = await atTheApi(house(), leadName);
    await eventually(async () => {
      const { body } = await client.get<Reply<'GET /lead/breaches'>>('/lead/breaches');
      expect(body.breaches.map((breach) => breach.question.text)).toContain(question);
    });
    await lead.open(deskPages.breaches);
    await lead.tap(openBreachLabel('郑一苇', breachKindNames['no-host-on-duty']));
    await lead.sees(breachKindTodos['no-host-on-duty'], breaches.toAbsences, breaches.toDuty, breaches.noApology);
    await lead.picture('desk-breaches');
    await lead.tap(beginning(breachKindNames['not-answered']));
    await lead.sees(breachKindTodos['not-answered']);
    await lead.seesNo(question);
    await lead.picture('desk-breaches-kind');
  },
  TEST_MS,
);
