/** Swedish of how the picture is made, said once: only what this picture uses. */
import type { FindingOf } from './finding-schema.ts'

const notes: Record<FindingOf<'method'>['code'], string> = {
  reported:
    'Anmälda brott är de brott som kommit till polisens kännedom. Hur många som anmäls påverkas av anmälningsvilja, polisens egna insatser och ändrade lagar. Antalen är inte räknade per invånare om det inte sägs.',
  trend:
    'Ökning och minskning bedöms på de senaste tio slutliga åren, med regression för antal eller, där ett år dominerar eller bara tal per invånare är kända, efter ordningen mellan åren (Mann–Kendall). Det sägs bara när slumpen skulle ge en så tydlig förändring färre än 5 gånger av 100. Preliminära och ofullständiga år visas men bedöms inte, och en bruten serie bedöms bara efter brottet. Flera brottsslag bedöms samtidigt; ungefär vart tjugonde kan därför ge utslag av en slump.',
  comparison:
    'Jämförelser mellan kommuner bygger på antal och folkmängd samma år, med exakta intervall (95 procent). Att en skillnad är mer än slump säger inte vad den beror på. Invånarna är inte alltid de som vistas på en plats: orter som många pendlar till eller besöker får höga tal per invånare.',
  impliedPopulation:
    'Där folkmängden inte finns i underlaget är den räknad ur antalet och det publicerade talet per 100\u202f000 invånare.',
  survey:
    'En förändring mellan två mätningar sägs bara där felmarginal eller antal svar är känt för båda. Utan dem visas värdena, men om det skett en förändring går inte att säga.',
  subsets: 'Rader som börjar med ”därav” ingår i raden ovanför och läggs aldrig ihop.',
  areas:
    'Statistik för små områden är störd av SCB för att ingen ska kunna pekas ut: summor kan skilja sig något från publicerade totaler.',
  hidden: 'Tal som är dolda i källan, eller för små för att visas, är inte noll.',
}

export const method = ({ code }: FindingOf<'method'>): string => notes[code]
