import type { Body, Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { PlaceHost } from '../kos/place-host.ts';
import { ShowHosts } from './show-hosts.ts';

/** An operator changes a host's capacity or store. Below the present load the host is simply full. */
@Injectable()
export class ChangeHost {
  constructor(
    private readonly placing: PlaceHost,
    private readonly show: ShowHosts,
  ) {}

  async run(id: string, { capacity, storeId }: Body<'PUT /hosts/:id'>): Promise<Reply<'PUT /hosts/:id'>> {
    const [view] = await this.show.run([await this.placing.run(id, { capacity, storeId })]);
    if (!view) throw new Error('a host has a view');
    return view;
  }
}
