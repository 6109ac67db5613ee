import { type Language, said } from './language';
import type { Told } from './told';

/* Letters in Polish. */

const OFFICER = 'urzędnik do spraw obowiązku szkolnego (leerplichtambtenaar)';
const TO_OFFICER = 'urzędnikowi do spraw obowiązku szkolnego (leerplichtambtenaar)';
const OF_OFFICER = 'urzędnika do spraw obowiązku szkolnego (leerplichtambtenaar)';
const LAW = 'ustawy o obowiązku szkolnym (Leerplichtwet)';

const MOMENTS =
  'Dwa proponowane terminy podano w liście niderlandzkim. Prosimy o informację, który termin Państwu odpowiada.';
const WITH_MANAGEMENT = 'W rozmowie biorą udział dyrekcja i nauczyciel.';
const OTHERWISE = `Czy dziecka nie będzie także w innych dniach? Będzie to nieobecność nieusprawiedliwiona, którą musimy zgłosić ${TO_OFFICER}.`;
const ON_TIME =
  'Prosimy o dopilnowanie, aby dziecko przychodziło na czas. Jeśli to trudne, prosimy o kontakt z nauczycielem.';
const objection = (school: string): string =>
  `Nie zgadzają się Państwo z tą decyzją? Można w ciągu sześciu tygodni złożyć pisemny sprzeciw do dyrekcji szkoły (${school}). Prosimy podać imię i nazwisko, adres, datę, tę decyzję i powody oraz podpisać pismo. Sprawa jest pilna? Można wtedy także wystąpić do sądu o środek tymczasowy (voorlopige voorziening).`;
const asked = ({ child, leave }: Told): string =>
  `Poprosili Państwo o zwolnienie z zajęć dla dziecka: ${child}. Data prośby: ${leave.askedOn}. Dni: ${leave.asked}. Powód: ${leave.ground}.`;
const inAll = ({ leave }: Told): string | false =>
  leave.given !== null && `Dni szkolne zwolnienia w tym roku szkolnym, razem z tymi: ${leave.given}.`;
const times = (count: number | null): string =>
  `Liczba spóźnień w tym roku szkolnym: ${count ?? 'patrz list niderlandzki'}.`;

const REPORTS: Readonly<Record<Told['report'], (told: Told) => string>> = {
  '16-hours-4-weeks': ({ missed, when }) =>
    said(
      'Dziecko opuściło lekcje bez ważnego powodu.',
      missed && `Opuszczony czas: ${missed}.`,
      `Dni: ${when}. Jeśli w ciągu czterech tygodni nauki jest to 16 godzin lub więcej, musimy to zgłosić.`,
    ),
  holiday: ({ when }) =>
    `Dziecka nie było w szkole poza feriami szkolnymi, bez zwolnienia. Dni: ${when}. Musimy to zgłosić.`,
  long: ({ since }) =>
    `Dziecka nie ma w szkole bez ważnego powodu. Początek: ${since}. To dłużej niż cztery tygodnie. Musimy to zgłosić.`,
  other: ({ when }) => `Dziecka nie było w szkole i nie znamy ważnego powodu. Dni: ${when}.`,
  lates: ({ count }) => times(count),
};

const NO_LEAVE_YET = 'Dopóki nie ma decyzji, dziecko nie ma zwolnienia.';
const decision = (who: string, until: string): readonly string[] => [
  `Kto decyduje: ${who}. Otrzymają Państwo list z decyzją, najpóźniej: ${until}.`,
  NO_LEAVE_YET,
];
const FOLLOWS: Readonly<Record<Told['leave']['follows'], (until: string) => readonly string[]>> = {
  confirmed: (until) => [
    'O zwolnienie na święto religijne nie trzeba prosić. Wystarczy nas zawiadomić.',
    `Potwierdzimy to listem, najpóźniej: ${until}.`,
  ],
  officer: (until) => [
    `Razem z tymi dniami jest to więcej niż dziesięć dni szkolnych w tym roku szkolnym. Dlatego decyduje ${OFFICER} w Państwa gminie.`,
    `Przekażemy Państwa prośbę z naszą opinią, najpóźniej: ${until}. Otrzymają Państwo o tym list.`,
    NO_LEAVE_YET,
  ],
  school: (until) => decision('dyrekcja szkoły', until),
  unknown: (until) => decision('patrz list niderlandzki', until),
};

