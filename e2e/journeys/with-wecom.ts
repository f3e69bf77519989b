import { type FakeWecom, startFakeWecom } from '@huiyou/testkit/fake-wecom';
import { type House, openDemo } from './houses.ts';

export interface AlertedHouse extends House {
  wecom: FakeWecom;
}

/** The demo brand with a (fake) WeCom, through which its hosts are alerted; read what came with `wecom.inbox(user)`. */
export async function openDemoWithWecom(...[engine, timeOfDay]: Parameters<typeof openDemo>): Promise<AlertedHouse> {
  const wecom = await startFakeWecom({ now: Date.now });
  try {
    const house = await openDemo(engine, timeOfDay, {
      HUIYOU_WECOM_CORP_ID: wecom.app.corpId,
      HUIYOU_WECOM_AGENT_ID: String(wecom.app.agentId),
      HUIYOU_WECOM_SECRET: wecom.app.secret,
      HUIYOU_WECOM_API: wecom.url,
    });
    const closeHouse = house.close;
    const close = async () => {
      await closeHouse();
      await wecom.stop();
    };
    return Object.assign(house, { wecom, close });
  } catch (error) {
    await wecom.stop();
    throw error;
  }
}
