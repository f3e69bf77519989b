import { type Answer, refused, said } from './answers.ts';
import { type People, randomText, type WechatApp, type WechatPerson } from './people.ts';

const CODE_LIFE_MS = 5 * 60_000;

/** POST /wxa/business/getuserphonenumber: what the phone button's code stands for, once. */
export class PhoneNumbers {
  readonly #people: People;
  readonly #app: WechatApp;
  readonly #now: () => number;
  readonly #codes = new Map<string, { person: WechatPerson; expiresAt: number }>();

  constructor(people: People, app: WechatApp, now: () => number) {
    this.#people = people;
    this.#app = app;
    this.#now = now;
  }

  /** What `<button open-type="getPhoneNumber">` gives; not a wx.login code. */
  issueCode(person: WechatPerson): string {
    const code = this.#people.secret(randomText(64));
    this.#codes.set(code, { person, expiresAt: this.#now() + CODE_LIFE_MS });
    return code;
  }

  tell(body: Record<string, unknown>): Answer {
    const { code } = body;
    if (typeof code !== 'string' || code === '') return refused(41008);
    const issued = this.#codes.get(code);
    if (!issued || issued.expiresAt <= this.#now()) return refused(40029);
    this.#codes.delete(code);
    const purePhoneNumber = issued.person.phone;
    const watermark = { timestamp: Math.floor(this.#now() / 1000), appid: this.#app.appid };
    const phone_info = { phoneNumber: purePhoneNumber, purePhoneNumber, countryCode: '86', watermark };
    return said({ errcode: 0, errmsg: 'ok', phone_info });
  }
}
