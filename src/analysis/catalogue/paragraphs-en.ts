import type { MethodWords } from './paragraphs-sv.ts'

export const en: MethodWords = {
  groups: {
    level: 'Is it unusual?',
    compare: 'How much, compared with what?',
    place: 'Where does it gather?',
    time: 'When does it happen?',
    survey: 'What do residents answer?',
    effect: 'Did the measure help?',
    protect: 'What may be shown, and who reported?',
  },
  methods: {
    farringtonFlexible: {
      name: 'Expected number from several years (Farrington, flexible)',
      text: 'With at least three years of weeks behind it, the expected number comes from the same time of year in earlier years, with a trend, and with less weight on weeks that were themselves unusual. The range says where an ordinary week falls 98 times in 100. The latest 26 weeks are left out, so that a slow rise does not become its own yardstick. It says that something is unusual, not why.',
    },
    yearlyWave: {
      name: 'Expected number from a yearly wave',
      text: 'With a little more than a year behind it, the expected number comes from the level of the latest weeks and one wave over the year. The spread is taken from the weeks themselves: where they usually swing, the range is wider. One wave cannot catch a festival or a school break; a peak that came at the same time the year before is therefore compared with that one.',
    },
    recentPeriods: {
      name: 'Expected number from the latest periods',
      text: 'With eight periods or more, but not enough for a season, the expected number is taken from the latest periods, about a quarter of a year, and the spread from those same periods. The range is made wider because the season is not known. The method says whether the period differs from those just before, not from the same time last year.',
    },
    exactHistory: {
      name: 'Exact comparison with earlier periods',
      text: 'When the history is short or nearly empty, the number is compared with the sum of the earlier periods without any model: how likely is so high a number if this period is like the others? Fewer than three cases are never called unusual. With fewer than three periods before it, the method says that it cannot tell.',
    },
    earlyWarning: {
      name: 'Early warning on a short history (EARS)',
      text: 'The number is compared with mean and spread of the seven periods just before it. It reacts fast to sudden rises but knows nothing of the season, and it alarms by chance more often than the others. The pictures do not use it; it is there for comparison.',
    },
    cumulativeSum: {
      name: 'Slow rise (cumulative sum, CUSUM)',
      text: 'Small deviations in the same direction are added up, so that a rise too small to be seen in a single week is still found. The limit is chosen so that a stated number of periods pass between two false alarms. The alarm comes later than the rise began.',
    },
    falseDiscoveryRate: {
      name: 'Correction for testing much at once',
      text: 'One picture tests hundreds of series at once, and some leave their range by chance. Only what stands when all are counted is therefore called unusual: of what stands out, at most one in twenty should be chance. What falls away is shown under “Perhaps chance”.',
    },
    trend: {
      name: 'Rising or falling? (trend in counts)',
      text: 'An even change in per cent a step is fitted to the counts, and the interval allows for counts that swing more than chance alone makes them. Fewer than eight points give no answer. A trend is no forecast, and a change in reporting looks like a change in crime.',
    },
    monotoneTrend: {
      name: 'Rising or falling? (Mann–Kendall)',
      text: 'Counts how often a later value is higher than an earlier one, assuming neither shape nor distribution. Suited to shares and indices. The slope is the median of all slopes between pairs, so that a single odd year does not steer. Fewer than eight points give no answer.',
    },
    season: {
      name: 'Is there a season?',
      text: 'Tests whether the counts follow the year better than an even level, and how strongly each month then differs from an ordinary one, with intervals. Needs two whole years. A season that only one year shows is no season.',
    },
    twoCounts: {
      name: 'Two counts against each other',
      text: 'Asks how often chance alone gives so large a difference between two counts. With small numbers both counts are written instead of a percentage: from 2 to 4 is not a doubling of anything. It knows nothing of the season or of more people reporting.',
    },
    rate: {
      name: 'Per 1,000 inhabitants, with interval',
      text: 'The count is divided by the population, and the interval says which rates chance leaves open. It is exact for small counts too. Where many work, shop or go out without living there, a rate per inhabitant misleads: that is said beside the number.',
    },
    standardisedRatio: {
      name: 'Observed against expected (standardised ratio)',
      text: 'The count is divided by the count to expect if every age group, or other group, had the same risk as in the whole country. 1 means as expected. The ratio compares a place with the country, not two places with each other.',
    },
    similarMunicipalities: {
      name: 'Compared with similar municipalities',
      text: 'The municipality’s count is divided by the count it would have at the common rate of the others; itself is not in the comparison. Which ones are similar stands beside it. A rank is given with the ranks that chance leaves open, for they are mostly many.',
    },
    funnel: {
      name: 'Funnel plot',
      text: 'Every municipality is placed by population and rate. The funnel shows how much chance, and the ordinary differences between municipalities, make rates of that size swing: small ones swing most. Outside the funnel there is something to explain. It does not rank.',
    },
    concentration: {
      name: 'How concentrated is it? (Lorenz curve and Gini)',
      text: 'Says how small a share of the places has half of the events, and how much more concentrated that is than if all places had the same chance. It is corrected because few events always look concentrated. The size of a place, and whether empty places count, decides the number and is therefore stated.',
    },
    harm: {
      name: 'Harm-weighted sum',
      text: 'Every crime counts by how serious it is, after a stated table of weights with its version. It is always shown without the heaviest category too, since one grave crime can carry the whole sum. Used to compare places and kinds, never as a trend.',
    },
    kernelDensity: {
      name: 'Density map (kernel density)',
      text: 'Every event is spread over its surroundings and the sum is shown per square kilometre. The bandwidth, how far an event reaches, is a choice and stands on the map; 200–500 metres suit a town. The map shows where it is dense but says nothing of chance. Near the border and the shore it shows too little unless the edge is corrected.',
    },
    hotSpots: {
      name: 'Sure concentrations (Getis–Ord Gi*)',
      text: 'The municipality is divided into equal hexagons. A concentration is hexagons that together with their neighbours have more events than chance gives, corrected because all are tested at once. Hexagons in water and uninhabited forest are left out. A concentration is a place to understand, not an alarm of a rise: that is said for itself.',
    },
    globalMoran: {
      name: 'Are neighbours alike? (Moran’s I)',
      text: 'One number for whether high areas lie beside high and low beside low, more than if the areas had changed places at random. It does not say where. Areas without neighbours are counted for themselves.',
    },
    localMoran: {
      name: 'Which areas are like their neighbours? (local Moran)',
      text: 'Points out areas that are high or low together with their neighbours, and areas that differ from theirs, corrected because all are tested at once. The answer depends on who counts as a neighbour.',
    },
    nearRepeat: {
      name: 'Does it happen again nearby? (Knox)',
      text: 'Counts pairs of events close to each other both in place and in time and compares with how many there are when the dates are shuffled. Says whether the risk nearby is higher for a while after an event. Several reports of one event look like repetition: how many share place and day is shown beside it.',
    },
    clusters: {
      name: 'Clusters (DBSCAN)',
      text: 'Gathers events that have at least so many others within a certain distance, and time if chosen. Distance and number are choices that stand beside it. The method describes; it tests no chance.',
    },
    aoristic: {
      name: 'When in the week, when the time is uncertain (aoristic analysis)',
      text: 'An event that happened some time between two hours is spread evenly over the hours between, in Swedish time with summer time. The time when somebody found it then does not pass for the time when it happened. How many have a known time is stated; where few have, the pattern is mostly a guess.',
    },
    surveyShare: {
      name: 'Share in a survey, with interval',
      text: 'The answers are weighted to match the population, and the interval comes from how the sample was drawn. Under thirty answers no figure is shown. The interval covers the chance of sampling, not those who did not answer.',
    },
    waveDifference: {
      name: 'Difference between two waves of a survey',
      text: 'The difference between two shares with an interval from the uncertainty of both. If the question was worded anew, or the same people were asked, it says that they cannot be compared in this way.',
    },
    displacementDifference: {
      name: 'Change against a comparison area (WDD)',
      text: 'The change in the area with the measure minus the change in a similar area without, in counts and with interval; surrounding areas are added so that what moved is counted. With one area there is no p-value: then nobody knows how differently areas usually develop.',
    },
    relativeIncidence: {
      name: 'Change in per cent against a comparison area',
      text: 'The ratio of the two areas’ changes: 0.8 means 20 per cent fewer than expected. The interval is widened because counts swing more than chance alone. Needs cases in all four cells.',
    },
    differenceInDifferences: {
      name: 'Difference in differences',
      text: 'Several periods before and after, in the area with the measure and in comparison areas, in one model of counts. It rests on the areas having gone side by side without the measure: that shows only in the periods before, and must be shown.',
    },
    interruptedSeries: {
      name: 'Interrupted time series',
      text: 'Level, slope and season before the measure are drawn on as if nothing had happened, and the difference to what happened is shown with interval. The interval allows for months being like each other. Under twelve points before, no slope is drawn. Anything else that happened at the same time looks like the measure.',
    },
    detectableEffect: {
      name: 'How large must the effect be to be seen?',
      text: 'Worked out before the measure begins, from how many cases are expected and how much they usually swing. Told as the fall that would be found eight times in ten. If the answer is over 90 per cent the effect cannot be measured like this, and another indicator is needed.',
    },
    hiddenCells: {
      name: 'Small numbers are hidden',
      text: 'Counts from 1 to 4 are hidden, and so many other cells that they cannot be worked out from the sums. Which are hidden for their own sake is not shown. Each table is attacked by the program itself before it is shown; if there is no safe way it is not shown. Hidden is not zero.',
    },
    publishedAudit: {
      name: 'Can the hidden be worked out?',
      text: 'Everything shown of the same events is put together: weeks and months, areas and parts of areas, map and table. The program looks for every cell that a reader can bound to fewer than five possible values, and for differences between two editions that are small themselves.',
    },
    reportingEffort: {
      name: 'More events or more who report?',
      text: 'A rise is split into more reporters and more reports from each, against how each organisation usually reports. Where they cannot be told apart, that is said. That nobody reported does not mean that nothing happened.',
    },
  },
}
