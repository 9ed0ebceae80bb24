/** Swedish of the parts: their names, what is asked of those who write them, and what is missing. */
import type { Part } from './finding-schema.ts'

export const parts: Record<Part, string> = {
  summary: 'Sammanfattning',
  method: 'Metod, källor och luckor',
  municipality: 'Kommunen',
  crime: 'Brottsligheten och dess omfattning',
  insecurity: 'Trygghet och utsatthet',
  placesTimes: 'Platser och tider',
  groups: 'Grupper',
  consequences: 'Konsekvenser',
  otherInformation: 'Annan relevant information',
  areas: 'Områdena',
  causes: 'Analys och orsaker',
  forecast: 'Vad som väntar',
  priorities: 'Prioriteringar',
  followUp: 'Uppföljning av förra planen',
  decision: 'Beslut',
}

/** Questions for parts that no statistics can write. They are no content. */
export const guides: Record<Part, readonly string[]> = {
  summary: [],
  method: [],
  municipality: [],
  crime: [],
  insecurity: [],
  areas: [],
  consequences: [
    'Vilka drabbas, och hur: kropp, ekonomi, vardag, tillit?',
    'Vad kostar problemen för enskilda, företag, föreningar och kommunen?',
    'Vad har människor slutat göra för att de är otrygga?',
  ],
  otherInformation: [
    'Vad ser skola, socialtjänst, bostadsbolag, räddningstjänst och föreningar som inte syns i anmälda brott?',
    'Vilka källor användes och vilka valdes bort? Hur begränsar det kunskapen?',
    'Vad kan det kosta oss att inte veta det som saknas?',
  ],
  placesTimes: ['Vilka platser och tider återkommer hos båda parter?', 'Vad vet bara den ena parten?'],
  groups: ['Vilka grupper är mest utsatta, och vilka är mest otrygga?', 'Skiljer det sig från den bild parterna haft?'],
  causes: [
    'Varför just det här problemet, här och nu?',
    'Den som utsätts: vad gör att just de drabbas?',
    'Den som begår: vad leder dit, direkt och indirekt?',
    'Platsen eller föremålet: vad gör det möjligt?',
    'I vilket led i händelsekedjan går den att bryta?',
  ],
  forecast: ['Vad byggs, flyttar in, stängs eller ändras de närmaste två åren, och vad kan det göra med tryggheten?'],
  priorities: [
    'Är problemet vanligt, långvarigt, dyrt, och berör det många?',
    'Avviker det från jämförbara områden? Är det samlat till få platser?',
    'Kan parterna påverka det med de resurser som finns?',
    'Vad väljer vi bort, och varför?',
  ],
  followUp: [
    'Vilka åtgärder i förra planen blev gjorda, och vilka blev det inte?',
    'Vad hände med problemen? Vad kan sägas om varför?',
    'Höll parterna det de lovat varandra och invånarna?',
  ],
  decision: ['Vilket organ beslutar, vilken dag, under vilken paragraf och vilket diarienummer?'],
}

/** What a picture like this usually rests on. */
export const gaps: Record<string, { readonly part: Part; readonly text: string }> = {
  crime: { part: 'crime', text: 'Det saknas anmälda brott för kommunen. Hämta Brås tabell.' },
  currentCrime: { part: 'crime', text: 'Det saknas anmälda brott för det senaste året.' },
  crimeTypes: {
    part: 'crime',
    text: 'Det saknas anmälda brott efter slag: bara helheten, eller några få slag, är kända.',
  },
  country: { part: 'crime', text: 'Det saknas tal för riket att jämföra med.' },
  similar: {
    part: 'crime',
    text: 'Ingen har angett vilka kommuner som liknar vår: jämförelsen gäller bara dem som råkar finnas i underlaget.',
  },
  population: { part: 'municipality', text: 'Det saknas en publicerad folkmängd för kommunen.' },
  ntu: {
    part: 'insecurity',
    text: 'Det saknas Nationella trygghetsundersökningen (NTU) för kommunen: hur många som utsatts utan att anmäla går inte att säga.',
  },
  localSurvey: {
    part: 'insecurity',
    text: 'Det saknas en egen trygghetsmätning: hur tryggheten skiljer sig mellan områden går inte att säga.',
  },
  areaStatistics: { part: 'areas', text: 'Det saknas statistik för områden inom kommunen.' },
  areaNames: {
    part: 'areas',
    text: 'Statistik för områden finns i underlaget, men bara med områdenas koder och utan namn: de visas inte här. Hämta tabellen med namn.',
  },
  reports: {
    part: 'placesTimes',
    text: 'Det saknas rapporter från de löpande lägesbilderna: platser och tider får beskrivas av parterna själva.',
  },
  mappings: { part: 'otherInformation', text: 'Ingen aktör har ännu lämnat en godkänd kartläggning.' },
  watch: { part: 'forecast', text: 'Inga förutsedda förändringar är inlagda.' },
}
