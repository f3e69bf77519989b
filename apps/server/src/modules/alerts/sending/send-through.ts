import { smsText, alertLines, alertTitle, testLine } from '@huiyou/words/alerts';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config.ts';
import { Sms } from '../../../platform/sms/sms.ts';
import { Wecom, type WecomMessage } from '../../../platform/wecom/wecom.ts';
import type { AlertChannelRow, AlertRow } from '../alert.entities.ts';
import { SealAddress } from '../channels/seal-address.ts';
import { RecordTries, type Tried } from './record-tries.ts';
import { WordAlerts } from './word-alerts.ts';

/** Puts an alert into words and through one channel, and records how that went. Never called inside a transaction. */
@Injectable()
export class SendThrough {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly words: WordAlerts,
    private readonly seal: SealAddress,
    private readonly tries: RecordTries,
    private readonly wecom: Wecom,
    private readonly sms: Sms,
  ) {}

  async run(alert: AlertRow, channel: AlertChannelRow): Promise<Tried> {
    return this.recorded(alert, channel, () => this.send(alert, channel, null));
  }

  /** The test of this channel, with its code. */
  async test(alert: AlertRow, channel: AlertChannelRow): Promise<void> {
    if (channel.kind === 'window') return this.tries.shown(alert);
    await this.recorded(alert, channel, () => this.send(alert, channel, this.seal.codeOf(channel)));
  }

  private async recorded(alert: AlertRow, channel: AlertChannelRow, send: () => Promise<Tried>): Promise<Tried> {
    const tried = await send();
    await this.tries.tried(alert, channel, tried);
    return tried;
  }

  private async send(alert: AlertRow, channel: AlertChannelRow, code: string | null): Promise<Tried> {
    const address = this.seal.open(channel);
    if (address === null) return { sent: false, fault: 'address-unknown' };
    const [view] = await this.words.views([alert]);
    if (!view) return { sent: false, fault: 'misconfigured' };
    const facts = { ...this.words.factsOf(view), code };
    if (channel.kind === 'sms') return this.sms.send(address, smsText(this.config.brand, facts));
    const [title = alertTitle(facts.kind), ...lines] = alertLines(facts);
    return this.wecom.send({
      user: address,
      title,
      lines: code === null ? lines : [testLine(code)],
      url: this.urlOf(alert),
    });
  }

  /** Where the card leads: to the question for whoever has it. A test says all it has to say. */
  private urlOf({ kind, kosId, questionId }: AlertRow): WecomMessage['url'] {
    const { publicUrl } = this.config;
    if (publicUrl === null || kind === 'test') return null;
    const answerable = kosId !== null && questionId !== null && kind !== 'taken-over' && kind !== 'colleague';
    return answerable ? `${publicUrl}/pages-host/answer/index?id=${questionId}` : `${publicUrl}/pages-host/desk/index`;
  }
}
