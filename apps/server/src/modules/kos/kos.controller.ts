import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { WriteLine } from './write-line.ts';
import { WriteProfile } from './write-profile.ts';
import { WriteWelcome } from './write-welcome.ts';

@Controller()
export class KosController {
  constructor(
    private readonly profile: WriteProfile,
    private readonly line: WriteLine,
    private readonly welcome: WriteWelcome,
  ) {}

  @Route('GET /kos/me')
  read({ caller }: Call<'GET /kos/me'>) {
    return this.profile.read(caller);
  }

  @Route('PUT /kos/me')
  write({ caller, body }: Call<'PUT /kos/me'>) {
    return this.profile.run(caller, body);
  }

  @Route('PUT /kos/me/line')
  writeLine({ caller, body }: Call<'PUT /kos/me/line'>) {
    return this.line.run(caller, body.text);
  }

  @Route('PUT /kos/me/welcome')
  writeWelcome({ caller, body }: Call<'PUT /kos/me/welcome'>) {
    return this.welcome.run(caller, body.text);
  }
}
