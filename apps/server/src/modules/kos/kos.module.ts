import { Global, Module } from '@nestjs/common';
import { WelcomeStaff } from '../identity/welcome-staff.ts';
import { HostCounts } from '../stores/host-counts.ts';
import { CountHosts } from './count-hosts.ts';
import { KosController } from './kos.controller.ts';
import { KosReader } from './kos.reader.ts';
import { NameStandIn } from './name-stand-in.ts';
import { PlaceHost } from './place-host.ts';
import { RegisterHost } from './register-host.ts';
import { WelcomeHost } from './welcome-host.ts';
import { TakeLeave } from './take-leave.ts';
import { WriteLine } from './write-line.ts';
import { WriteProfile } from './write-profile.ts';
import { WriteWelcome } from './write-welcome.ts';

/** The host: profile, line of the day, capacity. Global, because `identity` and `stores` ask it what they may not know. */
@Global()
@Module({
  controllers: [KosController],
  providers: [
    TakeLeave,
    NameStandIn,
    KosReader,
    RegisterHost,
    PlaceHost,
    WriteProfile,
    WriteLine,
    WriteWelcome,
    { provide: WelcomeStaff, useClass: WelcomeHost },
    { provide: HostCounts, useClass: CountHosts },
  ],
  exports: [TakeLeave, NameStandIn, KosReader, RegisterHost, PlaceHost, WelcomeStaff, HostCounts],
})
export class KosModule {}
