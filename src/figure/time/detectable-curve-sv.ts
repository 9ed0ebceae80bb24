import type { DetectableCurveWords, UndetectableReason } from './detectable-curve.ts'
import { type WriteNumber, writeAmount } from './time-frame.ts'

/** «8 fall av 10»; udda andelar skrivs som av 100. */
function ofTen(power: number, write: WriteNumber = String): string {
  const ten = power * 10
  return Math.abs(ten - Math.round(ten)) < 1e-9
    ? `${write(Math.round(ten))} fall av 10`
    : `${write(power * 100)} fall av 100`
}

const reasons: Record<Exclude<UndetectableReason, 'over_90_percent' | 'never_reached'>, string> = {
  too_few_before: 'det är för få perioder före starten.',
  too_few_after: 'det är för få perioder efter starten.',
  too_few_periods: 'det är för få perioder sammanlagt.',
}

export const detectableCurveSv: DetectableCurveWords = {
  title: (change) => (change === 'fall' ? 'Hur stor effekt som kan synas' : 'Hur stor ökning som larmet hittar'),
  describe: (change, curves, power) =>
    `Chansen att ${change === 'fall' ? 'en minskning syns' : 'en ökning hittas'} mot hur stor den är${curves.length > 1 ? `: ${curves.join(', ')}` : ''}. Linjen är ${ofTen(power)}.`,
  sentence: ({ change, size, power, expectedAfter, curve }, write) => {
    if (change === 'rise') {
      return `${curve ? `Vid ${curve} måste ökningen` : 'Ökningen måste'} vara minst ${write(size)}\u00a0% för att larmet ska hitta den i ${ofTen(power, write)}. Mindre ökningar missas oftare.`
    }
    if (expectedAfter !== null && expectedAfter < 10) {
      const left = Math.floor(expectedAfter * (1 - size / 100))
      return `Antalet måste falla från väntade ${writeAmount(expectedAfter, write)} till högst ${write(left)} för att det ska synas i ${ofTen(power, write)}.`
    }
    return `Effekten måste vara minst ${write(size)}\u00a0% för att synas i ${ofTen(power, write)}. En mindre effekt kan finnas utan att det går att se den.`
  },
  cannotTell: (reason, change, power) => {
    if (reason === 'over_90_percent') {
      return 'Det går inte att mäta effekten så här: inte ens om nio av tio händelser försvann skulle det synas tillräckligt ofta.'
    }
    if (reason === 'never_reached') {
      return `Det går inte att säga hur stor ${change === 'fall' ? 'minskning' : 'ökning'} som behövs: ingen storlek i bilden når ${ofTen(power)}.`
    }
    return `Det går inte att säga hur stor effekt som skulle synas: ${reasons[reason]}`
  },
  axis: { fall: 'verklig minskning', rise: 'verklig ökning', share: 'Chans att den upptäcks' },
  threshold: (power, write) => ofTen(power, write),
  point: ({ size, change }, write) => `minst ${write(size)}\u00a0% ${change === 'fall' ? 'minskning' : 'ökning'}`,
  untold: 'går inte att mäta så här',
  columns: { size: 'Verklig förändring' },
  percent: (value) => `${value}\u00a0%`,
  none: '–',
  note: { falseAlarms: (share) => `Även utan effekt visar planen en förändring i ${share} av fallen.` },
}
