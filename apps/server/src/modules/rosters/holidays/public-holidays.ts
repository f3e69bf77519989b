import type { HolidayYear } from '@huiyou/domain/duty/holiday-file';

/** The years that come with the product, as the State Council announced them. Later ones an operator adds by file. */
export const publicHolidays: readonly HolidayYear[] = [
  {
    year: 2025,
    source: '国务院办公厅关于 2025 年部分节假日安排的通知，国办发明电〔2024〕12号',
    rest: [
      '2025-01-01',
      ...run('2025-01-28', 4),
      ...run('2025-02-01', 4),
      ...run('2025-04-04', 3),
      ...run('2025-05-01', 5),
      '2025-05-31',
      ...run('2025-06-01', 2),
      ...run('2025-10-01', 8),
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    source: '国务院办公厅关于 2026 年部分节假日安排的通知，国办发明电〔2025〕7号',
    rest: [
      ...run('2026-01-01', 3),
      ...run('2026-02-15', 9),
      ...run('2026-04-04', 3),
      ...run('2026-05-01', 5),
      ...run('2026-06-19', 3),
      ...run('2026-09-25', 3),
      ...run('2026-10-01', 7),
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/** So many days of one month from this date on. */
function run(first: string, days: number): string[] {
  const from = Number(first.slice(8));
  return Array.from({ length: days }, (_, index) => `${first.slice(0, 8)}${String(from + index).padStart(2, '0')}`);
}
