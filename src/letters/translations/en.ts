import { type Language, said } from './language';
import type { Told } from './told';

/* Letters in English. */

const OFFICER = 'attendance officer (leerplichtambtenaar)';
const LAW = 'of the Compulsory Education Act (Leerplichtwet)';

const MOMENTS = 'Two proposed times stand in the Dutch letter. Please let us know which one suits you.';
const WITH_MANAGEMENT = 'The management and the teacher take part in the talk.';
const OTHERWISE = `Is your child away on other days? Then that is unauthorised, and we have to report it to the ${OFFICER}.`;
const objection = (school: string): string =>
  `Do you disagree with this decision? Then object in writing within six weeks to the management of ${school}. State your name and address, the date, this decision and your reasons, and sign it. Is it urgent? Then you can also ask the court for interim relief (voorlopige voorziening).`;
const asked = ({ child, leave }: Told): string =>
  `On ${leave.askedOn} you asked for leave for your child ${child}. Days: ${leave.asked}. Reason: ${leave.ground}.`;
const inAll = ({ leave }: Told): string | false =>
  leave.given !== null && `School days of leave this school year, with these: ${leave.given}.`;
const times = (count: number | null): string =>
  `Number of times late this school year: ${count ?? 'see the Dutch letter'}.`;

const REPORTS: Readonly<Record<Told['report'], (told: Told) => string>> = {
  '16-hours-4-weeks': ({ missed, when }) =>
    said(
      'Your child missed lessons without a valid reason.',
      missed && `Time missed: ${missed}.`,
      `Days: ${when}. At 16 hours or more in four weeks of lessons we have to report this.`,
    ),
  holiday: ({ when }) =>
    `Your child was away outside the school holidays, without leave. Days: ${when}. We have to report this.`,
  long: ({ since }) =>
    `Your child has been away from school without a valid reason since ${since}. That is longer than four weeks. We have to report this.`,
  other: ({ when }) => `Your child was not at school, and we know no valid reason. Days: ${when}.`,
  lates: ({ count }) => times(count),
};

const NO_LEAVE_YET = 'As long as there is no decision, your child has no leave.';
const decision = (who: string, until: string): readonly string[] => [
  `Who decides: ${who}. You will get a letter with the decision, at the latest on: ${until}.`,
  NO_LEAVE_YET,
];
const FOLLOWS: Readonly<Record<Told['leave']['follows'], (until: string) => readonly string[]>> = {
  confirmed: (until) => [
    'You need not ask for leave for a religious holiday. Telling us is enough.',
    `We will confirm this with a letter, at the latest on: ${until}.`,
  ],
  officer: (until) => [
    `With these days it is more than ten school days in this school year. So the ${OFFICER} of your municipality decides.`,
    `We will send your request on with our advice, at the latest on: ${until}. You will get a letter about that.`,
    NO_LEAVE_YET,
  ],
  school: (until) => decision('the management of the school', until),
  unknown: (until) => decision('see the Dutch letter', until),
};

