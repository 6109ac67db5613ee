import { type Language, said } from './language';
import type { Told } from './told';

/* Letters in Turkish. */

/** To whom, from whom. */
const TO_OFFICER = 'devam takip görevlisine (leerplichtambtenaar)';
const OFFICER = 'devam takip görevlisi (leerplichtambtenaar)';
const LAW = 'Zorunlu Eğitim Yasası (Leerplichtwet)';

const MOMENTS =
  'Önerilen iki tarih ve saat Hollandaca mektupta yazıyor. Lütfen hangisinin size uygun olduğunu bildirin.';
const WITH_MANAGEMENT = 'Görüşmeye okul yönetimi ve öğretmen katılır.';
const OTHERWISE = `Çocuğunuz başka günlerde de gelmezse, bu izinsiz devamsızlıktır ve bunu ${TO_OFFICER} bildirmek zorundayız.`;
const ON_TIME = 'Lütfen çocuğunuzun okula zamanında gelmesini sağlayın. Bu zor oluyorsa öğretmenle iletişime geçin.';
const objection = (school: string): string =>
  `Bu karara katılmıyor musunuz? O zaman altı hafta içinde okul yönetimine (${school}) yazılı olarak itiraz edin. Adınızı ve adresinizi, tarihi, bu kararı ve nedenlerinizi yazın ve imzalayın. Aceleniz mi var? O zaman mahkemeden geçici tedbir kararı (voorlopige voorziening) da isteyebilirsiniz.`;
const asked = ({ child, leave }: Told): string =>
  `Çocuğunuz ${child} için izin istediniz. İstek tarihi: ${leave.askedOn}. Günler: ${leave.asked}. Neden: ${leave.ground}.`;
const inAll = ({ leave }: Told): string | false =>
  leave.given !== null && `Bunlarla birlikte bu öğretim yılında verilen izin (okul günü): ${leave.given}.`;
const times = (count: number | null): string =>
  `Bu öğretim yılında geç kalma sayısı: ${count ?? 'Hollandaca mektuba bakın'}.`;

const REPORTS: Readonly<Record<Told['report'], (told: Told) => string>> = {
  '16-hours-4-weeks': ({ missed, when }) =>
    said(
      'Çocuğunuz geçerli bir neden olmadan derslere katılmadı.',
      missed && `Kaçırılan süre: ${missed}.`,
      `Günler: ${when}. Dört ders haftasında 16 saat veya daha fazla olursa bunu bildirmek zorundayız.`,
    ),
  holiday: ({ when }) =>
    `Çocuğunuz okul tatilleri dışında, izin olmadan okula gelmedi. Günler: ${when}. Bunu bildirmek zorundayız.`,
  long: ({ since }) =>
    `Çocuğunuz geçerli bir neden olmadan okula gelmiyor. Başlangıç: ${since}. Bu, dört haftadan uzun bir süredir. Bunu bildirmek zorundayız.`,
  other: ({ when }) => `Çocuğunuz okula gelmedi ve geçerli bir neden bilmiyoruz. Günler: ${when}.`,
  lates: ({ count }) => times(count),
};

const NO_LEAVE_YET = 'Karar verilmediği sürece çocuğunuzun izni yoktur.';
const decision = (who: string, until: string): readonly string[] => [
  `Kararı veren: ${who}. Kararı içeren bir mektup alacaksınız. En geç: ${until}.`,
  NO_LEAVE_YET,
];
const FOLLOWS: Readonly<Record<Told['leave']['follows'], (until: string) => readonly string[]>> = {
  confirmed: (until) => [
    'Dini bayram için izin istemeniz gerekmez. Bildirmeniz yeterlidir.',
    `Bunu size bir mektupla onaylayacağız. En geç: ${until}.`,
  ],
  officer: (until) => [
    `Bu günlerle birlikte bu öğretim yılında on okul gününden fazla oluyor. Bu nedenle kararı belediyenizdeki ${OFFICER} verir.`,
    `İsteğinizi görüşümüzle birlikte göndereceğiz. En geç: ${until}. Bu konuda bir mektup alacaksınız.`,
    NO_LEAVE_YET,
  ],
  school: (until) => decision('okul yönetimi', until),
  unknown: (until) => decision('Hollandaca mektuba bakın', until),
};

