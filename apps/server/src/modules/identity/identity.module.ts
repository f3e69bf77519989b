import { Global, Module } from '@nestjs/common';
import { CallerSource } from '../../platform/http/caller.ts';
import { EndSessions } from './end-sessions.ts';
import { FindCaller } from './find-caller.ts';
import { ForgetIdlePersons } from './forget-idle-persons.ts';
import { ForgetPerson } from './forget-person.ts';
import { GrantRole } from './grant-role.ts';
import { IdentityController } from './identity.controller.ts';
import { IdentityReader } from './identity.reader.ts';
import { MakeRoleCode } from './make-role-code.ts';
import { OfferSetUpLink } from './offer-set-up-link.ts';
import { PrintRoleCodes } from './print-role-codes.ts';
import { RecordConsent } from './record-consent.ts';
import { RedeemRoleCode } from './redeem-role-code.ts';
import { Rename } from './rename.ts';
import { RoleCodesController } from './role-codes.controller.ts';
import { RoleCodes } from './role-codes.ts';
import { Sessions } from './sessions.ts';
import { SignInOnWeb } from './sign-in-on-web.ts';
import { SignInWithWechat } from './sign-in-with-wechat.ts';
import { StartSession } from './start-session.ts';

const ports = [
  IdentityReader,
  GrantRole,
  RecordConsent,
  StartSession,
  OfferSetUpLink,
  MakeRoleCode,
  ForgetPerson,
  EndSessions,
];

/** Who is calling: signing in, sessions, roles and consent. Global, because the platform asks it for every caller. */
@Global()
@Module({
  controllers: [IdentityController, RoleCodesController],
  providers: [
    ...ports,
    { provide: CallerSource, useClass: FindCaller },
    SignInWithWechat,
    SignInOnWeb,
    Sessions,
    RoleCodes,
    PrintRoleCodes,
    RedeemRoleCode,
    Rename,
    ForgetIdlePersons,
  ],
  exports: [...ports, CallerSource],
})
export class IdentityModule {}
