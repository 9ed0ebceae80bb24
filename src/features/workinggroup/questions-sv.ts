/** Ord om gruppens frågor till styrgruppen. */
import { day } from '#words/sv.ts'

export const questions = {
  title: 'Frågor till styrgruppen',
  ask: 'Fråga till styrgruppen',
  text: 'Frågan tas upp på styrgruppens nästa möte. Svaret står här när protokollet är stängt.',
  label: 'Vad behöver styrgruppen ta ställning till?',
  hint: 'Skriv så att den som inte är med i gruppen förstår. Inget om enskilda personer.',
  fault: 'Skriv frågan, minst tio tecken.',
  send: 'Skicka frågan',
  sent: 'Frågan är skickad till styrgruppens nästa möte.',
  empty: 'Gruppen har inte frågat något än.',
  asked: (by: string, on: string) => `${by} frågade ${day(on)}`,
  waits: 'Väntar på styrgruppens nästa möte',
  answered: (on: string) => `Styrgruppen svarade ${day(on)}`,
  meeting: 'Läs protokollet från mötet',
}
