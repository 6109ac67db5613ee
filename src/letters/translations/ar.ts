import { apart, type Language, said } from './language';
import type { Told } from './told';

/* Letters in Arabic. Months stand by both names that are in use, and words of another script are kept apart from what stands around them. */

const OFFICER = `موظف الإلزام المدرسي ${apart('(leerplichtambtenaar)')}`;
const LAW = `قانون التعليم الإلزامي ${apart('(Leerplichtwet)')}`;
/** Names of articles as the law writes them. */
const article = (name: string): string => `المادة ${apart(name)}`;

const MOMENTS = 'يوجد موعدان مقترحان في الرسالة الهولندية. يرجى إبلاغنا بالموعد الذي يناسبكم.';
const WITH_MANAGEMENT = 'يحضر اللقاء الإدارة والمعلم.';
const OTHERWISE = `هل سيتغيّب طفلكم في أيام أخرى؟ يكون ذلك غيابًا غير مسموح به، وعلينا إبلاغ ${OFFICER} به.`;
const ON_TIME = 'يرجى الحرص على أن يحضر طفلكم في الوقت المحدد. إذا كان ذلك صعبًا فتواصلوا مع المعلم.';
const objection = (school: string): string =>
  `ألا توافقون على هذا القرار؟ يمكنكم تقديم اعتراض خطي خلال ستة أسابيع إلى إدارة المدرسة (${apart(school)}). اكتبوا اسمكم وعنوانكم والتاريخ وهذا القرار وأسبابكم، ووقّعوا عليه. هل الأمر عاجل؟ يمكنكم أيضًا أن تطلبوا من المحكمة إجراءً مؤقتًا ${apart('(voorlopige voorziening)')}.`;
const asked = ({ child, leave }: Told): string =>
  `طلبتم إجازة لطفلكم: ${child}. تاريخ الطلب: ${leave.askedOn}. الأيام: ${leave.asked}. السبب: ${leave.ground}.`;
const inAll = ({ leave }: Told): string | false =>
  leave.given !== null && `عدد أيام الإجازة المدرسية في هذه السنة الدراسية مع هذه الأيام: ${leave.given}.`;
const times = (count: number | null): string =>
  `عدد مرات التأخر في هذه السنة الدراسية: ${count ?? 'انظروا الرسالة الهولندية'}.`;

const REPORTS: Readonly<Record<Told['report'], (told: Told) => string>> = {
  '16-hours-4-weeks': ({ missed, when }) =>
    said(
      'تغيّب طفلكم عن الدروس دون سبب مقبول.',
      missed && `الوقت الفائت: ${missed}.`,
      `الأيام: ${when}. إذا بلغ الغياب 16 ساعة أو أكثر خلال أربعة أسابيع دراسية فعلينا الإبلاغ عنه.`,
    ),
  holiday: ({ when }) => `تغيّب طفلكم خارج العطل المدرسية دون إجازة. الأيام: ${when}. علينا الإبلاغ عن ذلك.`,
  long: ({ since }) =>
    `طفلكم متغيّب عن المدرسة دون سبب مقبول. البداية: ${since}. هذه المدة أطول من أربعة أسابيع. علينا الإبلاغ عن ذلك.`,
  other: ({ when }) => `لم يكن طفلكم في المدرسة، ولا نعرف سببًا مقبولًا. الأيام: ${when}.`,
  lates: ({ count }) => times(count),
};

const NO_LEAVE_YET = 'ما دام لا يوجد قرار فليس لدى طفلكم إجازة.';
const decision = (who: string, until: string): readonly string[] => [
  `صاحب القرار: ${who}. ستصلكم رسالة بالقرار، في موعد أقصاه: ${until}.`,
  NO_LEAVE_YET,
];
const FOLLOWS: Readonly<Record<Told['leave']['follows'], (until: string) => readonly string[]>> = {
  confirmed: (until) => [
    'لا حاجة إلى طلب إجازة للعيد الديني. يكفي أن تبلغونا.',
    `سنؤكد ذلك برسالة، في موعد أقصاه: ${until}.`,
  ],
  officer: (until) => [
    `مع هذه الأيام يزيد المجموع على عشرة أيام مدرسية في هذه السنة الدراسية. لذلك يتخذ القرار ${OFFICER} في بلديتكم.`,
    `سنرسل طلبكم مع رأينا، في موعد أقصاه: ${until}. وستصلكم رسالة بذلك.`,
    NO_LEAVE_YET,
  ],
  school: (until) => decision('إدارة المدرسة', until),
  unknown: (until) => decision('انظروا الرسالة الهولندية', until),
};