export const en: Language = {
  version: 2,
  direction: 'ltr',
  sheet: {
    unchecked: 'Translation, not checked. The Dutch letter counts.',
    checked: 'Translation. The Dutch letter counts.',
    differs: 'The school has changed the Dutch letter. This is a translation of the standard text, which may differ.',
    subject: 'Subject:',
    salutation: (name) => `To the parents or carers of ${name},`,
    slip: 'The words of the slip below the Dutch letter:',
  },
  slips: {
    texts: {
      reason: { title: 'Reason for the absence', intro: 'My child was not at school from … until … because:' },
      late: { title: 'Seen', intro: 'I know that my child came late. The reason was:' },
      doctor: {
        title: 'Asking the youth doctor (jeugdarts)',
        intro: 'I agree (“goed”) / I do not agree (“niet goed”). Cross out what is not so.',
      },
    },
    labels: {
      name: 'Name of the child',
      group: 'Group',
      'late-on': 'Late on',
      date: 'Date',
      signature: 'Signature of parent or carer',
    },
  },
  formats: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    date: (day, month, year) => `${day} ${month} ${year}`,
    longDate: (weekday, date) => `${weekday} ${date}`,
    period: (from, until) => `${from} up to and including ${until}`,
    duration: (hours, minutes) => said(hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`),
    schoolDays: (count) => `school days: ${count}`,
    child: (name, group) => (group ? `${name} (group ${group})` : name),
    parts: {
      morning: 'the morning',
      afternoon: 'the afternoon',
      whole: 'the whole day',
      between: (from, to) => `from ${from} to ${to}`,
      from: (time) => `from ${time}`,
      until: (time) => `until ${time}`,
    },
    known: {
      'reported-without-reason': 'You told us that your child was away. We do not know the reason yet.',
      'no-valid-reason': 'You have not given us a valid reason yet.',
      'not-reported': 'We had no message from you about it.',
      called: 'We called you, but could not reach you.',
      'reason-unknown': 'We do not know the reason yet.',
    },
    grounds: {
      religious: 'a religious holiday',
      weighty: 'weighty circumstances',
      profession: 'the profession of a parent',
      other: 'another reason',
    },
    articles: {
      religious: `article 11(e) and article 13 ${LAW}`,
      weighty: `article 11(g) and article 14 ${LAW}`,
      profession: `article 11(f) and article 13a ${LAW}`,
      other: `article 11 ${LAW}`,
    },
    elsewhere: 'see the Dutch letter',
  },
  letters: {
    'absence-notice': ({ child, when, known }) => ({
      subject: 'unauthorised absence',
      paragraphs: [
        `Your child ${child} was not at school. Days: ${when}.`,
        known,
        'We have recorded this as unauthorised absence. The law asks us to keep a careful record.',
        'Please write the reason on the slip below the Dutch letter and hand it in to the teacher as soon as possible.',
      ],
    }),
    'absence-reminder': ({ child, reminded }) => ({
      subject: 'reminder: unauthorised absence',
      paragraphs: [
        `We wrote to you before about the absence of your child ${child}. Days: ${reminded}.`,
        'We have had no answer from you yet. So the absence still stands as unauthorised.',
        'Please let us know now why your child was away. Fill in the slip and hand it in to the teacher tomorrow. You may also call us.',
        'If we hear nothing, we will invite you for a talk at school.',
      ],
    }),
    'absence-invitation': ({ child, days }) => ({
      subject: 'invitation for a talk about absence',
      paragraphs: [
        `Your child ${child} was not at school, and we know no valid reason. Days:`,
        days,
        'We would like to talk with you about this, and look for a solution together.',
        MOMENTS,
        WITH_MANAGEMENT,
        `Does the absence go on? Then we can ask the ${OFFICER} for help.`,
      ],
    }),
    'officer-notice': (told) => ({
      subject: `report to the ${OFFICER}`,
      paragraphs: [
        `We have reported the absence of your child ${told.child}. The ${OFFICER} of your municipality gets this report.`,
        REPORTS[told.report](told),
        'The officer will get in touch with you, and discuss with you how to go on.',
        'You may see what we reported. Would you like to, or do you have a question? Then get in touch with us.',
      ],
    }),
    'late-slip': ({ child, late }) => ({
      subject: 'late at school',
      paragraphs: [
        said(
          `Your child ${child} came late to school on ${late.on}.`,
          late.at && `Time: ${late.at}.`,
          late.at && late.by && `After the beginning of the lesson: ${late.by}.`,
        ),
        'Please fill in the slip below the Dutch letter: the reason, and your signature. Give it back to school on the next school day.',
      ],
    }),
    'late-warning': (told) => ({
      subject: 'warning: late at school',
      paragraphs: [
        `Your child ${told.child} came late to school. ${times(told.times)}`,
        told.lates,
        'Who comes late misses the beginning of the lesson and disturbs the others. That is why you get this warning.',
        `Please make sure that ${told.name} is on time. If that is difficult, get in touch with the teacher.`,
        ...(told.talkAt === null ? [] : [`When it has been ${told.talkAt} times, we will invite you for a talk.`]),
      ],
    }),
    'late-invitation': (told) => ({
      subject: 'invitation for a talk: late at school',
      paragraphs: [
        `Your child ${told.child} came late to school. ${times(told.times)}`,
        told.lates,
        'We would like to discuss with you how this can improve.',
        MOMENTS,
        WITH_MANAGEMENT,
        ...(told.reportAfter === null
          ? []
          : [`Is your child late again? Number of times until we report it to the ${OFFICER}: ${told.reportAfter}.`]),
      ],
    }),
    'leave-overrun': ({ child, when, schoolDays }) => ({
      subject: 'back later than the leave',
      paragraphs: [
        `Your child ${child} had leave. After the last day of the leave your child was not back yet.`,
        said(`Days: ${when}.`, schoolDays && `Number of ${schoolDays}.`),
        `There was no leave for that time. We have recorded it as unauthorised, and have to report it to the ${OFFICER}.`,
        'Was there a reason why you were not back in time? Let us know soon, with proof.',
      ],
    }),
    'leave-granted': (told) => ({
      subject: 'your request for leave: yes',
      paragraphs: [
        asked(told),
        said(`We give this leave, under ${told.leave.article}.`, inAll(told)),
        OTHERWISE,
        objection(told.school),
      ],
    }),
    'leave-partly': (told) => ({
      subject: 'your request for leave: in part',
      paragraphs: [
        asked(told),
        said(`We give leave for: ${told.leave.granted}, under ${told.leave.article}.`, inAll(told)),
        'We do not give it for the other days. The reason stands in the Dutch letter. If your child stays away then, we have to report it.',
        objection(told.school),
      ],
    }),
    'leave-refused': (told) => ({
      subject: 'your request for leave: no',
      paragraphs: [
        asked(told),
        `We do not give this leave. The reason stands in the Dutch letter. We looked at ${told.leave.article}.`,
        `Does your child stay away all the same? Then that is unauthorised, and we have to report it to the ${OFFICER}.`,
        objection(told.school),
      ],
    }),
    'leave-forwarded': (told) => ({
      subject: 'your request for leave: sent on',
      paragraphs: [
        asked(told),
        `With these days it is more than ten school days in this school year. The school may not decide on that (article 14 ${LAW}).`,
        `We have sent your request, with our advice, to the ${OFFICER} of your municipality, who will send you the decision. It also says how you can object.`,
        'As long as there is no decision, your child has no leave.',
      ],
    }),
    'leave-religious': ({ child, leave }) => ({
      subject: 'free for a religious holiday',
      paragraphs: [
        `Your child ${child} is free for a religious holiday. You told us on ${leave.askedOn}.`,
        `Days: ${leave.granted}. We have recorded this. Your child need not come to school then (article 11(e) and article 13 ${LAW}).`,
        OTHERWISE,
      ],
    }),
    'late-overview': (told) => ({
      subject: 'late at school',
      paragraphs: [
        `Your child ${told.child} came late to school. ${times(told.times)}`,
        told.lates,
        `The lesson begins at: ${told.begins}. Who comes late misses the beginning and disturbs the others.`,
        `Please make sure that ${told.name} is on time. If that is difficult, get in touch with the teacher.`,
      ],
    }),
    'leave-received': (told) => ({
      subject: 'your request for leave was received',
      paragraphs: [
        `${asked(told)} We have received your request.`,
        ...FOLLOWS[told.leave.follows](told.leave.until),
        'Is something not right? Then let us know soon.',
      ],
    }),
    'under-six': ({ child }) => ({
      subject: 'fewer hours at school',
      paragraphs: [
        `Your child ${child} is not yet six years old. You would like your child to stay at home for some hours a week. How many stands in the Dutch letter.`,
        `Five hours a week are always allowed. You only have to tell us (article 11a ${LAW}).`,
        'On five more hours a week the management decides. The decision, and the days and times, stand in the Dutch letter. Hours that are not used cannot be saved up.',
        'This holds until the day on which your child becomes six. From then on your child comes to school for all hours.',
      ],
    }),
    'absence-talk': ({ child, periods }) => ({
      subject: 'talking together about how it goes',
      paragraphs: [
        `Your child ${child} was away from school several times this school year:`,
        periods,
        'We would like to hear how it goes, and see together what helps your child.',
        'You need not tell us what was the matter. The talk is no punishment.',
        MOMENTS,
        'The teacher also takes part in the talk.',
      ],
    }),
    'school-doctor': ({ child, away }) => ({
      subject: 'advice of the youth doctor (jeugdarts)',
      paragraphs: [
        `Your child ${child} was away from school several times this school year. Together, ${away}. We talked about it with you.`,
        'We would like to ask the youth doctor to think along with you.',
        'We pass on only: the name and group of your child, your telephone number, and the days on which your child was away.',
        'What you discuss with the youth doctor stays between the two of you. The school hears only what you agree to.',
        'We do this only if you agree. Please fill in the slip below the Dutch letter and give it to the teacher. You may say no.',
      ],
    }),
  },
};
