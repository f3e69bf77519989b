import type { Reply } from '@huiyou/contracts/api';
import { missingHolidayYear } from '@huiyou/domain/duty/duty-calendar';
import { daysOf, holidaysOf, type HolidayYear, readHolidays } from '@huiyou/domain/duty/holiday-file';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { isDuplicate } from '../../../platform/database/errors.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { newId } from '../../../platform/ids.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { HolidayYearRow } from '../roster.entities.ts';
import { RostersReader } from '../rosters.reader.ts';

const tries = 5;

/** The public holidays of the brand: shown, and added or corrected by a year's file. A version never changes. */
@Injectable()
export class KeepHolidays {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rosters: RostersReader,
  ) {}

  async list(): Promise<Reply<'GET /holidays'>> {
    const rows = await this.rows(this.database.read);
    const latest = new Map(rows.map((row) => [row.year, row]));
    const years = [...latest.values()].sort((a, b) => a.year - b.year);
    return {
      years: years.map(({ year, version, source, days, at }) => ({ year, version, source, ...daysOf(days), at })),
      missing: missingHolidayYear([...latest.keys()], this.clock.now()),
    };
  }

  /** Throws `holidays-unfit`. A file that says what is known already changes nothing. */
  async add(caller: Caller, file: string): Promise<Reply<'POST /holidays'>> {
    const year = readHolidays(file);
    if (!year) throw new Refusal('holidays-unfit');
    await this.keep(year, caller.personId, same);
    return this.list();
  }

  /** Adds a year that comes with the product, unless somebody or another process has added that year already. */
  async provide(year: HolidayYear): Promise<void> {
    await this.keep(year, null, () => true);
  }

  /** `enough` says whether what is known of this year may stay. Two at once ask for one number: the later looks again. */
  private async keep(
    year: HolidayYear,
    madeBy: string | null,
    enough: (known: HolidayYearRow, year: HolidayYear) => boolean,
  ): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.database.transaction(async (tx) => {
          const rows = await this.rows(tx);
          const known = rows.filter((row) => row.year === year.year).at(-1);
          if (known && enough(known, year)) return;
          const at = this.clock.now();
          const version = (rows.at(-1)?.version ?? 0) + 1;
          const about = { id: newId(at), version, year: year.year, source: year.source };
          await tx.insert(HolidayYearRow, { ...about, days: holidaysOf(year), madeBy, at });
        });
        this.rosters.forgetHolidays();
        return;
      } catch (error) {
        if (attempt === tries || !isDuplicate(error, 'holiday_year')) throw error;
      }
    }
  }

  private rows(read: Tx): Promise<HolidayYearRow[]> {
    return read.find(HolidayYearRow, { order: { version: 'ASC' } });
  }
}

function same({ source, days }: HolidayYearRow, year: HolidayYear): boolean {
  const text = (of: Pick<HolidayYear, 'rest' | 'work'>) => JSON.stringify([[...of.rest].sort(), [...of.work].sort()]);
  return source === year.source && text(daysOf(days)) === text(year);
}
