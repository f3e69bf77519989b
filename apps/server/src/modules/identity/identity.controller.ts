import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { Wechat } from '../../platform/wechat/wechat.ts';
import { IdentityReader } from './identity.reader.ts';
import { Rename } from './rename.ts';
import { Sessions } from './sessions.ts';
import { SignInOnWeb } from './sign-in-on-web.ts';
import { SignInWithWechat } from './sign-in-with-wechat.ts';

@Controller()
export class IdentityController {
  constructor(
    private readonly wechat: Wechat,
    private readonly signIn: SignInWithWechat,
    private readonly web: SignInOnWeb,
    private readonly people: IdentityReader,
    private readonly sessions: Sessions,
    private readonly rename: Rename,
  ) {}

  @Route('POST /sign-in/wechat-mini')
  async miniProgram({ body, device }: Call<'POST /sign-in/wechat-mini'>) {
    return this.signIn.run(await this.wechat.identifyByMiniCode(body.code), device);
  }

  @Route('GET /sign-in/wechat-web')
  startOnWeb({ query }: Call<'GET /sign-in/wechat-web'>) {
    return this.web.start(query.returnTo);
  }

  @Route('POST /sign-in/wechat-web')
  finishOnWeb({ body, device }: Call<'POST /sign-in/wechat-web'>) {
    return this.web.finish(body.code, body.state, device);
  }

  @Route('GET /me')
  me({ caller }: Call<'GET /me'>) {
    return this.people.me(caller.personId, caller.sessionId);
  }

  @Route('PUT /me/name')
  name({ caller, body }: Call<'PUT /me/name'>) {
    return this.rename.run(caller, body.displayName);
  }

  @Route('GET /sessions')
  list({ caller }: Call<'GET /sessions'>) {
    return this.sessions.list(caller);
  }

  @Route('DELETE /sessions/:id')
  end({ caller, params }: Call<'DELETE /sessions/:id'>) {
    return this.sessions.end(caller, params.id);
  }

  @Route('POST /sign-out')
  signOut({ caller }: Call<'POST /sign-out'>) {
    return this.sessions.end(caller, caller.sessionId);
  }
}
