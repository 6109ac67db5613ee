/**
 * 1,024 words by which a code is told: short, known to who learns Dutch, each with another beginning of four letters, and none that
 * becomes another by one letter. A word keeps its place for ever: a code that somebody wrote down is made of the places.
 */
export const WORDS: readonly string[] = `
aanbod aandeel aardbei achter actie adder adelaar adem adres advies afdruk afstand aftrek afval agenda akker
akkoord alarm album alfabet alles altijd amandel ananas anders angel antenne antiek apart appel april arbeid
arend armband artikel asfalt asperge atlas atleet auteur auto avond azijn baan badkuip bagage balkon bamboe
banaan bank basis bazaar bedankt bedrijf beeld begin behang beitel beker beleid beloven benen benzine bereik
berg bericht beroep bestek beton beugel beurs bewaker bewijs bezem bezit bezoek bidden bijna bijten biljart
bizon blaas blad blauw bleek blik blinde bloem blond bocht bodem boek boete boiler bokaal bomen bonbon bont
boom boord bosbes boter bouwen braam brand breed breien brief bril broer brommer brood brug bruin buidel
buiten bukken bunker bureau burger buurman cabine cacao cactus cadeau camera camping canvas cavia ceder cello
cement cent chalet chef chips cijfer circus cirkel citroen clown club code colbert collega comfort concert
contact couplet cultuur curry cursus cyclus daar dadel dagboek dagje dalen dame dansen dappere datum decor
deeg deken deksel deling dessert detail deur dicht dieet dienst diep dijk diner dinsdag diploma disco dobber
docent dochter doel dokter dolfijn domein donker doos dorp douche draad dragen drang drempel drie drift droog
dropje druif druk drummer dubbel duin duizend dunne durven dutje duwen dwars dweil echt editie eend eenvoud
eenzaam eerlijk eerste eeuw effen eiken eiland einde eiwit ekster element elfde elftal elkaar ellende emmer
emoe energie enkel enquete erfgoed ernst erwt etage etiket etui examen expert extra ezel fabel fabriek factuur
fakkel familie fanfare fazant feest feit fietser figuur fijn file filter finale firma flat flensje fles flink
flits fluit fluweel foelie folder fontein forel formule fornuis fort foto friet fris frons functie gaaf galop
gans garage garnaal gast gebak gebied gebouw gebruik gedicht gedoe gedrag geduld geel gegeven geheim gehoor
geld gelijk geluk gember genade geniaal genoeg geoloog gerecht gesp getal getuige gevaar gevoel gewoon gezang
gezin gezond gids gieter giraf gitaar glas glazuur glijden gnoom goal goed golf goot gordijn gouden graag
gracht grap gratis grens griep grijpen groen grond gruis gymzaal haai hagedis haken half halte hamer hand
hangmat haperen hardop haring hart hekel helm helpen hemd hengel herder herfst herhaal hersens heup heuvel
hier hijgen hitte hobby hoepel hoesten hoeveel hoger honing hoofd hooi hoorn hopen horloge hotel houding
houten huid huilen hulp humor huppel huur hyena icoon idee idool iedere iglo ijsbeer import inbraak indruk
ingang inhoud inkt insect invoer inwoner jacht jager januari japon jarig jasje jawel jeugd jeuk joggen jonge
juichen jungle juni jury jute juweel kaal kaart kachel kaft kajak kamille kanaal kaneel kantoor kapel kapper
karton kassa kasteel katoen kegel keizer kelder kennis kermis kern ketting keuken kever kiezel kijken kikker
kilo kind kiosk kist kiwi klaar klacht kleed klein kleur klimop klok klomp klussen knap knie knijp knoest
knoop knuffel koala koers koffer koken kolom komeet kompas konijn koorts koper koraal korf korting kosten kous
kraan krab kramp krant kreeft krekel kreuk krijt krokus krom kroon kruid krul kudde kuiken kunst kwartje kwast
kwik laag laars laatste lach lakei lakken lamp landen lapjes laptop laser lastig laurier lawaai leem leiding
lekker lelie lengte lepel leraar lessen letter leven lezer lichaam lied liften lijm lijst lila limoen liniaal
linker lippen liter locatie logeren loket loods loop lotto loyaal lucht luier luik lunch lusten luxe maand
maatje machine magneet mais mammoet mango manier mantel maretak markt marmer masker matroos maximum mazelen
meer meester meiden meisje melding melk meloen mengen mens merel merrie mest metaal meteen methode meubel
mevrouw middag milieu miljoen minder minuut mobiel modder model moeite moeras molen moment mond monster morgen
motor mouw mozaiek muffin muggen munt museum musical mustang mutsen muziek naald naam naast nadeel najaar
narcis natuur navel nectar neef negen netjes neus niet nieuw niveau nodig noemen nootjes norm notaris nougat
nummer nuttig oase ober oceaan ochtend octopus oefenen oerwoud offerte oktober olie olifant olijf omdat omheen
omslag omtrek omweg ongeluk ontbijt ontdek onthoud ontvang ontwerp onweer oogst ooit oordeel opera opnieuw
oprecht oprit opstel optocht oranje orde orgel orkest otter ouder oven paard pagina pakket paleis paling palm
panda paniek pannen papier paprika parade parfum park partij passage pasta patat patroon pauw pauze pedaal
peddel pelgrim penseel peper periode pers perzik petje peuter piano pijl piloot pink pion piraat pittig pizza
plaats plank plastic plek plezier plicht ploeg plons pluim plus poeder poema poes poetsen poging pomp pony
popcorn poppen portret positie post poten potlood prairie prater prei prijs procent proef project prop publiek
pudding pupil puree purper putten puzzel python raap radar radio ragout rail raket rapport ratel raven recept
reclame redder reden reeks regio reiger reis reizen rekenen remmen rendier rente reptiel rietje rijden ring
risico ritme rits rivier robot roede roeien roest rokje rollen roman rondje rook rooster rotonde route rozen
rozijn rubber ruimte ruit rups ruzie salade samen sandaal sardien saus schaap schelp schip school schroef
schuim scooter serie shampoo simpel sirene sjaal slaap slager slak slang sleutel slim slinger slot sluiten
smaak smal snaar sneeuw snel snoep sociaal soldaat soort sorteer specht speld spier spijker spin spoed spons
spoor spreuk spring spruit staart stad stamp steen ster stil stoel storm straat stro struik student stuk stuur
succes suiker super systeem taak tafel tante taxi team tempel teug theater thee thema thuis ticket tien tijd
tijger tikken timmer titel toast toerist toestel toetje toffee tomaat tong topper toren totaal trappen trein
trek trommel trots trui tunnel tussen twaalf twijfel twintig type uiltje uiterst uitgang uitleg uniform
uurwerk vaas vader valk vallen vanaf vandaag vanille varen vaste vechten veearts venster veranda verband
verjaar verkeer verlof verte veter vijf vijver villa vinger violet viool visser visum vlag vlecht vlees vlieg
vlinder vloer voedsel voeren voet vogel volume voor vork vrede vreemd vriend vrij vroeg vrolijk vrouw vrucht
vuil vulkaan waaier waarde wachten wagen walnoot walvis wandel warm wassen water watten wedden weefsel week
wegwijs weinig welkom welp wensen wereld weten wieken wiel wijzer wild winkel winnen winter wissel woelen wolk
wonder worst wortel yoghurt zaad zakdoek zanger zebra zeep zeil zelf zetel ziek zielig zijde zilver zitbank
zitten zoen zomer zonnig zool zorg zout zuigen zuivel zwaai zwak zwart zweet zwem zwijgen
`
  .trim()
  .split(/\s+/);
