/** Varför något om en skyldighet inte går att spara. */
import type { ComplianceRefusal } from './rules.ts'

export const refusals: Record<ComplianceRefusal, () => string> = {
  notAParty: () => 'Bara samordnaren och kommunpolisen kan göra det, var och en för sin part.',
  unknownObligation: () => 'Skyldigheten finns inte bland dem som sidan handlar om. Ladda om sidan.',
  otherObligation: () => 'Beviset är skrivet för en annan skyldighet. Skriv ett nytt i stället.',
  dayToCome: () => 'Dagen har inte varit än. Välj i dag eller en dag som har varit.',
  endsBeforeBegin: () => 'Den sista dagen ligger före den första.',
  beginsInPast: () => 'Dagen då det ska börja har redan varit. Välj i dag eller en senare dag.',
  nothingWritten: () => 'Skriv varför det inte är gjort.',
  moved: () => 'Någon annan hann före. Det som står nu visas bredvid det du skrev.',
  nameEmpty: () => 'Filen behöver ett namn.',
  tooManyFiles: () => 'Fler filer får inte plats vid det här beviset. Skriv ett till bevis för dem.',
  noEvidence: () => 'Spara beviset först, och lägg sedan till filer.',
}
