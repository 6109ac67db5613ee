import type { Patterns } from '../language';

/*
 * What is written around and in cells in whatever language: programs mix them, and a Dutch list has an English pager. Patterns, all in
 * lower case.
 */
export const PATTERNS: Patterns = {
  range:
    '(\\d+)\\s*(?:t\\/m|tot en met|tot|to|bis|à|-|–)\\s*(\\d+)\\s*\\(?\\s*(?:van|of|von|sur)\\s*(?:de\\s+|in totaal\\s+|the\\s+)?([\\d.,]+)',
  total:
    '(?:totaal|van|total|of)\\s*:?\\s*([\\d.,]+)\\s+(?:resultaten|rijen|regels|leerlingen|meldingen|items|results|rows|entries|students|pupils)|([\\d.,]+)\\s+(?:resultaten|rijen|regels|meldingen|absenties|items|results|rows|entries|einträge|treffer|résultats|lignes)(?!\\p{L})|(?:totaal(?: aantal)?|total|gesamt):?\\s+([\\d.,]+)',
  pages: '(?:pagina|page|seite)\\s+\\d+\\s+(?:van|of|von|sur|\\/)\\s*(\\d+)',
  /** A filter that names what it lets through. */
  filter: '\\bfilter: (?!geen\\b|alle\\b|uit\\b|none\\b|all\\b|off\\b)\\S',
  before: '^(?:vanaf|van|op|from|on|vom|ab|du|le)\\s+',
  inTitle: '\\b(?:op|van|datum:?|dag:?|vanaf|on|from|date:?|am|vom|du|le)\\s+',
  until: "^(?:t\\/m|tot en met|tot|to|until|through|bis|au|jusqu'au|-|–)(?!\\p{L})\\s*",
  open: '^(?:\\.\\.\\.|…|heden|onbekend|nog onbekend|open|unknown|unbekannt|offen|inconnue?)',
  part: "^(?:de\\s+)?(?:'s\\s+)?(hele dag|ochtends?|morgens?|voormiddag|middags?|namiddag|vm|nm|morning|afternoon|vormittags?|nachmittags?|matin|après-midi)\\b",
  morning: '^(ochtend|morgen|voor|vm|morning|vormittag|matin)',
  afternoon: '^(middag|nam|nm|afternoon|nachmittag|après-midi)',
  wholeDay: '^(hele dag|dag|gehele dag|all day|ganzer tag|journée|-)$',
  yes: '^(ja|j|yes|y|oui|true|✓|✔|geoorloofd|excused|entschuldigt|x)$',
  no: '^(nee|n|no|nein|non|false|✗|✘|ongeoorloofd|unexcused|unentschuldigt)$',
  withReason: '^(ja, )?met (opgaaf van )?reden$',
  withoutReason: '^(ja, )?zonder (opgaaf van )?reden$',
  unreported: '^(niet gemeld|niet afgemeld|geen bericht|zonder bericht)$',
  reported: '^(ja|j|gemeld|afgemeld|✓|✔|door ouder|door ouders)$',
  parents: '^(ouder|ouders|moeder|vader|verzorger|ouder\\/verzorger|parro|ouderportaal|ouderapp)$',
  /** A word that says itself whether it is allowed: `ongeoorloofd afwezig`, `te laat (geoorloofd)`, `unexcused absence`. */
  says: '\\(?(?<!\\p{L})(on|un|in|non[- ])?(geoorloofde?|excused|authori[sz]ed|entschuldigte?s?|justifiée?|excusée?)(?!\\p{L})\\)?',
};
