import { Inject, Injectable } from '@nestjs/common';
import qrcode from 'qrcode';
import { CONFIG, type Config } from '../config.ts';
import { LOG, type Log } from '../log.ts';
import { Wechat } from '../wechat/wechat.ts';

/** What a code leads to: the short path of its H5 address, and the page of the mini-program. */
export const codeTargets = {
  letter: { path: 'j', page: 'pages/join/index' },
  card: { path: 'c', page: 'pages-guest/card/index' },
  door: { path: 's', page: 'pages-guest/door/index' },
} as const;
export type CodeTarget = keyof typeof codeTargets;

export type ScanCode = { kind: 'wechat' | 'plain'; image: string; joinUrl: string };

/** Makes codes to be scanned. They carry the opaque token and nothing else. */
@Injectable()
export class PrintCode {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly wechat: Wechat,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** The mini-program code where WeChat is connected and answers, otherwise a plain QR of the H5 address. */
  async run(target: CodeTarget, token: string): Promise<ScanCode> {
    const joinUrl = this.address(target, token);
    const image = await this.wechat.miniProgramCode(codeTargets[target].page, token).catch((error: unknown) => {
      this.log.warn({ target, reason: error instanceof Error ? error.message : 'failed' }, 'no mini-program code');
      return null;
    });
    if (image !== null) return { kind: 'wechat', image, joinUrl };
    return { kind: 'plain', image: await plainQr(joinUrl), joinUrl };
  }

  /** Where a plain code leads. */
  address(target: CodeTarget, token: string): string {
    return `${this.config.publicUrl ?? 'http://localhost'}/${codeTargets[target].path}/${token}`;
  }
}

async function plainQr(text: string): Promise<string> {
  const svg = await qrcode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
