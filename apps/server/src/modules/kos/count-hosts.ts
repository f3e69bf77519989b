import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { HostCounts } from '../stores/host-counts.ts';
import { KosRow } from './kos.entity.ts';

/** Tells `stores` how many active hosts work where. */
@Injectable()
export class CountHosts extends HostCounts {
  constructor(private readonly database: Database) {
    super();
  }

  async at(storeIds: readonly string[] | null): Promise<Map<string, number>> {
    if (storeIds?.length === 0) return new Map();
    const query = this.database.read
      .createQueryBuilder(KosRow, 'k')
      .select('k.storeId', 'storeId')
      .addSelect('COUNT(*)', 'hosts')
      .where('k.active = :active AND k.storeId IS NOT NULL', { active: true })
      .groupBy('k.storeId');
    if (storeIds) query.andWhere('k.storeId IN (:...storeIds)', { storeIds: [...storeIds] });
    const rows = await query.getRawMany<{ storeId: string; hosts: number | string }>();
    return new Map(rows.map(({ storeId, hosts }) => [storeId, Number(hosts)]));
  }
}
