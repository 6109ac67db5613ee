import type { Moment } from '../../../domain/day';
import type { Request } from '../../../messages/contract';
import { useAnswer } from '../../../pages/ask';
import { Patterns } from '../../../ui/lines/patterns';
import { Counting } from '../counting';

interface Props {
  readonly about: Request<'own>worker:lines'>['about'];
  readonly year: string;
  readonly now: Moment;
  readonly onPupil: (pupil: string) => void;
}

/** The patterns of those whose lines are shown. */
export function PatternSection({ about, year, now, onPupil }: Props) {
  const { value, failed, again } = useAnswer('own>worker:line-patterns', { about, year });
  if (value === null) return <Counting failed={failed} again={again} />;
  if (typeof value === 'string') return null;
  return <Patterns patterns={value} ofOne={about.of === 'pupil'} now={now} onPupil={onPupil} />;
}
