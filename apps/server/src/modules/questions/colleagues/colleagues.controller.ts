import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../../platform/http/route.ts';
import { type HostThread, ShowToHost } from '../queue/show-to-host.ts';
import { AnswerColleague } from './answer-colleague.ts';
import { AskColleague } from './ask-colleague.ts';
import { ListColleagues } from './list-colleagues.ts';
import { ListConsultations } from './list-consultations.ts';
import { PassOn } from './pass-on.ts';
import { ReadShiftEnd } from './read-shift-end.ts';

@Controller()
export class ColleaguesController {
  constructor(
    private readonly shiftEnd: ReadShiftEnd,
    private readonly colleagues: ListColleagues,
    private readonly passOn: PassOn,
    private readonly askColleague: AskColleague,
    private readonly consultations: ListConsultations,
    private readonly answerColleague: AnswerColleague,
    private readonly show: ShowToHost,
  ) {}

  @Route('GET /queue/end-of-shift')
  endOfShift({ caller }: Call<'GET /queue/end-of-shift'>) {
    return this.shiftEnd.run(caller);
  }

  @Route('GET /queue/colleagues')
  list({ caller }: Call<'GET /queue/colleagues'>) {
    return this.colleagues.run(caller);
  }

  @Route('POST /queue/:id/pass')
  pass({ caller, once, params, body }: Call<'POST /queue/:id/pass'>) {
    return this.passOn.run(caller, once, params.id, body);
  }

  @Route('POST /queue/:id/consultations')
  async ask({ caller, once, params, body }: Call<'POST /queue/:id/consultations'>): Promise<HostThread> {
    await this.askColleague.run(caller, once, params.id, body);
    return this.show.thread(caller, params.id);
  }

  @Route('GET /consultations')
  asked({ caller }: Call<'GET /consultations'>) {
    return this.consultations.run(caller);
  }

  @Route('POST /consultations/:id/answer')
  answer({ caller, once, params, body }: Call<'POST /consultations/:id/answer'>) {
    return this.answerColleague.run(caller, once, params.id, body);
  }
}
