import type { BodyIn } from '@huiyou/contracts/api';
import { expect, test } from '@jest/globals';
import { account } from '@huiyou/words/account';
import {
  consents,
  decidedText,
  helpedCount,
  knowledge,
  knowledgeLabel,
  wantsToShow,
} from '@huiyou/words/club-knowledge';
import { home } from '@huiyou/words/home';
import { questions } from '@huiyou/words/questions';
import { useBrowser } from './browser.ts';
import { openDemo, useHouse } from './houses.ts';
import { answers, askedBy, atTheApi, isFit, opens, writes } from './promises.ts';
import { ask, become, beginning, chen, pages, type Questions, tokenOf } from './ways.ts';

const house = useHouse(() => openDemo('sqlite', '2026-11-20 13:52'));
const welcome = useBrowser();
const TEST_MS = 120_000;
const question = '出差住酒店，只有挂耳和一把热水壶，怎么冲才不苦？';
const tidied = '出差只有挂耳和热水壶，怎么冲不苦？';
const said = '水烧开晾三分钟，分三次注，泡过头就苦。';
const similar = '出差的时候用酒店热水壶冲挂耳';

test(
  'an answer is kept for the club with its asker’s word, found before asking, and taken back',
  async () => {
    const asker = await welcome(house());
    await become(asker, '沈若禾');
    await ask(asker, chen.name, question);
    const { id } = await askedBy(asker, house(), question);
    const host = await atTheApi(house(), chen.name);
    await answers(host, id, said);
    const body: BodyIn<'POST /queue/:id/knowledge'> = { text: tidied };
    await host.post(`/queue/${id}/knowledge`, body);

    const other = await welcome(house());
    await become(other, '杜松');
    await writes(other, similar);
    await other.seesNo(tidied);

    await asker.reload();
    await asker.sees(wantsToShow(chen.name), consents.exactly, tidied);
    await asker.words(consents.exactly).first().scrollIntoViewIfNeeded();
    await asker.picture('consent-asked');
    await isFit(asker);
    await asker.tap(consents.agree);
    await asker.sees(decidedText.agreed, consents.withdraw);
    await asker.picture('consent-agreed');

    await writes(other, similar);
    await other.sees(knowledge.near, tidied, knowledge.fromClub);
    await other.picture('near-knowledge');
    await isFit(other);
    await other.tap(knowledgeLabel(tidied, knowledge.fromClub));
    await other.sees(said);
    await other.picture('near-knowledge-open');
    await other.seesNo('沈若禾');
    await other.tap(knowledge.answered);
    await other.sees(knowledge.settledTitle, knowledge.settledText);
    await other.picture('knowledge-settled');
    const asked = await house()
      .api.as(await tokenOf(other))
      .get<Questions>('/questions');
    expect(asked.body.questions.map(({ text }) => text)).not.toContain(similar);
    await other.tap(knowledge.settledDone);

    await other.open('/pages/kos/index');
    await other.tap(beginning(home.knowledge));
    await other.is('/pages-questions/knowledge/index');
    await other.sees(knowledge.before[0]);
    await other.picture('knowledge-page');
    await other.type(knowledge.search, '挂耳');
    await other.sees(tidied, helpedCount(1), knowledge.end);
    await other.picture('knowledge-found');
    await isFit(other);

    await asker.open('/pages/me/index');
    await asker.tap(beginning(account.consents));
    await asker.sees(consents.lead, tidied, consents.states.agreed);
    await asker.tap(beginning(tidied));
    await asker.picture('consents');
    await isFit(asker);
    await asker.tap(consents.withdraw);
    await asker.sees(consents.withdrawText);
    await asker.picture('consent-withdraw');
    await asker.tap(consents.withdraw);
    await asker.sees(consents.states.withdrawn);
    await asker.picture('consents-withdrawn');

    await other.reload();
    await other.type(knowledge.search, '挂耳');
    await other.sees(knowledge.none[0]);
    await other.picture('knowledge-none');
    await other.open(pages.ask);
    await other.type(questions.askLabel, similar);
    await other.sees(questions.replyFirst);
    await other.seesNo(tidied);
    await opens(asker, id);
    await asker.sees(decidedText.withdrawn);
  },
  TEST_MS,
);
