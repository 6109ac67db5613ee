/* Invented pupils: given names and surnames that occur in the Netherlands, put together by chance. */

export const GIVEN_NAMES =
  `Noor Mees Julia Daan Fatima Sem Saar Mohammed Lotte Finn Yara Levi Zoë Bram Nina Thijs Amira Luuk Sofie
Jesse Mila Adam Evi Lars Hanna Noah Liv Ruben Isa Stijn Aya Teun Fleur Kaan Roos Tygo Lina Guus Maud Elif Pim Jasmijn Dex Vera
Ilias Esmée Boaz Femke Joël Naomi Wout Lieke Samir Tess Björn Anouk Milan Puck Owen Selma Jayden Chloë Mohamed-Amin Anne-Fleur
Xavi Norah Kyano Soraya Jurriën Dewi Oğuz Zuzanna Renée Rowan`.split(/\s+/);

/** Voorvoegsel and achternaam; the surname begins at the first capital. */
export const SURNAMES: readonly (readonly [prefix: string, surname: string])[] =
  `Bakker, van den Berg, de Vries, Jansen, van Dijk,
Yılmaz, Visser, de Boer, Mulder, El Amrani, van der Meer, Peters, Hendriks, van Leeuwen, Dekker, Brouwer, de Wit, Dijkstra, Smits,
de Graaf, Kaya, van der Linden, Kok, Jacobs, de Haan, Vermeulen, van den Heuvel, Ramdin, van der Veen, Bosman, Willems, Pinas,
Hoekstra, Koster, Prins, Nguyen, Postma, ter Horst, Schouten, Benali, Kuipers, van Vliet, Timmermans, Özdemir, Scholten, Groen,
van 't Hof, in 't Veld, op den Kamp, de la Cruz, Wiśniewska, Ait Ben Haddou, IJzerman, van Oosterhout-Smit, Sørensen, Da Silva`
    .split(/,\s+/)
    .map((name) => {
      const surname = name.search(/\p{Lu}/u);
      return [name.slice(0, surname).trim(), name.slice(surname)];
    });
