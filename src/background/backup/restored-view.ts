import type { Entry } from '../../domain/dossier';
import { nameIn } from '../../domain/fold';
import type { RestoredView } from '../../messages/backup';
import { brings } from '../../storage/backup/backups';
import type { NotWhole, Plan } from '../../storage/backup/plan';
import { understood } from '../../storage/entries';
import { SETTINGS } from '../../storage/settings';

/** What a plan says to people. */
export function restoredView(plan: Plan): RestoredView {
  const { origin, about, dossiers, kept, keptThere, notWhole, keptNotWhole, erased } = plan;
  const extended = dossiers.filter(({ mine, added }) => mine && added > 0).length;
  const isNew = dossiers.filter(({ mine }) => !mine).length;
  const sum = (of: 'added' | 'known' | 'newer') => dossiers.reduce((total, one) => total + one[of], 0);
  const settings = SETTINGS.safeParse(keptThere.get('settings'));
  return {
    origin,
    made: about?.made ?? null,
    school: (settings.success && settings.data.school.name) || null,
    isWhole: about?.isWhole === true && notWhole.length + keptNotWhole.length === 0,
    brings: brings(plan),
    dossiers: {
      new: isNew,
      extended,
      here: dossiers.length - isNew - extended,
      newer: dossiers.filter(({ newer }) => newer > 0).length,
      erased,
    },
    entries: { new: sum('added'), here: sum('known'), newer: sum('newer') },
    kept: kept.map(({ name }) => name),
    notWhole: notWhole.map((one) => called(one, plan)),
    keptNotWhole,
  };
}

/** Whose dossier is not whole, by what other school years of the same backup say. */
function called({ subject, year }: NotWhole, { dossiers }: Plan): RestoredView['notWhole'][number] {
  if (subject === null) return { of: 'unknown', name: null, year };
  if (subject.of !== 'pupil') return { of: subject.of, name: subject.of === 'group' ? subject.group : null, year };
  const entries = dossiers.flatMap(({ theirs }) =>
    theirs.subject.of === 'pupil' && theirs.subject.pupil === subject.pupil ? theirs.raw : [],
  );
  const understand = entries.map(understood).filter((entry): entry is Entry => entry !== null);
  return { of: 'pupil', name: nameIn(understand).name || null, year };
}
