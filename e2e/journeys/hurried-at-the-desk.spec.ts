import { expect, test } from '@jest/globals';
import { answers, nearerBy, nearerChoice, urgencyWords } from '@huiyou/words/answers';
import { queue } from '@huiyou/words/host-queue';
import { urgencyReasonNames } from '@huiyou/words/urgency';
import { chooses, openOnFriday, sitsAtQueue } from './answering.ts';
import { useBrowser } from './browser.ts';
import { useHouse } from './houses.ts';
import { type Asked, asks, atTheApi, clockAt } from './promises.ts';
import { beginning, chen } from './ways.ts';

const house = useHouse(() => openOnFriday());
const welcome = useBrowser();
const TEST_MS = 90_000;
const member = '老周';
const soon = { text: '明早六点的车，手冲壶带哪支不怕磕？', why: '今晚装箱。' } as const;
const later = { text: '下周送人的豆子，磨好送还是不磨？', why: '怕忘了。' } as const;
const sorry = '今天排满了，原来的时间一定回你。';

test(
  'urgency at the desk: a nearer time is given and both see the same, another is declined with a sentence',
  async () => {
    const client = await atTheApi(house(), member);
    const urgent = async ({ text, why }: typeof soon | typeof later): Promise<Asked> => {
      const { id } = await asks(client, text);
      return (await client.post<Asked>(`/questions/${id}/urgency`, { reason: 'trip', text: why })).body;
    };
    const [first, second] = [await urgent(soon), await urgent(later)];
    const host = await welcome(house(), { desk: true });
    await sitsAtQueue(host, chen.name);
    await host.sees(queue.urgents, queue.urgentsRule);
    await chooses(host, soon.text);
    await host.sees(answers.urgencyTitle, urgencyWords(urgencyReasonNames.trip, soon.why));
    await host.picture('desk-urgency');
    const choice = await host.target(beginning(nearerChoice('').trim())).count();
    expect(choice).toBeLessThanOrEqual(1);
    await host.tap(answers.urgencyAccept);
    const { body: nearer } = await client.get<Asked>(`/questions/${first.id}`);
    await host.sees(nearerBy(chen.name, clockAt(nearer.replyDueAt)));
    expect(nearer.replyDueAt).toBeLessThan(first.replyDueAt);
    await host.picture('desk-urgency-accepted');

    await chooses(host, later.text);
    await host.tap(answers.urgencyDecline);
    await host.type(answers.declineLabel, sorry);
    await host.picture('desk-urgency-decline');
    await host.tap(answers.declineSend);
    await host.sees(answers.notNearerMark, sorry);
    await host.seesNo(queue.urgents);
    const { body: kept } = await client.get<Asked>(`/questions/${second.id}`);
    expect([kept.replyDueAt, kept.urgency]).toEqual([second.replyDueAt, 'declined']);
  },
  TEST_MS,
);
