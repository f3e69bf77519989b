import qrcode from 'qrcode';
import type { Config } from './platform/config.ts';

export type Links = { invitation: string | null; setUp: string | null };

/** Prints where the club is to be found; in demo mode with an invitation that a phone can scan. */
export async function announce(config: Config, port: number, links: Links): Promise<void> {
  const here = `http://127.0.0.1:${port}`;
  const lines = ['', `会友 Huiyou · ${config.brand}`, `  app      ${here}/`, `  API      ${here}/api/docs`];
  if (config.publicUrl && config.publicUrl !== here) lines.push(`  network  ${config.publicUrl}/`);
  if (links.setUp)
    lines.push('', '  No operator yet. Open this link once, within a day, to become the first:', `  ${links.setUp}`);
  if (links.invitation) {
    lines.push('', '  An invitation to scan with a phone on the same network:', `  ${links.invitation}`, '');
    lines.push(await qrcode.toString(links.invitation, { type: 'terminal', small: true, errorCorrectionLevel: 'L' }));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