export const ar: Language = {
  version: 2,
  direction: 'rtl',
  sheet: {
    unchecked: 'ترجمة غير مراجَعة. الرسالة الهولندية هي المعتمدة.',
    checked: 'ترجمة. الرسالة الهولندية هي المعتمدة.',
    differs: 'غيّرت المدرسة الرسالة الهولندية. هذه ترجمة للنص الأصلي المعتاد وقد تختلف عنها.',
    subject: 'الموضوع:',
    salutation: (name) => `إلى والدَي أو أولياء أمر: ${apart(name)}،`,
    slip: 'كلمات القسيمة أسفل الرسالة الهولندية:',
  },
  slips: {
    texts: {
      reason: { title: 'سبب الغياب', intro: 'لم يكن طفلي في المدرسة من … إلى … والسبب:' },
      late: { title: 'تم الاطلاع', intro: 'أعلم أن طفلي تأخر. السبب:' },
      doctor: {
        title: `سؤال طبيب المدرسة ${apart('(jeugdarts)')}`,
        intro: `أوافق (${apart('goed')}) / لا أوافق (${apart('niet goed')}). اشطبوا ما لا ينطبق.`,
      },
    },
    labels: {
      name: 'اسم الطفل',
      group: 'المجموعة',
      'late-on': 'يوم التأخر',
      date: 'التاريخ',
      signature: 'توقيع أحد الوالدين أو ولي الأمر',
    },
  },
  formats: {
    weekdays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
    months: [
      'يناير / كانون الثاني',
      'فبراير / شباط',
      'مارس / آذار',
      'أبريل / نيسان',
      'مايو / أيار',
      'يونيو / حزيران',
      'يوليو / تموز',
      'أغسطس / آب',
      'سبتمبر / أيلول',
      'أكتوبر / تشرين الأول',
      'نوفمبر / تشرين الثاني',
      'ديسمبر / كانون الأول',
    ],
    date: (day, month, year) => `${day} ${month} ${year}`,
    longDate: (weekday, date) => `${weekday} ${date}`,
    period: (from, until) => `من ${from} إلى ${until} (ضمنًا)`,
    duration: (hours, minutes) => said(hours > 0 && `الساعات: ${hours}`, minutes > 0 && `الدقائق: ${minutes}`),
    schoolDays: (count) => `عدد الأيام المدرسية: ${count}`,
    child: (name, group) => (group ? `${apart(name)} (المجموعة ${apart(group)})` : apart(name)),
    parts: {
      morning: 'قبل الظهر',
      afternoon: 'بعد الظهر',
      whole: 'اليوم كله',
      between: (from, to) => `من الساعة ${from} إلى الساعة ${to}`,
      from: (time) => `من الساعة ${time}`,
      until: (time) => `حتى الساعة ${time}`,
    },
    known: {
      'reported-without-reason': 'أبلغتمونا بأن طفلكم لم يكن في المدرسة. لا نعرف السبب بعد.',
      'no-valid-reason': 'لم نتلقَّ منكم سببًا مقبولًا بعد.',
      'not-reported': 'لم نتلقَّ منكم أي خبر عن ذلك.',
      called: 'اتصلنا بكم ولم نتمكن من الوصول إليكم.',
      'reason-unknown': 'لا نعرف السبب بعد.',
    },
    grounds: {
      religious: 'عيد ديني',
      weighty: 'ظروف مهمة',
      profession: 'مهنة أحد الوالدين',
      other: 'سبب آخر',
    },
    articles: {
      religious: `${article('11(e)')} و${article('13')} من ${LAW}`,
      weighty: `${article('11(g)')} و${article('14')} من ${LAW}`,
      profession: `${article('11(f)')} و${article('13a')} من ${LAW}`,
      other: `${article('11')} من ${LAW}`,
    },
    elsewhere: 'انظروا الرسالة الهولندية',
  },
  letters: {
    'absence-notice': ({ child, when, known }) => ({
      subject: 'غياب غير مسموح به',
      paragraphs: [
        `لم يكن طفلكم في المدرسة: ${child}. الأيام: ${when}.`,
        known,
        'سجّلنا ذلك غيابًا غير مسموح به. يطلب منا القانون تسجيل الغياب بعناية.',
        'يرجى كتابة السبب في القسيمة أسفل الرسالة الهولندية وتسليمها إلى المعلم في أقرب وقت.',
      ],
    }),
    'absence-reminder': ({ child, reminded }) => ({
      subject: 'تذكير: غياب غير مسموح به',
      paragraphs: [
        `كتبنا إليكم سابقًا عن غياب طفلكم: ${child}. الأيام: ${reminded}.`,
        'لم يصلنا منكم جواب بعد. لذلك ما زال الغياب مسجّلًا غيابًا غير مسموح به.',
        'يرجى إبلاغنا الآن لماذا لم يكن طفلكم في المدرسة. املؤوا القسيمة وسلّموها غدًا إلى المعلم. ويمكنكم أيضًا الاتصال بنا.',
        'إذا لم يصلنا منكم شيء فسندعوكم إلى لقاء في المدرسة.',
      ],
    }),
    'absence-invitation': ({ child, days }) => ({
      subject: 'دعوة إلى لقاء بشأن الغياب',
      paragraphs: [
        `لم يكن طفلكم في المدرسة، ولا نعرف سببًا مقبولًا: ${child}. الأيام:`,
        days,
        'نودّ أن نتحدث معكم عن ذلك وأن نبحث معًا عن حل.',
        MOMENTS,
        WITH_MANAGEMENT,
        `إذا استمر الغياب فيمكننا أن نطلب المساعدة من ${OFFICER}.`,
      ],
    }),
    'officer-notice': (told) => ({
      subject: `إبلاغ ${OFFICER}`,
      paragraphs: [
        `أبلغنا عن غياب طفلكم: ${told.child}. يصل هذا البلاغ إلى ${OFFICER} في بلديتكم.`,
        REPORTS[told.report](told),
        'سيتواصل الموظف معكم ويناقش معكم الخطوات التالية.',
        'يحق لكم الاطلاع على ما أبلغنا عنه. إذا رغبتم في ذلك أو كان لديكم سؤال فتواصلوا معنا.',
      ],
    }),
    'late-slip': ({ child, late }) => ({
      subject: 'التأخر عن المدرسة',
      paragraphs: [
        said(
          `تأخر طفلكم عن المدرسة: ${child}. اليوم: ${late.on}.`,
          late.at && `الساعة: ${late.at}.`,
          late.at && late.by && `مدة التأخر بعد بداية الدرس: ${late.by}.`,
        ),
        'يرجى ملء القسيمة أسفل الرسالة الهولندية: السبب وتوقيعكم. أعيدوها إلى المدرسة في اليوم المدرسي التالي.',
      ],
    }),
    'late-warning': (told) => ({
      subject: 'تنبيه: التأخر عن المدرسة',
      paragraphs: [
        `تأخر طفلكم عن المدرسة: ${told.child}. ${times(told.times)}`,
        told.lates,
        'من يتأخر يفوته أول الدرس ويزعج الآخرين. لذلك نرسل إليكم هذا التنبيه.',
        ON_TIME,
        ...(told.talkAt === null ? [] : [`عندما يبلغ عدد مرات التأخر ${told.talkAt} سندعوكم إلى لقاء.`]),
      ],
    }),
    'late-invitation': (told) => ({
      subject: 'دعوة إلى لقاء: التأخر عن المدرسة',
      paragraphs: [
        `تأخر طفلكم عن المدرسة: ${told.child}. ${times(told.times)}`,
        told.lates,
        'نودّ أن نناقش معكم كيف يتحسن ذلك.',
        MOMENTS,
        WITH_MANAGEMENT,
        ...(told.reportAfter === null
          ? []
          : [`إذا تكرر التأخر فسنبلغ ${OFFICER}. عدد مرات التأخر المتبقية قبل ذلك: ${told.reportAfter}.`]),
      ],
    }),
    'leave-overrun': ({ child, when, schoolDays }) => ({
      subject: 'العودة بعد انتهاء الإجازة',
      paragraphs: [
        `كانت لدى طفلكم إجازة: ${child}. وبعد آخر يوم من الإجازة لم يكن طفلكم قد عاد.`,
        said(`الأيام: ${when}.`, schoolDays && `${schoolDays}.`),
        `لم تكن هناك إجازة لتلك المدة. سجّلناها غيابًا غير مسموح به، وعلينا إبلاغ ${OFFICER}.`,
        'هل كان هناك سبب لعدم عودتكم في الوقت المحدد؟ أبلغونا به سريعًا مع إثبات.',
      ],
    }),
    'leave-granted': (told) => ({
      subject: 'طلبكم للإجازة: نعم',
      paragraphs: [
        asked(told),
        said(`نمنح هذه الإجازة. السند: ${told.leave.article}.`, inAll(told)),
        OTHERWISE,
        objection(told.school),
      ],
    }),
    'leave-partly': (told) => ({
      subject: 'طلبكم للإجازة: موافقة جزئية',
      paragraphs: [
        asked(told),
        said(`نمنح الإجازة للأيام: ${told.leave.granted}. السند: ${told.leave.article}.`, inAll(told)),
        'لا نمنحها للأيام الأخرى. السبب مذكور في الرسالة الهولندية. إذا تغيّب طفلكم في تلك الأيام فعلينا الإبلاغ عن ذلك.',
        objection(told.school),
      ],
    }),
    'leave-refused': (told) => ({
      subject: 'طلبكم للإجازة: لا',
      paragraphs: [
        asked(told),
        `لا نمنح هذه الإجازة. السبب مذكور في الرسالة الهولندية. السند: ${told.leave.article}.`,
        `إذا تغيّب طفلكم رغم ذلك فهو غياب غير مسموح به، وعلينا إبلاغ ${OFFICER} به.`,
        objection(told.school),
      ],
    }),
    'leave-forwarded': (told) => ({
      subject: 'طلبكم للإجازة: أُرسل إلى جهة أخرى',
      paragraphs: [
        asked(told),
        `مع هذه الأيام يزيد المجموع على عشرة أيام مدرسية في هذه السنة الدراسية. لا يجوز للمدرسة أن تقرر ذلك (${article('14')} من ${LAW}).`,
        `أرسلنا طلبكم مع رأينا إلى ${OFFICER} في بلديتكم، وهو يرسل إليكم القرار. ويُذكر فيه أيضًا كيف يمكنكم الاعتراض.`,
        NO_LEAVE_YET,
      ],
    }),
    'leave-religious': ({ child, leave }) => ({
      subject: 'يوم حر بمناسبة عيد ديني',
      paragraphs: [
        `لدى طفلكم يوم حر بمناسبة عيد ديني: ${child}. تاريخ إبلاغكم لنا: ${leave.askedOn}.`,
        `الأيام: ${leave.granted}. سجّلنا ذلك. لا يلزم أن يحضر طفلكم إلى المدرسة حينها (${article('11(e)')} و${article('13')} من ${LAW}).`,
        OTHERWISE,
      ],
    }),
    'late-overview': (told) => ({
      subject: 'التأخر عن المدرسة',
      paragraphs: [
        `تأخر طفلكم عن المدرسة: ${told.child}. ${times(told.times)}`,
        told.lates,
        `بداية الدرس في الساعة: ${told.begins}. من يتأخر يفوته أول الدرس ويزعج الآخرين.`,
        ON_TIME,
      ],
    }),
    'leave-received': (told) => ({
      subject: 'استلام طلبكم للإجازة',
      paragraphs: [
        `${asked(told)} استلمنا طلبكم.`,
        ...FOLLOWS[told.leave.follows](told.leave.until),
        'إذا كان هناك شيء غير صحيح فأبلغونا سريعًا.',
      ],
    }),
    'under-six': ({ child }) => ({
      subject: 'ساعات أقل في المدرسة',
      paragraphs: [
        `لم يبلغ طفلكم السادسة بعد: ${child}. ترغبون في أن يبقى طفلكم في البيت بعض الساعات في الأسبوع. عددها مذكور في الرسالة الهولندية.`,
        `خمس ساعات في الأسبوع مسموح بها دائمًا. يكفي أن تبلغونا (${article('11a')} من ${LAW}).`,
        'تقرر الإدارة بشأن خمس ساعات أخرى في الأسبوع. القرار والأيام والأوقات مذكورة في الرسالة الهولندية. لا يمكن جمع الساعات غير المستعملة.',
        'يسري ذلك حتى اليوم الذي يبلغ فيه طفلكم السادسة. بعد ذلك يحضر طفلكم إلى المدرسة كل الساعات.',
      ],
    }),
    'absence-talk': ({ child, periods }) => ({
      subject: 'لنتحدث معًا عن الأحوال',
      paragraphs: [
        `لم يكن طفلكم في المدرسة عدة مرات في هذه السنة الدراسية: ${child}.`,
        periods,
        'نودّ أن نسمع كيف تسير الأمور، وأن ننظر معًا في ما يساعد طفلكم.',
        'لستم ملزمين بأن تخبرونا بما حدث. اللقاء ليس عقوبة.',
        MOMENTS,
        'يحضر اللقاء المعلم أيضًا.',
      ],
    }),
    'school-doctor': ({ child, away }) => ({
      subject: `رأي طبيب المدرسة ${apart('(jeugdarts)')}`,
      paragraphs: [
        `لم يكن طفلكم في المدرسة عدة مرات في هذه السنة الدراسية: ${child}. ${away}. تحدثنا معكم عن ذلك.`,
        'نودّ أن نطلب من طبيب المدرسة أن يفكر معكم.',
        'لا ننقل إلا: اسم طفلكم ومجموعته، ورقم هاتفكم، والأيام التي لم يكن فيها طفلكم في المدرسة.',
        'ما تناقشونه مع طبيب المدرسة يبقى بينكم وبينه. ولا تعرف المدرسة إلا ما توافقون عليه.',
        `لا نفعل ذلك إلا بموافقتكم. يرجى ملء القسيمة أسفل الرسالة الهولندية وتسليمها إلى المعلم. يمكنكم أن ترفضوا.`,
      ],
    }),
  },
};
