/*
 * First names that many children in Dutch schools have. A usual name is not taken for another one with a slip of the pen: Lisa and Lise
 * are two children. Which names are not here decides nothing: the lists themselves tell more.
 */

const USUAL = new Set(
  (
    'aad aaliyah aaron abdel abdullah abe abel achmed achraf adam adriaan ahmed aiden aiko aisha alan albert aldo ' +
    'alec alex alexander alfred ali alice alina alisa aliyah alma alya amal amara amber amelia amelie amin amina ' +
    'amir amira ammar amy ana ananya anas anastasia andre andrea andreas angel angela angelo anita anja anke ann ' +
    'anna annabel annabella anne annelies annelot annemarie annemiek annette anniek annika anouk anton antonio anya ' +
    'arda ariana ariel arjan arjen arne arno arthur arya asya aurora axel aya ayden ayla ayman ayoub ayse aysel aziz ' +
    'azra babette barbara bart bas beatrice beau bella ben bente benthe berat berend berkay bert bianca bibi bilal ' +
    'bjorn bo boaz bob bobbi boris bram brecht brent brian brigit britt bruce bruno burak can carl carla carlijn ' +
    'carlo carlos carmen carolien carolina caroline cas casey casper catharina cathy cato cecile celine cem chanel ' +
    'chantal charlie charlotte chloe chris christa christiaan christian christina christine ciara claire clara ' +
    'claudia coen colin conny constantijn corine cornelis corrie cristina cynthia daan daisy dalia damian damien dan ' +
    'dana dani daniel daniela danilo danique danny dante daphne dario darya david dean deborah delano demi deniz ' +
    'dennis derek dewi dex diana dick diederik diego dilan dina dirk djayden dominic dominique dorian doris douwe ' +
    'duncan duuk dylan ebru ece eda eddy eden edgar edith edward edwin eefje elaine elena eliana elias elif elijah ' +
    'elin eline elisa elise elissa eliza elke ella ellen ellie ellis elmar elsa elsemieke emil emilia emilie emily ' +
    'emine emir emma emmy emre enes enzo eric erica erik erin ernst esila esmee esra esther eugene eva evan evelien ' +
    'evelyn evi evie evy ewa ezra faas fabian fabienne fabio farah fatih fatma fay faye fedde fedor feline felix ' +
    'femke femm fenna ferdi fien fiene filip fin finley finn fiona fleur floor floortje florence florian florien floris ' +
    'fons frank frans frederik frederique freek frits fynn gabriel gabriella gaby george gerard gerben gerda gert ' +
    'gideon gijs gijsbert gina giovanni giulia gloria grace greta guus guusje gwen hailey hakan halil hamza han hana ' +
    'hanna hannah hanneke hans harm harry hasan hassan heidi hein helen helena hella hendrik henk henry herman hidde ' +
    'hilal hilde hind hira hope hugo huseyin huub ian ibrahim ida ike ilias ilona ilse ilyana ilyas imani imke imran ' +
    'imre ina inaya indy ines inge ingrid iris isa isaac isabel isabella isis ismail ivan ivar ivo ivy izzy jaap ' +
    'jack jacob jada jade jaden jaimy jake jakob jalisa james jamie jan jana jane janice janine janna janneke jara ' +
    'jared jari jarne jasmijn jasmin jasmina jason jasper jay jayden jayson jean jeanine jeff jelena jelle jelmer ' +
    'jenna jennifer jenny jens jente jeremy jeroen jesper jesse jessica jessie jet jette jikke jill jim jip joana ' +
    'joanna joanne joas job jochem jodie joe joel joelle joep joey johan johanna johannes john jolie jolien jolijn ' +
    'jona jonah jonas jonathan joost jora jordan jordy joris jorn jorrit jos jose josef joseph josephien josephine ' +
    'joshua josie josse joy judith juf jule jules julia julian juliana julie juliet juliette julius july juna june ' +
    'jurgen jurre jurrian justin justus kaan kaat kai kaia kamil karel karen karim karin karina karlijn kas kasper ' +
    'kate katinka katja katrin kay kaya kayden kayleigh keano kees keira kelly kelvin ken kenan kenji kenza kerem ' +
    'kevin kian kien kiki kim kimberly kirsten kirsty klaas klara koen koos krista kristel kyan kyano kyara kyle ' +
    'kyra lana lara lars laura lauren laurens lauryn lea leah leana leander leila lena leni lenn lenna lenny leo ' +
    'leon leonie leonora leroy les levi levin lex lexi liam lian liana lieke lien liene lieve lila lilian lilli ' +
    'lillian lilly lily lin lina linda linde linn linsey linus lionel lisa lisan lisanne lise lisette liv livia liz ' +
    'liza lize lizz lizzy lode loek loes logan lois lola lon lorena lorenzo lorin lot lotje lotte lou louis louisa ' +
    'louise louisha lova lowen lowie luca lucas lucca lucia lucie lucy luka lukas luke luna luuk luz lydia lyla lynn ' +
    'maarten maddie madelief mads mae maja malak malik malou manon manouk manuel mara marc marcel marco marcos ' +
    'marcus maren margot maria mariam marianne marie marije marijke marijn marina mario marion marit marius ' +
    'marjolein mark marko marlies marloes marlou marly marnix mart martha martijn martin martina marwa mary mason ' +
    'mathijs mathilde mathis matilda mats matt matteo matthias matthieu matthijs maud maurice maurits mauro max ' +
    'maxim maxime may maya mees megan mehdi mehmet meike mel melanie melis melissa melle melvin merel merijn merle ' +
    'merlijn mert merve meryem mia micha michael michel michelle michiel mick mieke mies miguel mika mikail mike ' +
    'mikkel mila milan milana milena milla millie milly milo milou mina mink minke minne mira miriam mirre mirte ' +
    'mirthe mo mohamed mohammed moira mona monica monique moos morgan morris morten muhammad muhammed murat musa ' +
    'mustafa myla myron nada nadia nadine nadir najib nanne naomi nassim natalie natan natasha nathalie nathan neal ' +
    'neil nela nelly nelson nena nick nicky nico nicola nicolas nicole niek niels nienke nigel nika nikki nils nina ' +
    'nine nino noa noah noel noella noemi nola nolan nona noor noortje nora norah noralie noraly noud nour nova ' +
    'nynke oda odin olaf ole olga oliver olivia olivier olle omar omer onno oscar oskar otis otto ouassim owen ' +
    'pascal patricia patrick paul paula pauline pelle penelope pepe pepijn per peter petra phileine philip philippa ' +
    'phoebe pia pien pieter pim pip pippa pleun polina puck quinn quinten quinty rachel raf ralf ralph rania raoul ' +
    'raphael ravi raya rayan raymond rebecca reda reinier remco remi remy rene renee rens renske renzo rhys rian ' +
    'ricardo richard rick rico rik riley rita roan rob robbert robbie robert roberta roberto robijn robin rocco ' +
    'rodin roel roeland roman romy ron ronald ronja roos rory rosa rosalie rosalin rosalynn rosanna rosanne rose ' +
    'rosie rowan roxanne roy ruben ruth ruud ryan saad saar saartje sabine sabrina sadie safa sahar salim sally ' +
    'salma sam samantha sami samira samuel sander sandra sanna sanne santino sara sarah sarina sascha scarlett sean ' +
    'seb sebas sebastiaan sebastian selena selin selina selma sem sena senn senna sep serena serge serra seth seyda ' +
    'shane sharon shay sid sidney siem sien siena sienna sietse silas silke silvan silvia simon simone sina sinan ' +
    'sjoerd sofia sofian sofiane sofie sohan sonja sonny sophia sophian sophie soraya staf stan stef stefan stefanie ' +
    'stella sten stephan sterre steven stijn stijntje storm sunny susan susanne suus suzan suze sven sverre sylvana ' +
    'sylvia sylvie tamar tamara tanja tara tariq tatum ted teddy terry tess tessa teun teuntje thea theo thies ' +
    'thijmen thijn thijs thirza thomas thor tibbe tibo tieme tiemen ties tijn tijs tim timo tina tineke tirza tjeerd ' +
    'tobias tobie tom tommie tommy toon tristan truus twan tycho tygo tyler tyn umut vajen valentijn valentina ' +
    'valerie vanessa veerle vera veronica vic victor victoria vigo vik vince vincent vinnie viola vita vitoria ' +
    'vivian vivienne walid walter wanda ward warre wesley wessel wiebe wiep wies wilhelmina willem willemien ' +
    'willemijn wim wisse wolf wolfgang wout wouter xander xavi xena yahia yahya yana yaniek yaniv yannick yara yaro ' +
    'yasin yasmin yasmine yassin yassir ydwer yente yfke yigit yoan yoran yorick younes youri yousra youssef yuna ' +
    'yunus yusra yusuf yvette yvonne zahra zain zakaria zara zayn zeb zehra zena zep zeynep zion ziva zoe zoey zofia ' +
    'zola zosia zoya zuzanna'
  )
    .replaceAll('ij', 'y')
    .split(' '),
);

/** Letters next to each other, and at the beginning and the end. */
const pairsIn = (given: string): readonly string[] =>
  [...` ${given}`].map((letter, index) => letter + (given[index] ?? ' '));

let pairs: ReadonlySet<string> | null = null;

/** Made when they are first asked for: a worker that starts for something else does not wait for them. */
const usualPairs = (): ReadonlySet<string> => {
  pairs ??= new Set([...USUAL].flatMap(pairsIn));
  return pairs;
};

/** @param given written small, without signs, `ij` as `y` */
export const isUsual = (given: string): boolean => USUAL.has(given);

/** Does it look like a name: do all letters that stand next to each other do so in a usual one? `lhuk` and `advm` do not. */
export const looksUsual = (given: string): boolean => pairsIn(given).every((pair) => usualPairs().has(pair));
