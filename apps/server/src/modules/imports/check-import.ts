import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { ImportedRow, ImportRow } from './import.entities.ts';

/** A fault that only shows beside other rows, and the rows that have it. `:id` is the import. */
type Check = { fault: string; column: string; rows: string; values?: Record<string, string> };

const twice = (key: string, fault: string, column: string): Check => ({
  fault,
  column,
  rows: `SELECT r.rowNo FROM import_row r
    JOIN (SELECT ${key}, MIN(rowNo) AS first FROM import_row
      WHERE importId = :id AND fault IS NULL AND ${key} IS NOT NULL GROUP BY ${key} HAVING COUNT(*) > 1) d
      ON d.${key} = r.${key}
    WHERE r.importId = :id AND r.fault IS NULL AND r.rowNo > d.first`,
});

const taken = (key: string, theirs: string, fault: string, column: string): Check => ({
  fault,
  column,
  rows: `SELECT r.rowNo FROM import_row r JOIN carried_over c ON c.${theirs} = r.${key} AND c.externalId <> r.externalKey
    WHERE r.importId = :id AND r.fault IS NULL`,
});

const customerChecks: readonly Check[] = [
  twice('externalKey', 'external-id-twice', 'external_id'),
  twice('unionKey', 'unionid-twice', 'unionid'),
  twice('phoneKey', 'phone-hash-twice', 'phone_hash'),
  taken('unionKey', 'unionid', 'unionid-taken', 'unionid'),
  taken('phoneKey', 'phoneHash', 'phone-hash-taken', 'phone_hash'),
  {
    fault: 'host-gone',
    column: 'host_no',
    rows: `SELECT r.rowNo FROM import_row r JOIN kos k ON k.id = r.kosId
      WHERE r.importId = :id AND r.fault IS NULL AND (k.active = :no OR k.leavesAt IS NOT NULL)`,
  },
  {
    fault: 'own-host',
    column: 'unionid',
    rows: `SELECT r.rowNo FROM import_row r JOIN wechat_union u ON u.unionid = r.unionKey
      JOIN kos k ON k.id = r.kosId AND k.personId = u.personId
      WHERE r.importId = :id AND r.fault IS NULL`,
  },
  {
    fault: 'already-bound',
    column: 'unionid',
    rows: `SELECT r.rowNo FROM import_row r JOIN wechat_union u ON u.unionid = r.unionKey
      JOIN bond b ON b.activeMember = u.personId
      WHERE r.importId = :id AND r.fault IS NULL
        AND NOT EXISTS (SELECT 1 FROM carried_over c WHERE c.externalId = r.externalKey AND c.state = 'taken')`,
  },
];

const hostChecks: readonly Check[] = [
  twice('externalKey', 'staff-no-twice', 'staff_no'),
  {
    // Only a host who is there already has a club whose name may be left blank. Quotes within a cell are escaped.
    fault: 'club-name-missing',
    column: 'club_name',
    rows: `SELECT r.rowNo FROM import_row r LEFT JOIN kos k ON k.staffNo = r.externalKey
      WHERE r.importId = :id AND r.fault IS NULL AND k.id IS NULL
        AND r.data LIKE :ofHost AND r.data LIKE :noClub`,
    values: { ofHost: '%"role":"kos"%', noClub: '%"clubName":null%' },
  },
];

const batch = 1000;

