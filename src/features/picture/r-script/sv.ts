/** Svenskan i kontrollen i R: anmärkningar i filen och det som skrivs ut när den körs. */
export const sv = {
  /** Beside each number that the script prints. */
  whole: 'hela kommunen',
  head: [
    'Samlads tal räknade om i R.',
    'Kör: Rscript kontroll.R, eller source("kontroll.R"). R 4.0 eller senare räcker; finns paketen surveillance och spdep jämförs också med dem.',
    'Filen innehåller hela serier och därmed små tal: den är för samordnare, kommunpolis och den som granskar på deras uppdrag.',
    'Samlads tal står här som de står i bilden, serierna som de var kända när bilden räknades. Funktionerna är skrivna med R:s egna anrop och delar ingen kod med Samlad.',
    'Lika betyder: gränser och bedömning samma; medel och p inom en miljondel; rättat p inom en hundratusendel (bilden sparar sex siffror).',
  ],
  leftOut:
    'Prövas inte här: vilka som rapporterat och om fler rapporter är fler rapportörer, vilka tal som döljs, hur lägen läggs i celler, och att serierna är rätt räknade ur rapporterna (det prövar samlad verify).',
  data: 'Ur bilden: perioder på ett år, andelen som får vara slump, minsta tal och gräns för mer än vanligt.',
  choose:
    'Metod efter seriens längd: tre år av veckor ger Farrington, drygt ett år en årsvåg, åtta perioder de senaste perioderna, annars och vid färre än 20 fall den exakta jämförelsen.',
  fit: 'Quasi-Poisson i två steg: ovanliga perioder (Anscombe-residual över 2,58) väger mindre i det andra. Överspridningen tas ett medelfel uppåt. Anpassningen görs om från sitt eget svar, för glm tar annars vikterna ett steg för tidigt.',
  farrington:
    'Farrington flexible: nivå, trend (behålls om den inte går över allt som setts) och säsong i tio steg; de 26 senaste veckorna utanför. Noufaily m.fl. 2013.',
  wave: 'En årsvåg: cosinus och sinus av året. Serfling 1963, i logaritmisk form.',
  recent: 'De senaste perioderna med egen spridning; 0,12 på logskalan för säsongen som inte syns.',
  counts: 'Antalet kring nivån: negativ binomial med medel och varians/medel, Poisson utan överspridning.',
  exact:
    'Exakt: antalets andel av summan är binomial. Där historiken klumpar sig gäller det vidare av den och en klumpad fördelning.',
  judge:
    'Väntat intervall: 1 % utanför på var sida. Färre än 3 fall, eller 5 på fyra veckor, är aldrig fler än väntat. Lika högt samma tid i fjol är ingen nyhet.',
  series: 'Serierna, äldst först; det sista antalet är det som bedöms. NA: går inte att säga.',
  run: 'Räkna om alla serier.',
  correct: 'Rättning för att många jämförs: Benjamini–Hochberg över alla serier som kunde bedömas.',
  compare: 'Jämför.',
  surveillance: 'Väntat medel enligt paketet surveillance, för det som visas.',
  hours: 'Veckans timmar: varje rapport utspridd över tiden då den kan ha hänt. Ratcliffe 2000.',
  intervals: 'Rapporternas tider: minuter av kommunens klocka sedan 1970, från och till.',
  places:
    'Koncentrationer: Getis-Ord Gi* och binomialtest per sexhörning, det minst säkra gäller; rättat för alla celler. Ord & Getis 1995.',
  cells: 'Jämförda celler: halva steg österut, steg norrut, antal. Sedan bildens koncentrationer som nummer på celler.',
  sum: 'Summan.',
  printed: {
    columns: 'Samlad, R, skillnad',
    hours: 'veckans timmar, största skillnad av 168',
    concentrations: 'koncentrationer',
    series: 'serier',
    rest: 'övriga serier, också lika',
    lacking: 'Paketet saknas, den jämförelsen hoppas över',
    engine:
      'Bilden är räknad av en annan version av Samlad än den som skrev filen: medel och p före rättning är den nyas.',
    allSame: 'Alla lika.',
    notSame: 'Inte lika:',
  },
}

export type RScriptWords = typeof sv