export const pl: Language = {
  version: 2,
  direction: 'ltr',
  sheet: {
    unchecked: 'Tłumaczenie, niesprawdzone. Obowiązuje list niderlandzki.',
    checked: 'Tłumaczenie. Obowiązuje list niderlandzki.',
    differs: 'Szkoła zmieniła list niderlandzki. To jest tłumaczenie tekstu standardowego i może się różnić.',
    subject: 'Dotyczy:',
    salutation: (name) => `Do rodziców lub opiekunów (dziecko: ${name}),`,
    slip: 'Słowa na odcinku pod listem niderlandzkim:',
  },
  slips: {
    texts: {
      reason: { title: 'Powód nieobecności', intro: 'Mojego dziecka nie było w szkole od … do …, ponieważ:' },
      late: { title: 'Przeczytano', intro: 'Wiem, że moje dziecko się spóźniło. Powód:' },
      doctor: {
        title: 'Pytanie do lekarza szkolnego (jeugdarts)',
        intro: 'Zgadzam się („goed”) / nie zgadzam się („niet goed”). Proszę skreślić to, co nie pasuje.',
      },
    },
    labels: {
      name: 'Imię i nazwisko dziecka',
      group: 'Grupa',
      'late-on': 'Dzień spóźnienia',
      date: 'Data',
      signature: 'Podpis rodzica lub opiekuna',
    },
  },
  formats: {
    weekdays: ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'],
    months: [
      'stycznia',
      'lutego',
      'marca',
      'kwietnia',
      'maja',
      'czerwca',
      'lipca',
      'sierpnia',
      'września',
      'października',
      'listopada',
      'grudnia',
    ],
    date: (day, month, year) => `${day} ${month} ${year}`,
    longDate: (weekday, date) => `${weekday}, ${date}`,
    period: (from, until) => `${from} – ${until} (włącznie)`,
    duration: (hours, minutes) => said(hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`),
    schoolDays: (count) => `dni szkolne: ${count}`,
    child: (name, group) => (group ? `${name} (grupa ${group})` : name),
    parts: {
      morning: 'przed południem',
      afternoon: 'po południu',
      whole: 'cały dzień',
      between: (from, to) => `godz. ${from}–${to}`,
      from: (time) => `od godz. ${time}`,
      until: (time) => `do godz. ${time}`,
    },
    known: {
      'reported-without-reason': 'Zawiadomili nas Państwo, że dziecka nie było. Powodu jeszcze nie znamy.',
      'no-valid-reason': 'Nie podali nam Państwo jeszcze ważnego powodu.',
      'not-reported': 'Nie otrzymaliśmy od Państwa żadnej wiadomości w tej sprawie.',
      called: 'Dzwoniliśmy do Państwa, ale bez skutku.',
      'reason-unknown': 'Powodu jeszcze nie znamy.',
    },
    grounds: {
      religious: 'święto religijne',
      weighty: 'ważne okoliczności',
      profession: 'zawód rodzica',
      other: 'inny powód',
    },
    articles: {
      religious: `artykuł 11(e) i artykuł 13 ${LAW}`,
      weighty: `artykuł 11(g) i artykuł 14 ${LAW}`,
      profession: `artykuł 11(f) i artykuł 13a ${LAW}`,
      other: `artykuł 11 ${LAW}`,
    },
    elsewhere: 'patrz list niderlandzki',
  },
  letters: {
    'absence-notice': ({ child, when, known }) => ({
      subject: 'nieobecność nieusprawiedliwiona',
      paragraphs: [
        `Państwa dziecka nie było w szkole: ${child}. Dni: ${when}.`,
        known,
        'Zapisaliśmy to jako nieobecność nieusprawiedliwioną. Prawo wymaga od nas starannego zapisywania nieobecności.',
        'Prosimy o wpisanie powodu na odcinku pod listem niderlandzkim i oddanie go jak najszybciej nauczycielowi.',
      ],
    }),
    'absence-reminder': ({ child, reminded }) => ({
      subject: 'przypomnienie: nieobecność nieusprawiedliwiona',
      paragraphs: [
        `Pisaliśmy już do Państwa o nieobecności dziecka: ${child}. Dni: ${reminded}.`,
        'Nie otrzymaliśmy jeszcze odpowiedzi. Dlatego nieobecność jest nadal nieusprawiedliwiona.',
        'Prosimy teraz o informację, dlaczego dziecka nie było. Prosimy wypełnić odcinek i oddać go jutro nauczycielowi. Można też zadzwonić.',
        'Jeśli nie otrzymamy odpowiedzi, zaprosimy Państwa na rozmowę w szkole.',
      ],
    }),
    'absence-invitation': ({ child, days }) => ({
      subject: 'zaproszenie na rozmowę o nieobecności',
      paragraphs: [
        `Państwa dziecka nie było w szkole i nie znamy ważnego powodu: ${child}. Dni:`,
        days,
        'Chcemy o tym z Państwem porozmawiać i wspólnie znaleźć rozwiązanie.',
        MOMENTS,
        WITH_MANAGEMENT,
        `Jeśli nieobecności będą się powtarzać, możemy poprosić o pomoc ${OF_OFFICER}.`,
      ],
    }),
    'officer-notice': (told) => ({
      subject: 'zgłoszenie do urzędnika do spraw obowiązku szkolnego',
      paragraphs: [
        `Zgłosiliśmy nieobecność Państwa dziecka: ${told.child}. Zgłoszenie otrzymuje ${OFFICER} w Państwa gminie.`,
        REPORTS[told.report](told),
        'Urzędnik skontaktuje się z Państwem i omówi, co dalej.',
        'Mają Państwo prawo zobaczyć, co zgłosiliśmy. Jeśli Państwo tego chcą albo mają pytanie, prosimy o kontakt.',
      ],
    }),
    'late-slip': ({ child, late }) => ({
      subject: 'spóźnienie do szkoły',
      paragraphs: [
        said(
          `Państwa dziecko spóźniło się do szkoły: ${child}. Dzień: ${late.on}.`,
          late.at && `Godzina: ${late.at}.`,
          late.at && late.by && `Po rozpoczęciu lekcji: ${late.by}.`,
        ),
        'Prosimy o wypełnienie odcinka pod listem niderlandzkim: powód i Państwa podpis. Prosimy oddać go do szkoły następnego dnia nauki.',
      ],
    }),
    'late-warning': (told) => ({
      subject: 'ostrzeżenie: spóźnienia do szkoły',
      paragraphs: [
        `Państwa dziecko spóźniało się do szkoły: ${told.child}. ${times(told.times)}`,
        told.lates,
        'Kto się spóźnia, traci początek lekcji i przeszkadza innym. Dlatego wysyłamy Państwu to ostrzeżenie.',
        ON_TIME,
        ...(told.talkAt === null ? [] : [`Gdy liczba spóźnień wyniesie ${told.talkAt}, zaprosimy Państwa na rozmowę.`]),
      ],
    }),
    'late-invitation': (told) => ({
      subject: 'zaproszenie na rozmowę: spóźnienia do szkoły',
      paragraphs: [
        `Państwa dziecko spóźniało się do szkoły: ${told.child}. ${times(told.times)}`,
        told.lates,
        'Chcemy omówić z Państwem, jak to poprawić.',
        MOMENTS,
        WITH_MANAGEMENT,
        ...(told.reportAfter === null
          ? []
          : [
              `Jeśli spóźnienia się powtórzą, zgłosimy to ${TO_OFFICER}. Pozostała liczba spóźnień: ${told.reportAfter}.`,
            ]),
      ],
    }),
    'leave-overrun': ({ child, when, schoolDays }) => ({
      subject: 'powrót później niż koniec zwolnienia',
      paragraphs: [
        `Państwa dziecko miało zwolnienie: ${child}. Po ostatnim dniu zwolnienia dziecko jeszcze nie wróciło.`,
        said(`Dni: ${when}.`, schoolDays && `Razem ${schoolDays}.`),
        `Na ten czas nie było zwolnienia. Zapisaliśmy to jako nieobecność nieusprawiedliwioną i musimy ją zgłosić ${TO_OFFICER}.`,
        'Czy był powód, dla którego nie wrócili Państwo na czas? Prosimy o szybką informację wraz z dowodem.',
      ],
    }),
    'leave-granted': (told) => ({
      subject: 'Państwa prośba o zwolnienie: tak',
      paragraphs: [
        asked(told),
        said(`Udzielamy tego zwolnienia. Podstawa: ${told.leave.article}.`, inAll(told)),
        OTHERWISE,
        objection(told.school),
      ],
    }),
    'leave-partly': (told) => ({
      subject: 'Państwa prośba o zwolnienie: częściowo',
      paragraphs: [
        asked(told),
        said(`Udzielamy zwolnienia na: ${told.leave.granted}. Podstawa: ${told.leave.article}.`, inAll(told)),
        'Na pozostałe dni zwolnienia nie udzielamy. Powód podano w liście niderlandzkim. Nieobecność w tych dniach musimy zgłosić.',
        objection(told.school),
      ],
    }),
    'leave-refused': (told) => ({
      subject: 'Państwa prośba o zwolnienie: nie',
      paragraphs: [
        asked(told),
        `Nie udzielamy tego zwolnienia. Powód podano w liście niderlandzkim. Podstawa: ${told.leave.article}.`,
        `Jeśli dziecka mimo to nie będzie, jest to nieobecność nieusprawiedliwiona, którą musimy zgłosić ${TO_OFFICER}.`,
        objection(told.school),
      ],
    }),
    'leave-forwarded': (told) => ({
      subject: 'Państwa prośba o zwolnienie: przekazana',
      paragraphs: [
        asked(told),
        `Razem z tymi dniami jest to więcej niż dziesięć dni szkolnych w tym roku szkolnym. O tym szkoła nie może decydować (artykuł 14 ${LAW}).`,
        `Przekazaliśmy Państwa prośbę z naszą opinią. Decyduje ${OFFICER} w Państwa gminie i to on przyśle Państwu decyzję. Będzie w niej także napisane, jak złożyć sprzeciw.`,
        NO_LEAVE_YET,
      ],
    }),
    'leave-religious': ({ child, leave }) => ({
      subject: 'wolne na święto religijne',
      paragraphs: [
        `Państwa dziecko ma wolne na święto religijne: ${child}. Data Państwa zawiadomienia: ${leave.askedOn}.`,
        `Dni: ${leave.granted}. Zapisaliśmy to. Dziecko nie musi wtedy przychodzić do szkoły (artykuł 11(e) i artykuł 13 ${LAW}).`,
        OTHERWISE,
      ],
    }),
    'late-overview': (told) => ({
      subject: 'spóźnienia do szkoły',
      paragraphs: [
        `Państwa dziecko spóźniało się do szkoły: ${told.child}. ${times(told.times)}`,
        told.lates,
        `Początek lekcji: ${told.begins}. Kto się spóźnia, traci początek i przeszkadza innym.`,
        ON_TIME,
      ],
    }),
    'leave-received': (told) => ({
      subject: 'otrzymaliśmy Państwa prośbę o zwolnienie',
      paragraphs: [
        `${asked(told)} Otrzymaliśmy Państwa prośbę.`,
        ...FOLLOWS[told.leave.follows](told.leave.until),
        'Jeśli coś się nie zgadza, prosimy o szybką informację.',
      ],
    }),
    'under-six': ({ child }) => ({
      subject: 'mniej godzin w szkole',
      paragraphs: [
        `Państwa dziecko nie ma jeszcze sześciu lat: ${child}. Chcą Państwo, aby dziecko zostawało w domu kilka godzin w tygodniu. Ich liczbę podano w liście niderlandzkim.`,
        `Pięć godzin w tygodniu jest zawsze dozwolone. Wystarczy nas zawiadomić (artykuł 11a ${LAW}).`,
        'O kolejnych pięciu godzinach w tygodniu decyduje dyrekcja. Decyzję oraz dni i godziny podano w liście niderlandzkim. Niewykorzystanych godzin nie można odkładać.',
        'Obowiązuje to do dnia, w którym dziecko skończy sześć lat. Od tego dnia dziecko przychodzi do szkoły na wszystkie godziny.',
      ],
    }),
    'absence-talk': ({ child, periods }) => ({
      subject: 'wspólna rozmowa o tym, jak się układa',
      paragraphs: [
        `Państwa dziecka kilka razy nie było w szkole w tym roku szkolnym: ${child}.`,
        periods,
        'Chcemy usłyszeć, jak się układa, i wspólnie zastanowić się, co pomoże dziecku.',
        'Nie muszą Państwo mówić, co się działo. Rozmowa nie jest karą.',
        MOMENTS,
        'W rozmowie bierze udział także nauczyciel.',
      ],
    }),
    'school-doctor': ({ child, away }) => ({
      subject: 'porada lekarza szkolnego (jeugdarts)',
      paragraphs: [
        `Państwa dziecka kilka razy nie było w szkole w tym roku szkolnym: ${child}. Razem ${away}. Rozmawialiśmy o tym z Państwem.`,
        'Chcemy poprosić lekarza szkolnego o wspólne zastanowienie się z Państwem.',
        'Przekazujemy tylko: imię i nazwisko oraz grupę dziecka, Państwa numer telefonu i dni, w których dziecka nie było.',
        'To, o czym rozmawiają Państwo z lekarzem szkolnym, pozostaje między Państwem. Szkoła dowiaduje się tylko tego, na co się Państwo zgodzą.',
        'Robimy to tylko za Państwa zgodą. Prosimy wypełnić odcinek pod listem niderlandzkim i oddać go nauczycielowi. Mogą Państwo odmówić.',
      ],
    }),
  },
};
