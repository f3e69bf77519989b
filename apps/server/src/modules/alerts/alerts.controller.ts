import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { ConfirmChannel } from './channels/confirm-channel.ts';
import { KeepChannels } from './channels/keep-channels.ts';
import { ShowLostChannels } from './channels/show-lost-channels.ts';
import { TestChannel } from './channels/test-channel.ts';
import { ReadAlerts } from './read-alerts.ts';

@Controller()
export class AlertsController {
  constructor(
    private readonly alerts: ReadAlerts,
    private readonly channels: KeepChannels,
    private readonly testChannel: TestChannel,
    private readonly confirmChannel: ConfirmChannel,
    private readonly lostChannels: ShowLostChannels,
  ) {}

  @Route('GET /alerts')
  since({ caller, query }: Call<'GET /alerts'>) {
    return this.alerts.run(caller, query);
  }

  @Route('GET /alerts/channels')
  list({ caller }: Call<'GET /alerts/channels'>) {
    return this.channels.list(caller);
  }

  @Route('PUT /alerts/channels')
  put({ caller, body }: Call<'PUT /alerts/channels'>) {
    return this.channels.put(caller, body);
  }

  @Route('DELETE /alerts/channels/:id')
  remove({ caller, params }: Call<'DELETE /alerts/channels/:id'>) {
    return this.channels.remove(caller, params.id);
  }

  @Route('POST /alerts/channels/:id/test')
  test({ caller, params }: Call<'POST /alerts/channels/:id/test'>) {
    return this.testChannel.run(caller, params.id);
  }

  @Route('POST /alerts/channels/:id/confirm')
  confirm({ caller, params, body }: Call<'POST /alerts/channels/:id/confirm'>) {
    return this.confirmChannel.run(caller, params.id, body.code);
  }

  @Route('GET /lead/alert-channels')
  lost({ caller }: Call<'GET /lead/alert-channels'>) {
    return this.lostChannels.run(caller);
  }
}
