import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { PrintRoleCodes } from './print-role-codes.ts';
import { RedeemRoleCode } from './redeem-role-code.ts';
import { RoleCodes } from './role-codes.ts';

@Controller()
export class RoleCodesController {
  constructor(
    private readonly codes: RoleCodes,
    private readonly printing: PrintRoleCodes,
    private readonly redeemCode: RedeemRoleCode,
  ) {}

  @Route('POST /role-codes')
  make({ caller, once, body }: Call<'POST /role-codes'>) {
    return this.codes.make(caller, once, body);
  }

  @Route('GET /role-codes')
  list({ query }: Call<'GET /role-codes'>) {
    return this.codes.list(query);
  }

  @Route('POST /role-codes/print')
  print({ body }: Call<'POST /role-codes/print'>) {
    return this.printing.run(body.ids);
  }

  @Route('POST /role-codes/redeem')
  redeem({ caller, body, address }: Call<'POST /role-codes/redeem'>) {
    return this.redeemCode.run(caller, body.code, address);
  }

  @Route('POST /set-up')
  setUp({ caller, body, address }: Call<'POST /set-up'>) {
    return this.redeemCode.setUp(caller, body.code, address);
  }
}
