import { type Answer, refused } from './answers.ts';
import { drawQr } from './draw-qr.ts';

const MINUTE_MS = 60_000;
const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/;
const VERSIONS = new Set(['release', 'trial', 'develop']);

export interface MiniCodeRules {
  now: () => number;
  /** How many codes a minute before 45009. */
  codesAMinute: number;
}

/** POST /wxa/getwxacodeunlimit: a picture that a decoder reads as the scene, where the real one has WeChat's own dots. */
export class MiniCodes {
  readonly #rules: MiniCodeRules;
  #drawnAt: number[] = [];
  /** Pages of the published release; undefined publishes every page. */
  released: ReadonlySet<string> | undefined;

  constructor(rules: MiniCodeRules) {
    this.#rules = rules;
  }

  draw(body: Record<string, unknown>): Answer {
    const now = this.#rules.now();
    this.#drawnAt = this.#drawnAt.filter((at) => at > now - MINUTE_MS);
    if (this.#drawnAt.length >= this.#rules.codesAMinute) return refused(45009);
    const { scene, page = '', check_path = true, env_version = 'release', width = 430 } = body;
    if (typeof scene !== 'string' || !SCENE.test(scene)) return refused(40129);
    if (typeof env_version !== 'string' || !VERSIONS.has(env_version)) return refused(40097);
    if (typeof width !== 'number' || width < 280 || width > 1280) return refused(40097);
    if (typeof page !== 'string' || /^\/|\?/.test(page)) return refused(41030);
    if (check_path !== false && page !== '' && this.released?.has(page) === false) return refused(41030);
    this.#drawnAt.push(now);
    return { status: 200, type: 'image/png', body: drawQr(scene) };
  }
}
