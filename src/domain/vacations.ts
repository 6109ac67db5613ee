import type { Day, Period } from './day';

/** Regio for the spreading of school vacations; a school chooses it, it does not follow from the province. */
export const REGIONS = ['noord', 'midden', 'zuid'] as const;
export type Region = (typeof REGIONS)[number];

/** Schoolvakantie; both days belong to it. */
export interface Vacation extends Period {
  readonly schoolYear: string;
  readonly name: string;
  readonly region: Region | 'alle';
}

/*
 * Rijksoverheid (opendata.rijksoverheid.nl, fetched 10 September 2025; 2028-2029 checked against rijksoverheid.nl). Kerst, one week of
 * mei and zomer are fixed by the minister; herfst and voorjaar are advice, so every date can be changed per school.
 */
const TABLE: readonly (readonly [
  schoolYear: string,
  name: string,
  region: Region | 'alle',
  from: string,
  until: string,
])[] = [
  ['2024-2025', 'herfstvakantie', 'noord', '2024-10-26', '2024-11-03'],
  ['2024-2025', 'herfstvakantie', 'midden', '2024-10-26', '2024-11-03'],
  ['2024-2025', 'herfstvakantie', 'zuid', '2024-10-19', '2024-10-27'],
  ['2024-2025', 'kerstvakantie', 'alle', '2024-12-21', '2025-01-05'],
  ['2024-2025', 'voorjaarvakantie', 'noord', '2025-02-15', '2025-02-23'],
  ['2024-2025', 'voorjaarvakantie', 'midden', '2025-02-22', '2025-03-02'],
  ['2024-2025', 'voorjaarvakantie', 'zuid', '2025-02-22', '2025-03-02'],
  ['2024-2025', 'meivakantie', 'alle', '2025-04-26', '2025-05-04'],
  ['2024-2025', 'zomervakantie', 'noord', '2025-07-12', '2025-08-24'],
  ['2024-2025', 'zomervakantie', 'midden', '2025-07-19', '2025-08-31'],
  ['2024-2025', 'zomervakantie', 'zuid', '2025-07-05', '2025-08-17'],
  ['2025-2026', 'herfstvakantie', 'noord', '2025-10-18', '2025-10-26'],
  ['2025-2026', 'herfstvakantie', 'midden', '2025-10-18', '2025-10-26'],
  ['2025-2026', 'herfstvakantie', 'zuid', '2025-10-11', '2025-10-19'],
  ['2025-2026', 'kerstvakantie', 'alle', '2025-12-20', '2026-01-04'],
  ['2025-2026', 'voorjaarvakantie', 'noord', '2026-02-21', '2026-03-01'],
  ['2025-2026', 'voorjaarvakantie', 'midden', '2026-02-14', '2026-02-22'],
  ['2025-2026', 'voorjaarvakantie', 'zuid', '2026-02-14', '2026-02-22'],
  ['2025-2026', 'meivakantie', 'alle', '2026-04-25', '2026-05-03'],
  ['2025-2026', 'zomervakantie', 'noord', '2026-07-04', '2026-08-16'],
  ['2025-2026', 'zomervakantie', 'midden', '2026-07-18', '2026-08-30'],
  ['2025-2026', 'zomervakantie', 'zuid', '2026-07-11', '2026-08-23'],
  ['2026-2027', 'herfstvakantie', 'noord', '2026-10-10', '2026-10-18'],
  ['2026-2027', 'herfstvakantie', 'midden', '2026-10-17', '2026-10-25'],
  ['2026-2027', 'herfstvakantie', 'zuid', '2026-10-17', '2026-10-25'],
  ['2026-2027', 'kerstvakantie', 'alle', '2026-12-19', '2027-01-03'],
  ['2026-2027', 'voorjaarvakantie', 'noord', '2027-02-20', '2027-02-28'],
  ['2026-2027', 'voorjaarvakantie', 'midden', '2027-02-20', '2027-02-28'],
  ['2026-2027', 'voorjaarvakantie', 'zuid', '2027-02-13', '2027-02-21'],
  ['2026-2027', 'meivakantie', 'alle', '2027-04-24', '2027-05-02'],
  ['2026-2027', 'zomervakantie', 'noord', '2027-07-10', '2027-08-22'],
  ['2026-2027', 'zomervakantie', 'midden', '2027-07-17', '2027-08-29'],
  ['2026-2027', 'zomervakantie', 'zuid', '2027-07-24', '2027-09-05'],
  ['2027-2028', 'herfstvakantie', 'noord', '2027-10-16', '2027-10-24'],
  ['2027-2028', 'herfstvakantie', 'midden', '2027-10-16', '2027-10-24'],
  ['2027-2028', 'herfstvakantie', 'zuid', '2027-10-23', '2027-10-31'],
  ['2027-2028', 'kerstvakantie', 'alle', '2027-12-25', '2028-01-09'],
  ['2027-2028', 'voorjaarvakantie', 'noord', '2028-02-19', '2028-02-27'],
  ['2027-2028', 'voorjaarvakantie', 'midden', '2028-02-26', '2028-03-05'],
  ['2027-2028', 'voorjaarvakantie', 'zuid', '2028-02-26', '2028-03-05'],
  ['2027-2028', 'meivakantie', 'alle', '2028-04-29', '2028-05-07'],
  ['2027-2028', 'zomervakantie', 'noord', '2028-07-15', '2028-08-27'],
  ['2027-2028', 'zomervakantie', 'midden', '2028-07-08', '2028-08-20'],
  ['2027-2028', 'zomervakantie', 'zuid', '2028-07-22', '2028-09-03'],
  ['2028-2029', 'herfstvakantie', 'noord', '2028-10-14', '2028-10-22'],
  ['2028-2029', 'herfstvakantie', 'midden', '2028-10-21', '2028-10-29'],
  ['2028-2029', 'herfstvakantie', 'zuid', '2028-10-21', '2028-10-29'],
  ['2028-2029', 'kerstvakantie', 'alle', '2028-12-23', '2029-01-07'],
  ['2028-2029', 'voorjaarvakantie', 'noord', '2029-02-17', '2029-02-25'],
  ['2028-2029', 'voorjaarvakantie', 'midden', '2029-02-17', '2029-02-25'],
  ['2028-2029', 'voorjaarvakantie', 'zuid', '2029-02-10', '2029-02-18'],
  ['2028-2029', 'meivakantie', 'alle', '2029-04-28', '2029-05-06'],
  ['2028-2029', 'zomervakantie', 'noord', '2029-07-21', '2029-09-02'],
  ['2028-2029', 'zomervakantie', 'midden', '2029-07-07', '2029-08-19'],
  ['2028-2029', 'zomervakantie', 'zuid', '2029-07-14', '2029-08-26'],
  ['2029-2030', 'herfstvakantie', 'noord', '2029-10-20', '2029-10-28'],
  ['2029-2030', 'herfstvakantie', 'midden', '2029-10-20', '2029-10-28'],
  ['2029-2030', 'herfstvakantie', 'zuid', '2029-10-13', '2029-10-21'],
  ['2029-2030', 'kerstvakantie', 'alle', '2029-12-22', '2030-01-06'],
  ['2029-2030', 'voorjaarvakantie', 'noord', '2030-02-16', '2030-02-24'],
  ['2029-2030', 'voorjaarvakantie', 'midden', '2030-02-23', '2030-03-03'],
  ['2029-2030', 'voorjaarvakantie', 'zuid', '2030-02-23', '2030-03-03'],
  ['2029-2030', 'meivakantie', 'alle', '2030-04-27', '2030-05-05'],
  ['2029-2030', 'zomervakantie', 'noord', '2030-07-20', '2030-09-01'],
  ['2029-2030', 'zomervakantie', 'midden', '2030-07-13', '2030-08-25'],
  ['2029-2030', 'zomervakantie', 'zuid', '2030-07-06', '2030-08-18'],
];

/** The vacations of every region, 2024-2025 to 2029-2030. Years outside are not known here. */
export const VACATIONS: readonly Vacation[] = TABLE.map(([schoolYear, name, region, from, until]) => ({
  schoolYear,
  name,
  region,
  from: from as Day,
  until: until as Day,
}));
