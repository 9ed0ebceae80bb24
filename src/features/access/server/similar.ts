/** Which municipalities are like one's own, now and at an earlier instant. */
import type { MunicipalitySettings, SimilarMunicipalities } from '../schema.ts'

type Told = Pick<MunicipalitySettings, 'similar' | 'similarPast'>

/** What stood at the instant. */
export function similarAt({ similar, similarPast }: Told, asOf: string): SimilarMunicipalities | null {
  const past = similarPast.filter((one) => one.until > asOf).sort((a, b) => (a.until < b.until ? -1 : 1))
  return past[0] ? past[0].similar : similar
}

/** The settings with another list; what stood until the instant is kept. The same list again changes nothing. */
export function withSimilar<Settings extends Told>(
  settings: Settings,
  similar: SimilarMunicipalities | null,
  at: string,
): Settings {
  if (JSON.stringify(settings.similar) === JSON.stringify(similar)) return settings
  const before = { until: at, similar: settings.similar }
  return { ...settings, similar, similarPast: [...settings.similarPast, before] }
}
