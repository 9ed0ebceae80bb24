/**
 * The methods that a reader meets, in the order of the appendix: file, literature, what it was held against, and R's own call.
 * Name and paragraph in plain words stand in paragraphs-sv.ts and paragraphs-en.ts under the same code.
 */
export interface MethodEntry {
  /** under src/analysis/; its first lines say what, for what, from where and at what cost */
  readonly file: string
  readonly literature: readonly string[]
  /** another program that gives the same numbers */
  readonly heldAgainst: string
  /** how a reader makes the same number in R, `x` being the counts or values; null where no package has it */
  readonly inR: string | null
}

export const methodGroups = ['level', 'compare', 'place', 'time', 'survey', 'effect', 'protect'] as const
export type MethodGroup = (typeof methodGroups)[number]

type Entries = Record<string, MethodEntry & { readonly group: MethodGroup }>

export const methodCatalogue = {
  farringtonFlexible: {
    group: 'level',
    file: 'series/farrington-flexible.ts',
    literature: ['Farrington et al. 1996',
      'Noufaily et al. 2013, An improved algorithm for outbreak detection in multiple surveillance systems, Statistics in Medicine 32, 1206–1222',
    ],
    heldAgainst: 'surveillance 1.20.3',
    inR: 'surveillance::farringtonFlexible(sts(x), control = list(b = 5, w = 3, noPeriods = 10, pastWeeksNotIncluded = 26, thresholdMethod = "nbPlugin", alpha = 0.01))',
  },
  yearlyWave: {
    group: 'level',
    file: 'series/expected-level.ts',
    literature: ['Serfling 1963, Public Health Reports 78, 494–506', 'Noufaily et al. 2013'],
    heldAgainst: 'stats 4.2.2',
    inR: 'glm(x ~ cos(2 * pi * t / 52) + sin(2 * pi * t / 52), family = quasipoisson)',
  },
  recentPeriods: {
    group: 'level',
    file: 'series/expected-level.ts',
    literature: ['Hutwagner et al. 2003, Journal of Urban Health 80, i89–i96'],
    heldAgainst: 'stats 4.2.2',
    inR: null,
  },
  exactHistory: {
    group: 'level',
    file: 'count/count-against-history.ts',
    literature: ['Nelson 1970'],
    heldAgainst: 'stats 4.2.2',
    inR: 'binom.test(now, now + sum(before), 1 / (length(before) + 1))',
  },
  earlyWarning: {
    group: 'level',
    file: 'series/ears.ts',
    literature: ['Hutwagner et al. 2003'],
    heldAgainst: 'surveillance 1.20.3',
    inR: 'surveillance::earsC(sts(x), control = list(method = "C2", minSigma = 0.5))',
  },
  cumulativeSum: {
    group: 'level',
    file: 'series/cusum.ts',
    literature: ['Lucas 1985', 'Hawkins & Olwell 1998'],
    heldAgainst: 'surveillance 1.20.3',
    inR: 'surveillance::cusum(sts(x), control = list(k = k, h = h))',
  },
  falseDiscoveryRate: {
    group: 'level',
    file: 'maths/false-discovery-rate.ts',
    literature: ['Benjamini & Hochberg 1995'],
    heldAgainst: 'stats 4.2.2',
    inR: 'p.adjust(p, method = "BH")',
  },
  trend: {
    group: 'level',
    file: 'series/count-trend.ts',
    literature: ['McCullagh & Nelder 1989'],
    heldAgainst: 'stats 4.2.2',
    inR: 'glm(x ~ t, family = quasipoisson)',
  },
  monotoneTrend: {
    group: 'level',
    file: 'series/mann-kendall.ts',
    literature: ['Mann 1945', 'Kendall 1975', 'Sen 1968'],
    heldAgainst: 'trend 1.1.6, Kendall 2.2.1',
    inR: 'trend::mk.test(x); trend::sens.slope(x)',
  },
  season: {
    group: 'level',
    file: 'series/seasonality.ts',
    literature: ['McCullagh & Nelder 1989'],
    heldAgainst: 'stats 4.2.2',
    inR: 'anova(glm(x ~ t, family = quasipoisson), glm(x ~ t + cos(w) + sin(w), family = quasipoisson), test = "F")',
  },
  twoCounts: {
    group: 'compare',
    file: 'count/two-counts.ts',
    literature: ['Krishnamoorthy & Thomson 2004'],
    heldAgainst: 'ptools 2.0.0, stats 4.2.2',
    inR: 'poisson.test(c(now, before)); ptools::e_test(now, before)',
  },
  rate: {
    group: 'compare',
    file: 'count/rate.ts',
    literature: ['Garwood 1936', 'Breslow & Day 1987'],
    heldAgainst: 'PHEindicatormethods 2.1.0',
    inR: '1000 * qchisq(c(0.025, 0.975), 2 * x + c(0, 2)) / 2 / population',
  },
  standardisedRatio: {
    group: 'compare',
    file: 'count/indirect-standardisation.ts',
    literature: ['Breslow & Day 1987'],
    heldAgainst: 'PHEindicatormethods 2.1.0',
    inR: 'poisson.test(observed, expected)',
  },
  similarMunicipalities: {
    group: 'compare',
    file: 'count/similar-municipalities.ts',
    literature: ['Breslow & Day 1987', 'Klein, Wright & Wieczorek 2020'],
    heldAgainst: 'stats 4.2.2',
    inR: 'poisson.test(own, sum(others) * population / sum(populations))',
  },
  funnel: {
    group: 'compare',
    file: 'count/funnel.ts',
    literature: ['Spiegelhalter 2005'],
    heldAgainst: 'PHEindicatormethods 2.1.0',
    inR: 'PHEindicatormethods::phe_funnels(data, events, population, rate = 1, statistic = "rate", multiplier = 1000)',
  },
  concentration: {
    group: 'compare',
    file: 'count/concentration.ts',
    literature: ['Bernasco & Steenbeek 2017'],
    heldAgainst: 'lorenzgini 0.1.2',
    inR: 'lorenzgini::gini(x, generalized = TRUE)',
  },
  harm: {
    group: 'compare',
    file: 'count/harm.ts',
    literature: ['Sherman, Neyroud & Neyroud 2016'],
    heldAgainst: 'R 4.2.2',
    inR: 'sum(weight * x); sqrt(sum(weight^2 * x))',
  },
  kernelDensity: {
    group: 'place',
    file: 'density/kernel-density.ts',
    literature: ['Silverman 1986', 'Chainey, Tompson & Uhlig 2008'],
    heldAgainst: 'SpatialKDE 0.8.2, spatstat.explore 3.0-6, MASS 7.3-58',
    inR: 'SpatialKDE::kde(points, band_width = 300, kernel = "quartic", grid = grid)',
  },
  hotSpots: {
    group: 'place',
    file: 'hotspot/gi-star.ts',
    literature: ['Ord & Getis 1995'],
    heldAgainst: 'spdep 1.2-7',
    inR: 'spdep::localG(x, nb2listw(include.self(nb), style = "B"))',
  },
  globalMoran: {
    group: 'place',
    file: 'neighbour/morans-i.ts',
    literature: ['Moran 1950', 'Cliff & Ord 1981'],
    heldAgainst: 'spdep 1.2-7',
    inR: 'spdep::moran.test(x, nb2listw(nb))',
  },
  localMoran: {
    group: 'place',
    file: 'neighbour/local-moran.ts',
    literature: ['Anselin 1995'],
    heldAgainst: 'spdep 1.2-7',
    inR: 'spdep::localmoran(x, nb2listw(nb))',
  },
  nearRepeat: {
    group: 'place',
    file: 'cluster/near-repeat.ts',
    literature: ['Knox 1964', 'Townsley, Homel & Chaseling 2003'],
    heldAgainst: 'NearRepeat 0.1.1',
    inR: 'NearRepeat::NearRepeat(x, y, time, sds = c(0, 0.1, 100, 200), tds = c(0, 7, 14), nrep = 999)',
  },
  clusters: {
    group: 'place',
    file: 'cluster/dbscan.ts',
    literature: ['Ester et al. 1996'],
    heldAgainst: 'dbscan 1.1-11, PostGIS 3.3.2',
    inR: 'dbscan::dbscan(points, eps = 150, minPts = 10)',
  },
  aoristic: {
    group: 'time',
    file: 'time/aoristic.ts',
    literature: ['Ratcliffe 2000', 'Ratcliffe 2002'],
    heldAgainst: 'aoristic 1.1.1',
    inR: 'aoristic::aoristic.df(data, "x", "y", "start", "end")',
  },
  surveyShare: {
    group: 'survey',
    file: 'survey/survey-proportion.ts',
    literature: ['Lumley 2010', 'Korn & Graubard 1998'],
    heldAgainst: 'survey 4.1-1',
    inR: 'survey::svyciprop(~answer, design, method = "logit")',
  },
  waveDifference: {
    group: 'survey',
    file: 'survey/wave-difference.ts',
    literature: ['Lumley 2010', 'Newcombe 1998'],
    heldAgainst: 'survey 4.1-1',
    inR: 'later - earlier + c(-1, 1) * qt(0.975, df) * sqrt(se1^2 + se2^2)',
  },
  displacementDifference: {
    group: 'effect',
    file: 'effect/weighted-displacement-difference.ts',
    literature: ['Wheeler & Ratcliffe 2018'],
    heldAgainst: 'ptools 2.0.0',
    inR: 'ptools::wdd(control = c(before, after), treated = c(before, after))',
  },
  relativeIncidence: {
    group: 'effect',
    file: 'effect/relative-incidence.ts',
    literature: ['Farrington et al. 2007', 'Wilson 2022'],
    heldAgainst: 'metafor 3.8-1',
    inR: 'exp(log(a * d / (b * c)) + c(-1, 0, 1) * 1.96 * sqrt(1/a + 1/b + 1/c + 1/d))',
  },
  differenceInDifferences: {
    group: 'effect',
    file: 'effect/difference-in-differences.ts',
    literature: ['Bertrand, Duflo & Mullainathan 2004'],
    heldAgainst: 'stats 4.2.2, sandwich 3.0-2',
    inR: 'glm(x ~ treated * after, family = quasipoisson)',
  },
  interruptedSeries: {
    group: 'effect',
    file: 'effect/interrupted-series.ts',
    literature: ['Bernal, Cummins & Gasparrini 2017', 'Newey & West 1987'],
    heldAgainst: 'stats 4.2.2, sandwich 3.0-2',
    inR: 'm <- glm(x ~ t + after + cos(w) + sin(w), family = quasipoisson); sandwich::NeweyWest(m)',
  },
  detectableEffect: {
    group: 'effect',
    file: 'effect/detectable-effect.ts',
    literature: ['Signorini 1991'],
    heldAgainst: 'simulation',
    inR: null,
  },
  hiddenCells: {
    group: 'protect',
    file: 'disclosure/suppression.ts',
    literature: ['Hundepool et al. 2012', 'Cox 1995'],
    heldAgainst: 'GaussSuppression 1.0.0, sdcTable 0.34.0, HiGHS',
    inR: 'GaussSuppression::SuppressSmallCounts(data, maxN = 4, freqVar = "x", dimVar = c("area", "category"))',
  },
  publishedAudit: {
    group: 'protect',
    file: 'disclosure/audit-published.ts',
    literature: ['Hundepool et al. 2012', 'Cox 1995'],
    heldAgainst: 'HiGHS',
    inR: null,
  },
  reportingEffort: {
    group: 'protect',
    file: 'effort/split-change.ts',
    literature: ['Hong 2013'],
    heldAgainst: 'simulation',
    inR: null,
  },
} as const satisfies Entries

export type MethodCode = keyof typeof methodCatalogue
export const methodCodes = Object.keys(methodCatalogue) as MethodCode[]
