import { expect } from '@jest/globals';
import { type Browser, type BrowserContext, type Locator, type Page, errors } from 'playwright-core';
import { watchFaults } from './faults.ts';
import { savePicture } from './pictures.ts';
import { shiftedClock } from './time-of-day.ts';

export interface PersonOptions {
  dark?: boolean;
  /** At a desk: a wide window and a mouse in place of a phone and a finger. */
  desk?: boolean;
  /** Of the phone's screen in pixels; 390 is usual. */
  width?: number;
  /** The browser's own text size in pixels; 16 is usual. */
  textSize?: number;
  /** Requests may fail: the test takes the network or the server away. */
  mayLoseNetwork?: boolean;
}

/** Where somebody comes to: its address, and how far its clock is from the real one. */
export interface Place {
  url: string;
  shiftMs: number;
}

const PATIENCE_MS = 15_000;
const GLANCE_MS = 50;
const PHONE = { deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const phone = (width = 390) => ({ ...PHONE, viewport: { width, height: 844 } });
const DESK = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 };

/** Somebody with a phone of their own: its storage is shared with nobody. */
export class Person {
  readonly faults: string[] = [];
  readonly place: Place;
  readonly context: BrowserContext;
  readonly #finger: boolean;
  page: Page;

  private constructor(place: Place, context: BrowserContext, page: Page, finger: boolean) {
    this.place = place;
    this.#finger = finger;
    this.context = context;
    this.page = page;
  }

  static async arrive(browser: Browser, place: Place, options: PersonOptions = {}): Promise<Person> {
    const context = await browser.newContext({
      ...(options.desk ? DESK : phone(options.width)),
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: options.dark ? 'dark' : 'light',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript(shiftedClock(place.shiftMs));
    const person = new Person(place, context, await context.newPage(), !options.desk);
    watchFaults(context, person.faults, options.mayLoseNetwork ?? false);
    if (options.textSize !== undefined) await person.#readLarge(options.textSize);
    return person;
  }

  async #readLarge(size: number): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: size } });
  }

  /** Goes to an address: a path of the place, or a whole one. */
  async open(address: string): Promise<void> {
    await this.page.goto(new URL(address, this.place.url).href);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  /** Another tab in the same browser: the same storage, the same session. */
  async openTab(address: string): Promise<Page> {
    const first = this.page;
    this.page = await this.context.newPage();
    await this.open(address);
    return first;
  }

  async turnTo(tab: Page): Promise<Page> {
    const before = this.page;
    this.page = tab;
    await tab.bringToFront();
    return before;
  }

  /** What can be tapped under this name, read or heard; what lies on top is drawn last. */
  target(name: string | RegExp): Locator {
    const how = typeof name === 'string' ? { name, exact: true } : { name };
    const roles = (['button', 'link', 'tab', 'checkbox', 'radio'] as const).map((role) =>
      this.page.getByRole(role, how),
    );
    const tabs = this.page.locator('.weui-tabbar__item').filter({ hasText: name });
    return roles
      .reduce((all, one) => all.or(one), tabs)
      .filter({ visible: true })
      .last();
  }

  async tap(name: string | RegExp): Promise<void> {
    const target = this.target(name);
    await this.#inVain(String(name), this.#finger ? target.tap() : target.click());
  }

  /** Where one writes under this label. */
  field(label: string): Locator {
    return this.page.locator(`[aria-label="${label}"]`).locator('input, textarea').filter({ visible: true }).last();
  }

  async type(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  /** Waits until a field holds exactly this. */
  async findsWritten(label: string, text: string): Promise<void> {
    await eventually(async () => expect(await this.field(label).inputValue()).toBe(text));
  }

  /** What stands on the page, or is said in place of a picture. */
  words(text: string | RegExp): Locator {
    return this.page.getByText(text).or(this.page.getByLabel(text)).filter({ visible: true });
  }

  async sees(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.#inVain(String(text), this.words(text).first().waitFor());
  }

  /** A wait that ends in vain tells what stood there instead. */
  async #inVain(what: string, wait: Promise<void>): Promise<void> {
    try {
      await wait;
    } catch (failure) {
      if (!(failure instanceof errors.TimeoutError)) throw failure;
      const there = await this.page.locator('body').innerText();
      throw new Error(`waited for “${what}” in vain at ${this.page.url()}, which reads:\n${there}`, { cause: failure });
    }
  }

  /** Waits until it is gone, or finds that it never was there. */
  async seesNo(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts)
      await eventually(async () => expect([text, await this.words(text).count()]).toEqual([text, 0]));
  }

  async is(path: string | RegExp): Promise<void> {
    await this.page.waitForURL((url) => (typeof path === 'string' ? url.pathname === path : path.test(url.pathname)));
  }

  /** Saves what is seen to e2e/pictures/ for looking at. */
  async picture(name: string): Promise<void> {
    await savePicture(this.page, name);
  }

  /** The phone lies still for so long: whatever is opened next is opened later. */
  async letPass(ms: number): Promise<void> {
    await this.page.goto('about:blank');
    // Adds to the clock it has, in whichever order the two are run.
    await this.context.addInitScript(shiftedClock(ms));
  }

  async losesNetwork(): Promise<void> {
    await this.context.setOffline(true);
  }

  async findsNetwork(): Promise<void> {
    await this.context.setOffline(false);
  }

  async leave(): Promise<void> {
    // What is still on its way through a route of a test is nobody's fault.
    await Promise.all(this.context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await this.context.close();
  }
}

/** Looks again until the expectation holds or patience ends. */
export async function eventually(look: () => Promise<void>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await look();
    } catch (failure) {
      if (performance.now() > end || failure instanceof errors.TimeoutError) throw failure;
      await new Promise((resolve) => setTimeout(resolve, GLANCE_MS));
    }
  }
}