export const tr: Language = {
  version: 2,
  direction: 'ltr',
  sheet: {
    unchecked: 'Çeviri, kontrol edilmemiştir. Hollandaca mektup geçerlidir.',
    checked: 'Çeviri. Hollandaca mektup geçerlidir.',
    differs: 'Okul, Hollandaca mektubu değiştirdi. Bu, standart metnin çevirisidir ve farklı olabilir.',
    subject: 'Konu:',
    salutation: (name) => `Sayın veliler (${name}),`,
    slip: 'Hollandaca mektubun altındaki formda yazanlar:',
  },
  slips: {
    texts: {
      reason: { title: 'Devamsızlığın nedeni', intro: 'Çocuğum … tarihinden … tarihine kadar okula gelmedi. Nedeni:' },
      late: { title: 'Görüldü', intro: 'Çocuğumun geç geldiğini biliyorum. Nedeni:' },
      doctor: {
        title: 'Okul hekimine (jeugdarts) sormak',
        intro: 'Onaylıyorum (“goed”) / onaylamıyorum (“niet goed”). Uygun olmayanın üstünü çizin.',
      },
    },
    labels: {
      name: 'Çocuğun adı ve soyadı',
      group: 'Grup',
      'late-on': 'Geç kaldığı gün',
      date: 'Tarih',
      signature: 'Velinin imzası',
    },
  },
  formats: {
    weekdays: ['Pazartesi', 'Salı', 'Çarşamba', 'Perşembe', 'Cuma', 'Cumartesi', 'Pazar'],
    months: [
      'Ocak',
      'Şubat',
      'Mart',
      'Nisan',
      'Mayıs',
      'Haziran',
      'Temmuz',
      'Ağustos',
      'Eylül',
      'Ekim',
      'Kasım',
      'Aralık',
    ],
    date: (day, month, year) => `${day} ${month} ${year}`,
    longDate: (weekday, date) => `${date} ${weekday}`,
    period: (from, until) => `${from} – ${until} (son gün dahil)`,
    duration: (hours, minutes) => said(hours > 0 && `${hours} saat`, minutes > 0 && `${minutes} dakika`),
    schoolDays: (count) => `okul günü: ${count}`,
    child: (name, group) => (group ? `${name} (grup ${group})` : name),
    parts: {
      morning: 'öğleden önce',
      afternoon: 'öğleden sonra',
      whole: 'bütün gün',
      between: (from, to) => `saat ${from} – ${to}`,
      from: (time) => `başlangıç saati ${time}`,
      until: (time) => `bitiş saati ${time}`,
    },
    known: {
      'reported-without-reason': 'Çocuğunuzun okulda olmadığını bize bildirdiniz. Nedenini henüz bilmiyoruz.',
      'no-valid-reason': 'Sizden henüz geçerli bir neden almadık.',
      'not-reported': 'Bu konuda sizden haber almadık.',
      called: 'Sizi aradık, ancak size ulaşamadık.',
      'reason-unknown': 'Nedenini henüz bilmiyoruz.',
    },
    grounds: {
      religious: 'dini bayram',
      weighty: 'önemli özel durum',
      profession: 'velinin mesleği',
      other: 'başka bir neden',
    },
    articles: {
      religious: `${LAW}, madde 11(e) ve madde 13`,
      weighty: `${LAW}, madde 11(g) ve madde 14`,
      profession: `${LAW}, madde 11(f) ve madde 13a`,
      other: `${LAW}, madde 11`,
    },
    elsewhere: 'Hollandaca mektuba bakın',
  },
  letters: {
    'absence-notice': ({ child, when, known }) => ({
      subject: 'izinsiz devamsızlık',
      paragraphs: [
        `Çocuğunuz ${child} okula gelmedi. Günler: ${when}.`,
        known,
        'Bunu izinsiz devamsızlık olarak kaydettik. Yasa, devamsızlığı özenle kaydetmemizi istiyor.',
        'Lütfen nedeni Hollandaca mektubun altındaki forma yazın ve formu en kısa sürede öğretmene verin.',
      ],
    }),
    'absence-reminder': ({ child, reminded }) => ({
      subject: 'hatırlatma: izinsiz devamsızlık',
      paragraphs: [
        `Çocuğunuz ${child} için devamsızlık konusunda size daha önce yazmıştık. Günler: ${reminded}.`,
        'Sizden henüz yanıt almadık. Bu nedenle devamsızlık hâlâ izinsiz olarak kayıtlı.',
        'Lütfen çocuğunuzun neden gelmediğini şimdi bize bildirin. Formu doldurun ve yarın öğretmene verin. Telefon da edebilirsiniz.',
        'Sizden haber alamazsak, sizi okulda bir görüşmeye davet edeceğiz.',
      ],
    }),
    'absence-invitation': ({ child, days }) => ({
      subject: 'devamsızlık hakkında görüşmeye davet',
      paragraphs: [
        `Çocuğunuz ${child} okula gelmedi ve geçerli bir neden bilmiyoruz. Günler:`,
        days,
        'Bu konuyu sizinle konuşmak ve birlikte bir çözüm bulmak istiyoruz.',
        MOMENTS,
        WITH_MANAGEMENT,
        'Devamsızlık sürerse, devam takip görevlisinden (leerplichtambtenaar) yardım isteyebiliriz.',
      ],
    }),
    'officer-notice': (told) => ({
      subject: `${TO_OFFICER} bildirim`,
      paragraphs: [
        `Çocuğunuz ${told.child} için devamsızlık bildiriminde bulunduk. Bildirim, belediyenizdeki ${TO_OFFICER} gider.`,
        REPORTS[told.report](told),
        'Görevli sizinle iletişime geçecek ve bundan sonra ne olacağını sizinle konuşacak.',
        'Neyi bildirdiğimizi görme hakkınız vardır. Görmek isterseniz ya da bir sorunuz varsa bizimle iletişime geçin.',
      ],
    }),
    'late-slip': ({ child, late }) => ({
      subject: 'okula geç kalma',
      paragraphs: [
        said(
          `Çocuğunuz ${child} okula geç kaldı. Tarih: ${late.on}.`,
          late.at && `Geldiği saat: ${late.at}.`,
          late.at && late.by && `Dersin başlamasından sonra geçen süre: ${late.by}.`,
        ),
        'Lütfen Hollandaca mektubun altındaki formu doldurun: nedeni ve imzanız. Formu bir sonraki okul günü okula geri gönderin.',
      ],
    }),
    'late-warning': (told) => ({
      subject: 'uyarı: okula geç kalma',
      paragraphs: [
        `Çocuğunuz ${told.child} okula geç kaldı. ${times(told.times)}`,
        told.lates,
        'Geç kalan çocuk dersin başını kaçırır ve diğerlerini rahatsız eder. Bu nedenle size bu uyarıyı gönderiyoruz.',
        ON_TIME,
        ...(told.talkAt === null
          ? []
          : [`Geç kalma sayısı şuna ulaşınca sizi bir görüşmeye davet edeceğiz: ${told.talkAt}.`]),
      ],
    }),
    'late-invitation': (told) => ({
      subject: 'görüşmeye davet: okula geç kalma',
      paragraphs: [
        `Çocuğunuz ${told.child} okula geç kaldı. ${times(told.times)}`,
        told.lates,
        'Bunun nasıl düzelebileceğini sizinle konuşmak istiyoruz.',
        MOMENTS,
        WITH_MANAGEMENT,
        ...(told.reportAfter === null
          ? []
          : [`Çocuğunuz yine geç kalırsa bunu ${TO_OFFICER} bildireceğiz. Buna kalan sayı: ${told.reportAfter}.`]),
      ],
    }),
    'leave-overrun': ({ child, when, schoolDays }) => ({
      subject: 'izin süresinden geç dönüş',
      paragraphs: [
        `Çocuğunuz ${child} izinliydi. İznin son gününden sonra çocuğunuz henüz okula dönmemişti.`,
        said(`Günler: ${when}.`, schoolDays && `Toplam ${schoolDays}.`),
        `Bu süre için izin yoktu. Bunu izinsiz olarak kaydettik ve ${TO_OFFICER} bildirmek zorundayız.`,
        'Zamanında dönememenizin bir nedeni var mıydı? Lütfen bize kısa sürede, bir belgeyle birlikte bildirin.',
      ],
    }),
    'leave-granted': (told) => ({
      subject: 'izin isteğiniz: evet',
      paragraphs: [
        asked(told),
        said(`Bu izni veriyoruz. Dayanak: ${told.leave.article}.`, inAll(told)),
        OTHERWISE,
        objection(told.school),
      ],
    }),
    'leave-partly': (told) => ({
      subject: 'izin isteğiniz: kısmen',
      paragraphs: [
        asked(told),
        said(`Şu günler için izin veriyoruz: ${told.leave.granted}. Dayanak: ${told.leave.article}.`, inAll(told)),
        'Diğer günler için izin vermiyoruz. Nedeni Hollandaca mektupta yazıyor. Çocuğunuz o günlerde gelmezse bunu bildirmek zorundayız.',
        objection(told.school),
      ],
    }),
    'leave-refused': (told) => ({
      subject: 'izin isteğiniz: hayır',
      paragraphs: [
        asked(told),
        `Bu izni vermiyoruz. Nedeni Hollandaca mektupta yazıyor. Dayanak: ${told.leave.article}.`,
        `Çocuğunuz yine de gelmezse, bu izinsiz devamsızlıktır ve bunu ${TO_OFFICER} bildirmek zorundayız.`,
        objection(told.school),
      ],
    }),
    'leave-forwarded': (told) => ({
      subject: 'izin isteğiniz: iletildi',
      paragraphs: [
        asked(told),
        `Bu günlerle birlikte bu öğretim yılında on okul gününden fazla oluyor. Okul buna karar veremez (${LAW}, madde 14).`,
        `İsteğinizi, görüşümüzle birlikte belediyenizdeki ${TO_OFFICER} gönderdik. Kararı size o gönderecek. Kararda nasıl itiraz edebileceğiniz de yazar.`,
        NO_LEAVE_YET,
      ],
    }),
    'leave-religious': ({ child, leave }) => ({
      subject: 'dini bayram için serbest gün',
      paragraphs: [
        `Çocuğunuz ${child} dini bayram nedeniyle okula gelmeyecek. Bize bildirdiğiniz tarih: ${leave.askedOn}.`,
        `Günler: ${leave.granted}. Bunu kaydettik. Çocuğunuz o günlerde okula gelmek zorunda değildir (${LAW}, madde 11(e) ve madde 13).`,
        OTHERWISE,
      ],
    }),
    'late-overview': (told) => ({
      subject: 'okula geç kalma',
      paragraphs: [
        `Çocuğunuz ${told.child} okula geç kaldı. ${times(told.times)}`,
        told.lates,
        `Dersin başlama saati: ${told.begins}. Geç kalan çocuk dersin başını kaçırır ve diğerlerini rahatsız eder.`,
        ON_TIME,
      ],
    }),
    'leave-received': (told) => ({
      subject: 'izin isteğinizi aldık',
      paragraphs: [
        `${asked(told)} İsteğinizi aldık.`,
        ...FOLLOWS[told.leave.follows](told.leave.until),
        'Yanlış bir şey varsa lütfen kısa sürede bize bildirin.',
      ],
    }),
    'under-six': ({ child }) => ({
      subject: 'okulda daha az saat',
      paragraphs: [
        `Çocuğunuz ${child} henüz altı yaşında değil. Çocuğunuzun haftada birkaç saat evde kalmasını istiyorsunuz. Kaç saat olduğu Hollandaca mektupta yazıyor.`,
        `Haftada beş saat her zaman serbesttir. Bize bildirmeniz yeterlidir (${LAW}, madde 11a).`,
        'Haftada beş saat daha için okul yönetimi karar verir. Karar, günler ve saatler Hollandaca mektupta yazıyor. Kullanılmayan saatler biriktirilemez.',
        'Bu, çocuğunuzun altı yaşına girdiği güne kadar geçerlidir. O günden sonra çocuğunuz okula bütün saatlerde gelir.',
      ],
    }),
    'absence-talk': ({ child, periods }) => ({
      subject: 'nasıl gittiğini birlikte konuşmak',
      paragraphs: [
        `Çocuğunuz ${child} bu öğretim yılında birkaç kez okula gelmedi:`,
        periods,
        'Nasıl gittiğini duymak ve çocuğunuza neyin yardımcı olacağına birlikte bakmak istiyoruz.',
        'Ne olduğunu bize anlatmak zorunda değilsiniz. Görüşme bir ceza değildir.',
        MOMENTS,
        'Görüşmeye öğretmen de katılır.',
      ],
    }),
    'school-doctor': ({ child, away }) => ({
      subject: 'okul hekiminin (jeugdarts) görüşü',
      paragraphs: [
        `Çocuğunuz ${child} bu öğretim yılında birkaç kez okula gelmedi. Toplam ${away}. Bunu sizinle konuştuk.`,
        'Okul hekiminden sizinle birlikte düşünmesini istemek istiyoruz.',
        'Yalnızca şunları iletiriz: çocuğunuzun adı ve grubu, telefon numaranız ve çocuğunuzun okula gelmediği günler.',
        'Okul hekimiyle konuştuklarınız ikinizin arasında kalır. Okul yalnızca sizin onayladığınızı öğrenir.',
        'Bunu yalnızca siz onaylarsanız yaparız. Lütfen Hollandaca mektubun altındaki formu doldurun ve öğretmene verin. Hayır diyebilirsiniz.',
      ],
    }),
  },
};
