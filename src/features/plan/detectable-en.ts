/** Whether an effect could be seen at all, in plain words. */
import type { detectable as swedish } from './detectable-sv.ts'

export const detectable: typeof swedish = {
  states: {
    canBeSeen: 'The effect can be seen',
    onlyLarge: 'Only a large effect can be seen',
    cannotBeSeen: 'The effect cannot be seen in this way',
    cannotTell: 'It cannot be told whether the effect can be seen',
  },
  say: ({ state, percent }) => {
    if (state === 'cannotTell') return 'With what there is, it cannot be told whether an effect would be seen.'
    if (percent === null) {
      return state === 'cannotBeSeen'
        ? 'There are too few reports: even if nearly all went away, it could not be told from chance.'
        : 'How large the fall must be is not shown here, since the reports are few.'
    }
    const fall = `If reports fall by at least ${percent} per cent, it is seen four times out of five.`
    if (state === 'canBeSeen') return fall
    if (state === 'onlyLarge') return `${fall} A smaller fall cannot be told from chance.`
    return `${fall} Falls as large as that are rare, so do not count on being able to show an effect.`
  },
  methods: {
    differenceInDifferences: 'The change in the areas is compared with the change in several comparison areas.',
    interruptedSeries: 'A long run of periods is compared before and after the start.',
    relativeIncidence: 'The change in the area is compared with the change in the comparison area.',
    weightedDisplacementDifference:
      'The change is compared with the comparison area, and it is counted whether the problem moved.',
    twoCounts: 'Before and after are compared, without a comparison area. It shows a change, not what it is due to.',
    none: 'No method fits.',
  },
  reasons: {
    no_comparison: 'There is no comparison area, so it cannot be told what a change is due to.',
    comparison_empty: 'The comparison areas have no reports, so they cannot be compared with.',
    one_treated_area: 'The measure is in one area only, so a chance event there may decide.',
    one_comparison_area: 'There is only one comparison area.',
    too_few_before: 'The time before the start is too short.',
    fewer_than_12_before: 'There are fewer than twelve periods before the start.',
    too_few_after: 'The time after the start is too short.',
    too_few_periods: 'There are too few periods.',
    season_not_seen: 'The time before the start is too short to see what belongs to the season.',
    too_few_events: 'There are too few reports.',
    no_events: 'There are no reports to count.',
    displacement_not_seen: 'Nobody looks whether the problem moves to areas nearby.',
    seasons_differ: 'The time before and the time after belong to different seasons.',
    regression_to_the_mean:
      'The place was picked because it had been unusually bad, and that tends to calm down by itself.',
    over_90_percent: 'Not even a fall by nine tenths would be seen.',
    before_not_over: 'The time before the start is not over, so the answer rests on what has been reported so far.',
    short_history: 'The reports begin later than the time before the start.',
  },
  before: 'Reports per period before, in the areas',
  comparisonBefore: 'Reports per period before, in the comparison areas',
}
