/* Readings that several protocols share: what their texts leave open in the same way. */

export const PER_SCHOOL_YEAR = 'Het protocol noemt geen periode. Wij tellen per {late.window}.';
export const OWN_WORD =
  'Geoorloofd of ongeoorloofd: wat in het LAS staat, wint. Staat het er niet, dan is te laat ongeoorloofd.';
export const WITHIN_TASK_DAYS = 'De tekst noemt geen termijn. Wij vragen de stap binnen {taskDays} schooldagen.';
export const WITHIN_REPORT_DAYS = 'De tekst noemt geen termijn. Wij vragen de melding binnen vijf werkdagen.';
export const ONE_SPELL = 'Een ziekmelding is een aaneengesloten periode: vrijdag en maandag samen zijn er één.';
export const SCHOOL_DAYS = 'Dagen zijn {sick.dayUnit}. Een halve dag ziek telt als dag.';
