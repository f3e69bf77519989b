import { afterAll, beforeAll } from '@jest/globals';
import type { ChannelKind } from '@huiyou/domain/alerts/channels';
import { type FakeWecom, startFakeWecom } from '@huiyou/testkit/fake-wecom';
import { GiveChannel } from '../src/modules/alerts/give-channel.ts';
import type { AlertTryRow } from '../src/modules/alerts/alert.entities.ts';
import type { FactData } from '../src/platform/jobs/fact.entity.ts';
import { Facts } from '../src/platform/jobs/publish-fact.ts';
import type { Club, Engine, Person } from './club.ts';
import { mondayAtTen, openClub } from './open-club.ts';

export type Alerting = { club: Club; wecom: FakeWecom };

/** A club whose hosts are alerted through a WeCom of their own. */
export function anAlertingClub(engine: Engine = 'mariadb'): () => Alerting {
  let open: Alerting | null = null;
  beforeAll(async () => {
    const wecom = await startFakeWecom({ now: () => open?.club.clock.now() ?? Date.parse(mondayAtTen) });
    const club = await openClub({
      engine,
      env: {
        HUIYOU_WECOM_CORP_ID: wecom.app.corpId,
        HUIYOU_WECOM_AGENT_ID: String(wecom.app.agentId),
        HUIYOU_WECOM_SECRET: wecom.app.secret,
        HUIYOU_WECOM_API: wecom.url,
      },
    });
    open = { club, wecom };
  });
  afterAll(async () => {
    await open?.club.stop();
    await open?.wecom.stop();
  });
  return () => {
    if (!open) throw new Error('the club is open while its tests run');
    return open;
  };
}

/** A tested channel, as the demo gives one. */
export async function giveChannel(club: Club, host: Person, kind: ChannelKind, address: string | null = null) {
  const kosId = await club.kosIdOf(host);
  const give = club.server.app.get(GiveChannel, { strict: false });
  await club.database.transaction((tx) => give.run(tx, kosId, kind, address));
}

let users = 0;
/** A host who is reached through WeCom, and under which id. */
export async function hostOnWecom({ club, wecom }: Alerting, name = '陈一', storeId?: string) {
  users += 1;
  const user = `host-${users}`;
  const host = await club.host(name, storeId);
  wecom.member(user);
  await giveChannel(club, host, 'wecom', user);
  return { host, user };
}

/** A member to whom fifteen minutes are promised, before others. */
export async function pinnedMember(club: Club, host: Person, name = '晓雨'): Promise<Person> {
  const member = await club.member(host, name);
  await club.write("UPDATE bond SET tier = 'confidant' WHERE activeMember = ?", [member.id]);
  return member;
}

let versions = 100;
/** Says that something happened to a question, as the module does that makes it happen. Returns its version. */
export async function tell(club: Club, kind: string, subjectId: string, data: FactData = {}, n?: number) {
  versions += 1;
  const told = n ?? versions;
  const facts = club.server.app.get(Facts, { strict: false });
  await club.database.transaction((tx) => facts.publish(tx, { kind, subjectId, n: told, data }));
  await club.settle();
  return told;
}

/** How an alert of this kind was delivered, in order: channel, state and why. */
export async function triesOf(club: Club, person: Person, kind: string): Promise<string[]> {
  const rows = await club.sql<AlertTryRow>(
    `SELECT t.channel, t.state, t.code FROM alert_try t JOIN alert a ON a.id = t.alertId
     WHERE a.personId = ? AND a.kind = ? ORDER BY t.id`,
    [person.id, kind],
  );
  return rows.map(({ channel, state, code }) => [channel, state, ...(code === null ? [] : [code])].join(' '));
}
