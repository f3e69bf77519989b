import { Module } from '@nestjs/common';
import { DutyModule } from '../duty/duty.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { AcquaintancesController } from './acquaintances.controller.ts';
import { AcquaintancesReader } from './acquaintances.reader.ts';
import { DecideFacts } from './decide-facts.ts';
import { FindCard } from './find-card.ts';
import { ForgetGuest } from './forget-guest.ts';
import { ForgetQuietGuests } from './forget-quiet-guests.ts';
import { GuestsController } from './guests.controller.ts';
import { ListGuests } from './list-guests.ts';
import { MakeAcquaintance } from './make-acquaintance.ts';
import { MeetByCard } from './meet-by-card.ts';
import { NameCards } from './name-cards.ts';
import { NoteExchange } from './note-exchange.ts';
import { NoteHelp } from './note-help.ts';
import { OnGuestExchanged } from './on-guest-exchanged.ts';
import { OpenCard } from './open-card.ts';
import { ReadRelation } from './read-relation.ts';
import { ShowAcquaintance } from './show-acquaintance.ts';

const ports = [AcquaintancesReader, MakeAcquaintance, NoteExchange];

/** Guests: name cards, walking in, what passed between host and guest, and forgetting it. */
@Module({
  imports: [MembershipModule, DutyModule],
  controllers: [AcquaintancesController, GuestsController],
  providers: [
    ...ports,
    FindCard,
    OpenCard,
    ReadRelation,
    MeetByCard,
    ShowAcquaintance,
    DecideFacts,
    NameCards,
    ListGuests,
    NoteHelp,
    OnGuestExchanged,
    ForgetGuest,
    ForgetQuietGuests,
  ],
  exports: ports,
})
export class AcquaintancesModule {}