/** The dry run: judges rows beside each other and beside what is there, one check a job, and changes nothing else. */
@Injectable()
export class CheckImport implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly listeners: Listeners,
  ) {}

  onModuleInit(): void {
    this.listeners.add({ name: 'imports.check', facts: [], handle: (job) => this.handle(job) });
  }

  private async handle({ subjectId: id, n }: Job): Promise<void> {
    const row = await this.database.read.findOneBy(ImportRow, { id });
    if (row?.state !== 'checking' || row.n !== n) return;
    const checks = row.kind === 'hosts' ? hostChecks : customerChecks;
    // `n` counts from one on, so the check of this job is its n less one.
    const check = checks[n - 1];
    const found = check ? await this.find(check, id) : row.kind === 'customers' ? await this.overfull(id) : [];
    await this.database.transaction(async (tx) => {
      const held = await lockRow(tx, ImportRow, { id });
      if (held?.state !== 'checking' || held.n !== n) return;
      const fault = check ?? { fault: 'host-full', column: 'host_no' };
      await this.mark(tx, id, found, fault);
      if (check) await this.goOn(tx, held, Math.round((held.rows * n) / (checks.length + 1)));
      else await this.through(tx, held);
    });
  }

  private async find(check: Check, id: string): Promise<number[]> {
    const rows: { rowNo: number }[] = await this.ask(check.rows, id, check.values);
    return rows.map((row) => row.rowNo);
  }

  /** Rows beyond a host's places, last ones first, so that who stands first in the file comes first. */
  private async overfull(id: string): Promise<number[]> {
    const fresh = `FROM import_row r LEFT JOIN carried_over c ON c.externalId = r.externalKey
      WHERE r.importId = :id AND r.fault IS NULL AND (c.id IS NULL OR c.state = 'released' OR (c.state = 'kept' AND c.kosId <> r.kosId))`;
    const hosts: { kosId: string; wanted: number | string; room: number | string }[] = await this.ask(
      `SELECT r.kosId AS kosId, COUNT(*) AS wanted,
         MAX(k.capacity) - COALESCE(MAX(l.members + l.kept), 0) AS room
       ${fresh.replace('WHERE', 'JOIN kos k ON k.id = r.kosId LEFT JOIN host_load l ON l.kosId = r.kosId WHERE')}
       GROUP BY r.kosId`,
      id,
    );
    const beyond: number[] = [];
    for (const { kosId, wanted, room } of hosts) {
      const places = Math.max(0, Number(room));
      if (Number(wanted) <= places) continue;
      const rows: { rowNo: number }[] = await this.ask(
        `SELECT r.rowNo AS rowNo ${fresh} AND r.kosId = :kosId ORDER BY r.rowNo`,
        id,
        { kosId },
      );
      beyond.push(...rows.slice(places).map((row) => row.rowNo));
    }
    return beyond;
  }

  private async mark(
    tx: Tx,
    importId: string,
    rows: readonly number[],
    { fault, column }: Pick<Check, 'fault' | 'column'>,
  ): Promise<void> {
    const cleared = { data: null, externalKey: null, unionKey: null, phoneKey: null };
    for (let i = 0; i < rows.length; i += batch) {
      const part = rows.slice(i, i + batch);
      await tx.update(ImportedRow, { importId, rowNo: In(part) }, { fault, faultColumn: column, ...cleared });
    }
  }

  private async goOn(tx: Tx, row: ImportRow, checked: number): Promise<void> {
    const n = row.n + 1;
    await tx.update(ImportRow, { id: row.id }, { n, checked });
    await this.facts.setTimer(tx, { listener: 'imports.check', subjectId: row.id, n, runAt: this.clock.now() });
  }

  private async through(tx: Tx, row: ImportRow): Promise<void> {
    const counts = await this.count(tx, row);
    await tx.update(ImportRow, { id: row.id }, { state: 'checked', checked: row.rows, counts });
  }

  private async count(tx: Tx, { id, kind, rows }: ImportRow): Promise<ImportRow['counts']> {
    const known =
      kind === 'customers'
        ? `LEFT JOIN carried_over c ON c.externalId = r.externalKey`
        : `LEFT JOIN (SELECT staffNo AS id, importDigest AS digest FROM kos
            UNION ALL SELECT staffNo, importDigest FROM role_code WHERE role = 'lead') c ON c.id = r.externalKey`;
    const same =
      kind === 'customers'
        ? `(c.digest = r.digest AND c.state <> 'released') OR c.state IN ('taken', 'declined')`
        : 'c.digest = r.digest';
    const [found] = (await tx.query(
      ...this.bound(
        `SELECT COUNT(*) AS good, SUM(CASE WHEN c.id IS NULL THEN 1 ELSE 0 END) AS fresh,
           SUM(CASE WHEN c.id IS NOT NULL AND (${same}) THEN 1 ELSE 0 END) AS unchanged
         FROM import_row r ${known} WHERE r.importId = :id AND r.fault IS NULL`,
        { id },
      ),
    )) as { good: number | string; fresh: number | string | null; unchanged: number | string | null }[];
    const good = Number(found?.good ?? 0);
    const fresh = Number(found?.fresh ?? 0);
    const unchanged = Number(found?.unchanged ?? 0);
    return { fresh, unchanged, changed: good - fresh - unchanged, faulty: rows - good };
  }

  private ask<T>(sql: string, id: string, more: Record<string, string> = {}): Promise<T> {
    return this.database.read.query(...this.bound(sql, { id, no: 0, ...more })) as Promise<T>;
  }

  /** Turns `:names` into the driver's question marks. */
  private bound(sql: string, values: Record<string, string | number>): [string, (string | number)[]] {
    const used: (string | number)[] = [];
    const text = sql.replace(/:(\w+)/g, (_, name: string) => {
      used.push(values[name] ?? '');
      return '?';
    });
    return [text, used];
  }
}
