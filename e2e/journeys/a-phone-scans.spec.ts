import { expect, test } from '@jest/globals';
import { joining } from '@huiyou/words/joining';
import { useBrowser } from './browser.ts';
import { joinAddress, openDemo, printedLink, useHouse } from './houses.ts';
import { readTerminalCode } from './terminal-code.ts';
import { eventually } from './person.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();

test('the code printed at the start says the printed address', async () => {
  const { server } = house();
  const printed = await printedLink(server, joinAddress);
  await eventually(async () => expect(readTerminalCode(server.log)).toBe(printed));
});

test('whoever scans it lies before the letter, without a step between', async () => {
  const phone = await welcome(house());
  await phone.open(await printedLink(house().server, joinAddress));
  await phone.sees(joining.accept, '雾坡咖啡');
  await phone.is('/pages/join/index');
  await phone.picture('letter-open');
});
