import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { ListGuests } from './list-guests.ts';
import { NameCards } from './name-cards.ts';
import { NoteHelp } from './note-help.ts';

@Controller()
export class GuestsController {
  constructor(
    private readonly cards: NameCards,
    private readonly guests: ListGuests,
    private readonly help: NoteHelp,
  ) {}

  @Route('GET /name-cards')
  listCards({ caller }: Call<'GET /name-cards'>) {
    return this.cards.list(caller);
  }

  @Route('POST /name-cards')
  makeCard({ caller, body }: Call<'POST /name-cards'>) {
    return this.cards.make(caller, body.source);
  }

  @Route('GET /name-cards/:id')
  oneCard({ caller, params }: Call<'GET /name-cards/:id'>) {
    return this.cards.one(caller, params.id);
  }

  @Route('GET /guests')
  list({ caller, query }: Call<'GET /guests'>) {
    return this.guests.run(caller, query);
  }

  @Route('POST /guests/:id/facts')
  note({ caller, params, once, body }: Call<'POST /guests/:id/facts'>) {
    return this.help.run(caller, once, params.id, body);
  }
}
