import type { Reply } from '@huiyou/contracts/api';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { CONFIG, type Config } from '../../platform/config.ts';
import { Refusal } from '../../platform/refusal.ts';
import { Wechat } from '../../platform/wechat/wechat.ts';
import { SignInWithWechat } from './sign-in-with-wechat.ts';
import { makeState, stateHolds } from './web-sign-in-state.ts';

/** WeChat web authorisation for H5: sends the browser away with a state and takes it back with a code. */
@Injectable()
export class SignInOnWeb {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly wechat: Wechat,
    private readonly signIn: SignInWithWechat,
  ) {}

  start(returnTo: string): Reply<'GET /sign-in/wechat-web'> {
    const state = makeState(this.config.secret, this.clock.now());
    const back = `${this.config.publicUrl ?? ''}${returnTo}`;
    return { url: this.wechat.authorisationUrl(back, state), state };
  }

  async finish(code: string, state: string, device: string): Promise<Reply<'POST /sign-in/wechat-web'>> {
    if (!stateHolds(state, this.config.secret, this.clock.now())) throw new Refusal('sign-in-expired');
    return this.signIn.run(await this.wechat.identifyByWebCode(code), device);
  }
}
