/*
 * First names that many children in Dutch schools have. A usual name is not taken for another one with a slip of the pen: Lisa and Lise
 * are two children. Which names are not here decides nothing: the lists themselves tell more.
 */

const USUAL = new Set(
  (
    'aaliyah adam aiden aisha alex ali alina aliyah amber amelia amelie amin amina amir amira amy anas anna ' +
    'annabel anne anouk aya ayden ayla ayoub azra bas bella ben bente benthe bibi bilal bo boaz bram brian britt ' +
    'carmen cas casper cato charlie charlotte chloe christina daan damian damien dana dani daniel daniela danilo ' +
    'danique david dean dewi dex diego dilan dina dylan eden elena elias elif elijah elin eline elisa elise elissa ' +
    'ella emil emilia emilie emily emir emma emmy esila esmee eva evan evi evie evy ezra fabian fabienne farah ' +
    'faye fedde feline felix femke fenna fien fiene finn fleur floor floortje florian florien floris frederique ' +
    'fynn gijs guus gwen hailey hamza hana hanna hannah hasan hassan hidde hira hugo ian ilse ilyas imani imran ' +
    'inaya ines iris isa isaac isabel isabella isis ivy jack jacob jada jaden james jamie jan jana janna jara ' +
    'jasmijn jasmin jason jasper jay jayden jelle jens jesse jill jim jip joana joanna job joep johan johanna ' +
    'johannes jonah jonas jonathan joris josephine joshua joy jules julia julian juliana julie juliette julius ' +
    'juna jurre kaan kai kate kay kayden kayleigh keano kees keira kiki kim koen kyra lana lara lars laura lauren ' +
    'lea leah lena lenn leo leon levi liam lieke lien lieve lila lilly lily lina linde linn lisa lisanne lise ' +
    'lisette liv liz liza lize lizz lizzy loek loes logan lois lola lorenzo lot lotte lou louis louise lova lowie ' +
    'luca lucas lucca luka luna luuk luz lynn maarten mads maja mara maria mariam marie marina marit mason mats ' +
    'matteo matthijs maud max maxim maya mees megan mehmet meike melissa merel mia micha mick mika mike mila milan ' +
    'milena milo milou mina mira miriam mirre mohamed mohammed morris morten muhammed myla nadia naomi nathan nick ' +
    'niels nika nina nino noa noah noor noortje nora norah noud nour nova nynke olaf oliver olivia olivier omar ' +
    'oscar otis otto owen pelle pepijn pien pieter pim pippa pleun puck quinn quinty raf raya rayan rens renske ' +
    'rick riley rob robin romy roos rosa rosalie rosie rowan ruben ryan saar saartje safa sam samira samuel sanne ' +
    'sara sarah seb selena selin selma sem sena senn senna seth siem sienna silke simon sofia sofie sophia sophie ' +
    'stan stef stella sten stijn suus suzan suze sven sylvie tara tess tessa teun thijmen thijn thijs thomas tijn ' +
    'tijs tim timo tirza tobias tom tyler vajen valentijn valerie veerle vera victor victoria vigo vince vincent ' +
    'viola vivian wesley wies willem willemijn wout xavi yahya yana yara yasmin yasmine yassin yfke younes yuna ' +
    'yusuf zakaria zara zayn zeynep zoe zoey zofia zosia'
  )
    .replaceAll('ij', 'y')
    .split(' '),
);

/** @param given written small, without signs, `ij` as `y` */
export const isUsual = (given: string): boolean => USUAL.has(given);
