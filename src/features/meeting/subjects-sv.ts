/** Vad ärenden heter på en dagordning, och vad som står om dem i korthet i handlingarna. */
import { day, days, number } from '#words/sv.ts'

const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(', ')

export const subjects = {
  jointPicture: (period: string, edition: number) => `Samlad lägesbild ${period}, utgåva ${number(edition)}`,
  plan: (title: string, edition: number) =>
    `${/^åtgärdsplan/i.test(title) ? title : `Åtgärdsplan: ${title}`}, utgåva ${number(edition)}`,
  measure: (title: string) => `Försenad åtgärd: ${title}`,
  task: (title: string, group: string) => `Försenad uppgift: ${title} (${group})`,
  problem: (title: string) => `Problem att prioritera: ${title}`,
  group: (title: string) => `Slutrapport från arbetsgruppen ${title}`,
  question: (group: string, asked: string) => `Fråga från arbetsgruppen ${group}: ${asked}`,
  minutes: (title: string, startsAt: string) => `Justering av protokoll: ${title}, ${day(startsAt)}`,
  fileNames: {
    joint: (period: string, edition: number, format: string) => `samlad-lagesbild-${period}-utgava-${edition}${format}`,
    plan: (edition: number, format: string) => `atgardsplan-utgava-${edition}${format}`,
    summary: '-sammanfattning.pdf',
  },
  planInShort: {
    period: (from: string, to: string) => `Planen gäller ${days(from, to)}.`,
    counts: (measures: number, situational: number, social: number, bridging: number) =>
      `${number(measures)} ${measures === 1 ? 'åtgärd' : 'åtgärder'}. Situationella: ${number(situational)}, sociala: ${number(social)}, förenande: ${number(bridging)}.`,
    logic: 'Från problem till åtgärd',
    cause: 'Orsak: ',
    noMeasure: 'ingen åtgärd i planen',
    gaps: 'Det som fattas i kedjan',
    exception: (title: string, reason: string) => `${title} Parternas skäl: ${reason}`,
  },
  measureFacts: (standing: string, to: string | null) =>
    joined([standing, to === null ? null : `skulle vara klar ${day(to)}`]),
  standing: {
    late: 'Försenad',
    notBegun: 'Inte påbörjad',
    onTime: 'I tid',
    done: 'Klar',
    stopped: 'Avbruten',
  } as Readonly<Record<string, string>>,
  /** Vad någon satt i stället för det uträknade läget, och varför. */
  setAside: (by: string, at: string, status: string, reason: string) =>
    `Läget är satt åt sidan av ${by} ${day(at)}. Angivet läge: ${status.toLocaleLowerCase('sv')}. Skäl: ${reason}`,
  standingWhy: {
    startPassed: 'startdagen har passerat',
    endPassed: 'slutdagen har passerat',
    valueMissing: 'ett värde saknas för uppföljningen',
    indicatorAway: 'uppföljningen går åt fel håll',
  } as Readonly<Record<string, string>>,
  taskInShort: (owner: string, dueOn: string, days_: number) =>
    `Ansvarig: ${owner}. Skulle vara klar ${day(dueOn)}, ${number(days_)} ${days_ === 1 ? 'dag' : 'dagar'} sedan.`,
  problemInShort: (findings: number, causes: number) =>
    `${number(findings)} fynd och ${number(causes)} ${causes === 1 ? 'orsak' : 'orsaker'} är antecknade.`,
  mandate: 'Uppdrag: ',
}
