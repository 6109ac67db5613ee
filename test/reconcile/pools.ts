/** Names that invented pupils are made of. The earlier a name stands, the more bear it. */
export interface Pool {
  readonly given: readonly string[];
  /** Of which first names that few have are put together. */
  readonly begins: readonly string[];
  readonly endings: readonly string[];
  /** With the tussenvoegsel in front; the surname begins at the first capital. */
  readonly surnames: readonly string[];
  /** Of which surnames that few have are put together. */
  readonly roots: readonly string[];
  readonly ends: readonly string[];
  /** Full names and what their bearers are called. */
  readonly called: readonly (readonly [full: string, called: string])[];
  /** Names of two children of one family that are nearly alike. */
  readonly alike: readonly (readonly [string, string])[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const parts = (text: string): readonly string[] => text.trim().split(/,\s*/);
const couples = (text: string): readonly (readonly [string, string])[] =>
  words(text).map((couple) => couple.split('/') as [string, string]);

/** The names with which the comparison was made. */
export const USED: Pool = {
  given: words(`
    Noah Emma Julia Lucas Mila Sem Sophie Levi Daan Olivia Finn Yara Luuk Saar Mees Nora Bram Tess Milan Lotte James Zoë Liam Evi Thijs
    Fleur Noud Sara Adam Anna Max Liv Jesse Fenna Luca Lynn Sam Elin Hugo Roos Benjamin Maud Mason Lauren Gijs Nina Guus Sofie Thomas
    Isa Siem Eva Julian Lina Teun Hailey Vince Vera Ruben Feline David Lieke Lars Elif Mats Noor Floris Sarah Otis Maya Boaz Milou Jayden
    Jasmijn Stijn Amira Tijn Norah Ties Lisa Oliver Amélie Mohammed Femke Willem Isabella Joep Veerle Owen Fien Moos Anne Kai Amber
    Jens Suus Dex Ella Abel Rosalie Pepijn Naomi Hidde Hanna Aiden Esmée Tobias Lena Pim Iris Samuel Puck Jack Elena Kaan Soraya Ilyas
    Fatima Yusuf Aylin Ömer Zeynep Oğuz Ayşe Çağlar Büşra Jurriën Renée Loïs Chloë Anaïs José Björn Søren Zuzanna Paweł Małgorzata
    Anne-Fleur Jan-Willem Mohamed-Amin Marie-Claire Rowan Dewi Tygo Xavi Quinn Selma Kyano Ilias Lewis Amin Bilal Imane Safae Younes
    Romy Jip Pien Bo Merel Sanne Linde Lola Kiki Bente Nienke Tara Bas Koen Timo Sven Niels Rick Cas Jelle Daniël Gabriël Raphaël
    Melissa Yasmin Safiya Hamza Zakaria Rayan Ismaël Nour Aya Malak Jasper Wout Mart Lowie Jelte Rens Ravi Anisha Priya Shanaya`),
  begins: words(
    `Jay Kay Mi Ty Ra Sha Da Ke Lo Sa Ma Ay El Ju Ro Na Le Ka Li De Yo Zi Ami Eli Ili Ari Ala Ana Noë Jo Vi Ga Fe Be Ce`,
  ),
  endings: words(
    `den dan la ra no nya mar rik lin san niel vano risa mira dra lian zo tan ven wen thea nella rina bel dor sha vi nou`,
  ),
  surnames: parts(`
    de Jong, Jansen, de Vries, van den Berg, van Dijk, Bakker, Janssen, Visser, Smit, Meijer, de Boer, Mulder, de Groot, Bos, Vos,
    Peters, Hendriks, van Leeuwen, Dekker, Brouwer, de Wit, Dijkstra, Smits, de Graaf, van der Meer, van der Linden, Kok, Jacobs,
    de Haan, Vermeulen, van den Heuvel, van der Veen, van den Broek, de Bruijn, de Bruin, van der Heijden, Schouten, van Beek, Willems,
    van Vliet, van de Ven, Hoekstra, Maas, Verhoeven, Koster, van Dam, van der Wal, Prins, Blom, Huisman, Peeters, de Jonge, Kuipers,
    van Veen, Post, Kramer, van den Brink, Scholten, van Wijk, Postma, Martens, Vink, de Ruiter, Timmermans, Groen, Gerritsen, Jonker,
    van Loon, Boer, van der Velde, Willemsen, Smeets, de Lange, de Vos, van Dongen, Schipper, de Koning, van der Laan, Koning,
    van der Velden, Driessen, van Doorn, Hermans, Evers, van den Bosch, van der Meulen, Hofman, Bosman, Wolters, Sanders,
    van der Horst, Mol, Kuijpers, Molenaar, van de Pol, de Leeuw, Verbeek, Yılmaz, Kaya, Şahin, Özdemir, Çelik, Yıldız, Aydın, Öztürk,
    Doğan, Arslan, El Amrani, El Idrissi, Benali, Ait Ben Haddou, El Khatib, Bouzid, Ouali, Kowalska, Wiśniewski, Wójcik, Nowak,
    Nguyen, Tran, Ramdin, Pinas, Biharie, Da Silva, dos Santos, de la Cruz, García López, Müller, Schröder, Björk, Sørensen, Jørgensen,
    Lindström, Kovačević, Petrović, Hadžić, van 't Hof, in 't Veld, van 't Hoff, op den Kamp, ter Horst, ten Cate, IJzerman, Duijn,
    van Duijn, Feijen, Rijpkema, Weststrate, Sijtsma, van Oosterhout-Smit, Jansen-de Vries, Bakker-van Dam, de Wit-Peters, O'Neill,
    D'Angelo, Bezemer, Nijhuis, Ketelaar, Zwaan, Kuiper, Hoogendoorn, Lammers, Terpstra, Wiersma, Veenstra, Bergsma, Boersma, Zijlstra`),
  roots: words(`
    Hoog Laag Wijd Water Molen Kerk Berken Eiken Linden Bosch Veen Zand Klei Dijk Brug Haven Stein Rozen Korten Langen Nieuwen Ouden
    Groene Wester Ooster Noorder Zuider Konings Prinsen Graven Bruin Zwart Witte Roode Gouden Zilver Appel Kersen Noten Braam Doorn
    Heide Duin Meer Beek Vliet Stroom Gracht Poort Toren Schans Boom Blad Tak Wortel Storm Wind Regen Winter Zomer`),
  ends: words(
    'veld berg man huis stra sma dijk burg hof horst kamp meijer bakker mans feld aar stein poort weg laar loo donk rade wijk',
  ),
  called: couples(`
    Sebastiaan/Bas Johannes/Jan Alexander/Lex Maximiliaan/Max Matthijs/Thijs Valentijn/Tijn Charlotte/Lotte Elisabeth/Lisa
    Wilhelmus/Wim Josephine/Fien Benjamin/Ben Daniël/Daan Catharina/Karin Susanna/Sanne Laurens/Rens Frederik/Freek Jacobus/Koos`),
  alike: couples(
    'Lisa/Lise Anna/Anne Sem/Sam Tim/Tom Fenna/Fenne Mila/Milan Finn/Fien Jan/Jon Nina/Nino Daan/Dean Eva/Evi Julia/Julie',
  ),
};

/** Names of other people: none of these were looked at while the comparison was made. */
export const OTHERS: Pool = {
  given: words(`
    Sjoerd Wietske Tjeerd Hylke Froukje Anneke Geert-Jan Marleen Doutzen Berend Harmke Roelof Aleida Egbert Swaantje Folkert Hiske Wiebe
    Jildou Douwe Sietske Rutger Heleen Evert Marloes Joost Karlijn Arend Nynke Gerben Aukje Klaas Ytsje Menno Tamar Reinder Liselotte
    Ewoud Josien Bastian Hadewych Casimir Odilia Barend Annelien Ward Machteld Gideon Talitha Ezechiël Salomé Efraïm Jorinde Silvan
    Mirthe Alwin Rozemarijn Corneel Philine Odin Wende Leander Fabiënne Tristan Ottoline Severin Noëlle Gaspard Clémence Rémi Hélène
    Étienne Maëlle Matéo Inès Joaquín Lucía Iñaki Begoña Søren Åsa Håkon Ingrid Jörg Käthe Günther Mägdalene Wojciech Agnieszka
    Bogumiła Stanisław Krzysztof Halina Zbigniew Dorota Čedomir Željka Šimun Dragana Nikolina Miloš Gülşen Erdoğan Mehtap Serkan
    Tuğba Özgür İlknur Yiğit Şebnem Cihan Abdelhakim Khadija Mustapha Naïma Soufiane Hafsa Redouan Chaimae Oussama Ikram Nawal Badr
    Sanjay Kavita Rajesh Shivani Winston Jermaine Sharona Gillermo Lucretia Tyrell Xiomara Quincy Minh-Anh Thuy Linh Wei Xinyi Haruto
    Sakura Kofi Abena Kwame Adjoa Chidi Ngozi Tesfay Selam Yohannes Rahwan Abdirahman Hodan Farhiya Olena Bohdan Yaroslav Kateryna
    Taras Halyna Anne-Wil Jan-Pieter Klaas-Jan Lotte-Marie Eva-Sophie Tjalling Foekje Hessel Renske Minne Baukje Sybren Elske Jorrit`),
  begins: words(
    `Wil Ger Hed Sig Ad Al Ber Ot Ray Fre Lu Ar Her Ing Gun Ro Thu Wan Har Ed Kor Ni Sti Bra Cla Flo Gre Ho Ja Ku Me O Pe Qua Re`,
  ),
  endings: words(
    `bert mar win wig hard lof linde trud mund ric gard fried run hild lan dis vald stan mir slav dan tina weena jan ke tje sje ma`,
  ),
  surnames: parts(`
    Hoitinga, van Raalte, Tjepkema, de Kruijff, Oldenbeuving, van der Kolk, Wassenaar, ter Braak, Zuidema, Bijlsma, van Schaik, Heeringa,
    van den Akker, Nauta, Kloosterman, de Weerd, Rozendaal, van Rossum, Hazelhoff, Bruggink, van der Sluijs, Pothoven, Wesselink,
    Sikkema, Uittenbogaard, van Eerden, Lankhorst, Hartog, de Vroome, van Zanten, Reitsma, Buitenhuis, Klaassen, Claassen, van Es,
    Wagenaar, Roelofs, Roelofsen, Baars, Kersten, Hagen, van Hagen, Buijs, Buis, Kleijn, Klein, Hoeksema, van de Kamp, Nagel, Snel,
    van Buuren, Dirksen, Diersen, Lubbers, Schreuder, Schröer, Strijker, Wildeboer, Zandstra, Ypma, van IJzendoorn, van der Schaaf,
    Abspoel, Beintema, Colijn, Draaisma, Eikelboom, Feenstra, Galama, Hiemstra, Idema, Jellema, Kingma, Lageweg, Miedema, Noordhof,
    Oosterbaan, Plantinga, Rienks, Spoelstra, Tuinstra, Uildriks, Venema, Westerhof, Zeldenrust, Demirtaş, Güneş, Koç, Şimşek, Bağcı,
    Yüksel, Ünal, Gökçe, Erdoğan, El Bakkali, El Fassi, Ben Salah, Bouhali, Chakir, Ait Lahcen, Mazouz, Zielińska, Dąbrowski,
    Szczepański, Jabłońska, Pawłowski, Krüger, Jäger, Groß, Köhler, Ødegård, Ångström, Nyström, Møller, Čović, Đurić, Žižić, Marković,
    da Costa, dos Reis, del Río, Muñoz Peña, Fernández Ruiz, de la Fuente, Le Blanc, Saint-Pierre, L'Amour, Phạm, Trần, Lê, Jagroep,
    Ramkhelawan, Soerodimedjo, Wongsodikromo, Tewelde, Ghebremedhin, Warsame, Abdi, Mensah, Boateng, Okafor, Kovalenko, Shevchenko,
    van 't Zelfde, in 't Hout, aan de Stegge, op 't Hof, uit de Weerd, van Voorst tot Voorst, Hulst-van Raalte, Nauta-de Weerd,
    van Es-Baars, Kersten-Klein, Zuidema-ter Braak`),
  roots: words(`
    Aal Bever Das Egel Fazant Gans Haas Ijsvogel Kraai Leeuwerik Merel Nachtegaal Otter Patrijs Reiger Spreeuw Tureluur Uil Vink Wolf
    Abeel Beuk Cipres Den Els Fluweel Gagel Hulst Iep Jasmijn Kamille Lariks Mispel Netel Olm Peppel Rogge Spar Tarwe Vlier Wilg Zegge
    Achter Binnen Boven Buiten Midden Neder Onder Over Tussen Voor Hemel Kolen Laken Mosterd Peper Rijst Suiker Turf Vlas Wijn Zout`),
  ends: words(
    'steeg broek broekx hout haar mars maat goor wold werf zijl terp inga ema ga zoon ze es ing ink slag rijk schot stede',
  ),
  called: couples(`
    Hendrikus/Henk Cornelis/Kees Gijsbert/Gijs Nicolaas/Niek Theodorus/Theo Margaretha/Greet Wilhelmina/Mina Diederik/Dirk
    Emanuel/Manu Albertus/Bert Rebecca/Becky Veronica/Vera Leonardus/Leon Michiel/Giel Franciscus/Frans Hubertus/Huub`),
  alike: couples(
    'Marit/Merit Jelmer/Jelger Corina/Carina Lammert/Lambert Femmie/Temmie Tjibbe/Tjitte Odin/Olin Aron/Aren Silvan/Silvana Joris/Joras Wende/Wendel Hauke/Haukea',
  ),
};
