import type { Build } from './build.ts';
import type { WxAnswer } from './fake-wx.ts';
import type { WxNode } from './tree.ts';
import { openView, type SetDataCount, type View, type ViewParts } from './view.ts';

const deepest = 10;

export interface OpenPage {
  route: string;
  query: Record<string, string>;
  view: View;
  setData: SetDataCount;
}

type Query = Record<string, string>;
type Navigation = (given: unknown) => WxAnswer;
type NavigationName = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack';

function parseUrl(url: string, from: string): { route: string; query: Query } {
  const [where = '', search = ''] = url.split('?');
  const route = where.startsWith('/') ? where.slice(1) : new URL(where, `http://app/${from}`).pathname.slice(1);
  // Left encoded: WeChat hands query values to a page as they stand in the address.
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split(/=(.*)/s));
  return { route, query: Object.fromEntries(pairs.map(([name, value]) => [name, value ?? ''])) as Query };
}

/** The pages that are open and how `wx` moves between them. */
export class PageStack {
  readonly apis: Record<NavigationName, Navigation> = {
    navigateTo: (given) => this.#go(given, false, (route, query) => this.#push(route, query)),
    redirectTo: (given) => this.#go(given, false, (route, query) => this.#replace(route, query)),
    reLaunch: (given) => this.#go(given, 'either', (route, query) => this.reLaunch(route, query)),
    switchTab: (given) => this.#go(given, true, (route) => this.#showTab(route)),
    navigateBack: (given) => this.#back((given as { delta?: number }).delta ?? 1),
  };
  readonly #build: Build;
  readonly #parts: ViewParts;
  readonly #complain: (text: string) => void;
  #stack: OpenPage[] = [];
  /** A tab page stays alive while another tab is shown. */
  readonly #keptTabs = new Map<string, OpenPage>();

  constructor(build: Build, parts: ViewParts, complain: (text: string) => void) {
    this.#build = build;
    this.#parts = parts;
    this.#complain = complain;
  }

  pages(): readonly OpenPage[] {
    return this.#stack;
  }

  top(): OpenPage {
    const page = this.#stack.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  }

  draw(): WxNode {
    return this.top().view.draw();
  }

  reLaunch(route: string, query: Query): void {
    const all = new Set([...this.#stack, ...this.#keptTabs.values()]);
    this.#stack = [];
    for (const page of all) this.#unload(page);
    this.#create(route, query);
  }

  #isTab(route: string): boolean {
    return this.#build.tabs.includes(route);
  }

  #create(route: string, query: Query): void {
    const setData: SetDataCount = { calls: 0, bytes: 0, first: 0, largest: 0 };
    const view = openView(this.#parts, route, (bytes) => {
      if (setData.calls === 0) setData.first = bytes;
      setData.calls += 1;
      setData.bytes += bytes;
      setData.largest = Math.max(setData.largest, bytes);
    });
    view.instance['options'] = query;
    const page = { route, query, view, setData };
    this.#stack.push(page);
    if (this.#isTab(route)) this.#keptTabs.set(route, page);
    view.call('onLoad', { ...query });
    view.call('onShow');
    this.#parts.later(() => void (this.#stack.includes(page) && view.call('onReady')));
  }

  #unload(page: OpenPage): void {
    page.view.call('onUnload');
    page.view.remove();
    this.#keptTabs.delete(page.route);
  }

  #push(route: string, query: Query): void {
    if (this.#stack.length >= deepest) throw new Error(`more than ${deepest} pages on the stack`);
    this.top().view.call('onHide');
    this.#create(route, query);
  }

  #replace(route: string, query: Query): void {
    const page = this.#stack.pop();
    if (page) this.#unload(page);
    this.#create(route, query);
  }

  #showTab(route: string): void {
    const leaving = this.#stack;
    const from = leaving.at(-1);
    if (from?.route === route) return;
    if (from && this.#isTab(from.route)) from.view.call('onHide');
    const kept = this.#keptTabs.get(route);
    this.#stack = [];
    for (const page of leaving) if (!this.#isTab(page.route)) this.#unload(page);
    if (!kept) return this.#create(route, {});
    this.#stack = [kept];
    kept.view.call('onShow');
  }

  #back(delta: number): WxAnswer {
    if (this.#stack.length < 2) return { fail: 'cannot navigate back at first page.' };
    for (const page of this.#stack.splice(Math.max(this.#stack.length - delta, 1))) this.#unload(page);
    this.top().view.call('onShow');
    return {};
  }

  #go(given: unknown, tab: boolean | 'either', open: (route: string, query: Query) => void): WxAnswer {
    const { route, query } = parseUrl((given as { url?: string }).url ?? '', this.#stack.at(-1)?.route ?? '');
    if (!this.#build.pages.includes(route)) return this.#refuse(`page "${route}" is not found`);
    if (tab === true && !this.#isTab(route)) return this.#refuse(`"${route}" is not a tab page`);
    if (tab === false && this.#isTab(route)) return this.#refuse(`"${route}" is a tab page: switchTab opens it`);
    try {
      open(route, query);
    } catch (error) {
      return this.#refuse(`opening ${route}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    return {};
  }

  #refuse(reason: string): WxAnswer {
    this.#complain(`navigation: ${reason}`);
    return { fail: reason };
  }
}
