/** The gallery's English: what each example shows. The methods' own paragraphs stand in src/analysis/catalogue. */
import type { ChangeAnswer } from '#analysis/effort/split-change.ts'
import { months } from '#words/en.ts'
import { capital } from '#words/names-en.ts'
import type { GalleryWords } from './words-sv.ts'

export const en: GalleryWords = {
  page: {
    title: 'How Samlad counts',
    subtitle: 'Every method on open data, with its figure, its source and the call in R',
    runningHead: 'How Samlad counts',
    edition: 'Gallery of methods',
    lead: 'Every number in a picture can be counted again. Here the methods stand one by one, on data that anyone can fetch: what the method says, what it cannot say, where it is described, and how R gives the same number.',
    howToRead: 'How to read',
    howToReadText:
      'The figure is the one of the pictures. The sentence above it is computed, not written. Where the data do not suffice Samlad answers that it cannot be told, and why. The table behind each figure holds all numbers.',
    contents: 'The methods',
    samples: 'The data of the examples',
    print: 'The page can be printed.',
  },
  labels: {
    literature: 'Source',
    heldAgainst: 'Checked against',
    data: 'The example',
    inR: 'In R',
    noR: 'R has no ready call.',
    untold: 'When the data do not suffice',
    picked: 'The example was picked among many to show the method. It is no finding about New York.',
    simulation: 'simulation',
    tableOnScreen: (rows) => `The table with all numbers (${rows} rows) stands on the page on screen.`,
  },
  document: { skip: 'Skip to the content', showTable: 'Show as a table', page: 'Page', of: 'of' },
  samples: {
    theftCounts: {
      what: 'Motor-vehicle thefts in New York 2014–2017, counted by week, month, part of the city and square',
      origin:
        'New York police (NYPD), open data through the Crime Open Database (crimedata in R). The parts are straight cuts through the city, not its boroughs. Week, part, month and the size of the squares were chosen among hundreds so that the examples show something; of so many some leave their range by chance alone, so what the examples say is no finding about New York',
    },
    theftPlaces: {
      what: 'Motor-vehicle thefts in a dense part of New York 2014, place and day',
      origin:
        'The same data; positions rounded to ten metres and moved as a whole, so that the map shows no real places. Part and year were chosen among several so that the examples show something',
    },
    vehicleThefts: {
      what: 'The first 2,000 motor-vehicle thefts in New York 2014, begin and end',
      origin: 'The same data',
    },
    northCarolina: {
      what: 'Sudden infant deaths in the hundred counties of North Carolina, 1974–78',
      origin: 'Cressie & Read 1985 (spData, free)',
    },
    seatBelts: {
      what: 'Killed and seriously injured in cars in Great Britain, by month 1969–84',
      origin: 'Harvey 1989, published table (Seatbelts in R)',
    },
    healthSurvey: {
      what: 'The health survey NHANES in the USA 2009–10, every ninth person',
      origin: 'National Center for Health Statistics, public domain',
    },
    safetySurveys: {
      what: 'Published shares of safety surveys: Gallup 2014 and 2023, Luleå 2019 and 2023',
      origin:
        'Gallup (the answers of 2014 are taken to be as many as in 2023, half of them women’s); Vårt Luleå 2019; Luleå kommun, Trygghetsmätningar',
    },
    reportedCrimes: {
      what: 'Reported crimes in Luleå 2002–2025',
      origin: 'Brå, reported crimes; violent crimes per 100,000 inhabitants: Luleå kommun, mål 2040',
    },
    lancashire: {
      what: 'Anti-social behaviour reported in Lancashire’s districts 2022',
      origin: 'police.uk and ONS, Open Government Licence v3; two districts lack inhabitants',
    },
    carClaims: {
      what: 'Claims on car insurance in four districts 1973',
      origin: 'Baxter et al. 1980, published table (MASS::Insurance in R)',
    },
    inventedReports: {
      what: 'Invented reports of six organisations',
      origin: 'invented for the example: no open register shows who usually reports',
    },
  },
  subjects: {
    thefts: 'motor-vehicle thefts',
    theftsIn: {
      city: 'motor-vehicle thefts in New York',
      north: 'motor-vehicle thefts in the north of New York',
      west: 'motor-vehicle thefts in the west of New York',
      south: 'motor-vehicle thefts in the south of New York',
      southWest: 'motor-vehicle thefts in the south-west of New York',
    },
    theftsLastSeen: 'motor-vehicle thefts in New York by when the vehicle was last seen',
    burglaries: 'reported burglaries in Luleå',
    violentRates: 'reported violent crimes per 100,000 inhabitants in Luleå',
    reportedCrimes: 'reported crimes in Luleå',
    antisocial: 'reports of anti-social behaviour',
    claims: 'claims',
    infantDeaths: 'sudden infant deaths',
    infantDeathRate: 'sudden infant deaths per 1,000 births',
    highCholesterol: 'have high cholesterol',
    afraid: 'are afraid to walk alone at night',
    answered: 'answered the safety survey',
  },
  range: (low, high) => (low === high ? low : `${low}–${high}`),
  week: (week, year) => `wk ${week} ${year}`,
  months,
  monthsShort: months.map((month) => month.slice(0, 3)),
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  daysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  compass: ['North-west', 'North', 'North-east', 'West', 'Centre', 'East', 'South-west', 'South', 'South-east'],
  parts: ['North', 'West', 'Centre', 'East', 'South', 'South-west'],
  partsOfDay: ['Night 00–06', 'Morning 06–12', 'Day 12–18', 'Evening 18–24'],
  crimes: {
    person: 'Against persons',
    burglary: 'Burglary',
    theft: 'Theft and robbery',
    otherTheft: 'Theft and robbery but burglary',
    vandalism: 'Vandalism',
    drugsWeapons: 'Drugs and weapons',
  },
  lancashire: 'all of Lancashire',
  lancashireGroup: 'neighbourhood (all districts of Lancashire)',
  district: (number) => `District ${number}`,
  allDistricts: 'all four districts',
  evenedClaims: 'size of the car and age of its owner',
  squares: 'squares of 3 km',
  counties: {
    one: 'county',
    many: 'counties',
    soLarge: 'a county of that size',
    people: 'births',
    size: 'births',
    sizeUnknown: 'the number of births is not known',
    sizeZero: 'nobody was born there',
  },
  weights: {
    version: 'worked example 1',
    source: 'Samlad’s worked example, no official table',
    period: '2025',
  },
  everybody: 'Everybody',
  sexes: ['Men', 'Women'],
  ages: ['Youngest', 'Second youngest', 'Second oldest', 'Oldest'],
  firstTwenty: 'The first twenty',
  groups: { all: 'All', women: 'Women', men: 'Men' },
  theft: 'a motor-vehicle theft',
  onlySmall: {
    title: (what) => `${capital(what)}, only the small numbers hidden`,
    note: 'Here only the small numbers are hidden, no other cells to protect them. Samlad would never hand the table out like this.',
  },
  belts: {
    subject: 'killed and seriously injured passengers',
    drivers: 'killed and seriously injured drivers',
    measure: 'the seat-belt law',
    front: 'the front seat',
    rear: 'the rear seat',
    spans: { before: 'the year before', after: 'the year after' },
    longSpans: { before: 'two years before', after: 'one year after' },
  },
  expected: {
    title: (subject) => `${capital(subject)}, week by week`,
    shows: (weeks) => `Counts a week during ${weeks} weeks against what was expected.`,
    sentence: (subject, observed, { verdict, low, high }) => {
      if (verdict === 'cannotTell') {
        return `It cannot be told whether ${observed} ${subject} are unusual: there are fewer than three weeks to compare with.`
      }
      const judged = {
        above: 'That is more than chance explains.',
        below: 'That is fewer than chance explains.',
        within: 'That is as expected.',
      }
      return `${observed} ${subject} in the last week. Expected were between ${low} and ${high}. ${judged[verdict]}`
    },
    columns: { label: 'Week', observed: 'Count', expected: 'Expected' },
    band: 'expected',
  },
  many: {
    title: 'Squares outside their range, October 2017',
    shows: 'The squares outside their range, and the three that come next.',
    sentence: (all, outside, sure) =>
      `${outside === 1 ? 'One' : outside} of ${all} squares of 3 km ${outside === 1 ? 'was' : 'were'} outside what was expected. With all of them tested at once ${sure === 1 ? 'one stands' : `${sure} stand`}; the other ${outside - sure === 1 ? 'one' : outside - sure} may be chance.`,
    row: (square, sure, outside) => `Square ${square}${sure ? ': sure' : outside ? ': maybe chance' : ''}`,
    columns: { name: 'Square', observed: 'October', expected: 'Expected', judgement: 'Against expected' },
    judgement: { above: 'more', below: 'fewer', within: 'as expected', unknown: 'cannot be told' },
  },
  week168: {
    title: 'Motor-vehicle thefts by hour of the week',
    shows: 'Seven days by twenty-four hours.',
    sentence: (events, { day, from, percent }, known) =>
      `Most of it happens on ${day}s between ${String(from).padStart(2, '0')} and ${String(from + 6).padStart(2, '0')}: ${percent}% of ${events} thefts (evenly spread it would be 3.6%). Of them ${known}% have a time to the hour.`,
    cannotTell: (events, known) =>
      `It cannot be told when it happens: only ${known}% of the ${events} thefts have a time to the hour.`,
    hour: 'Hour',
    empty: 'No thefts',
    classLabel: (low, high) => (high === null ? `${low} or more` : `${low}–${high}`),
  },
  effort: {
    title: 'Invented reports against what each usually gives',
    shows: 'Reports of the last week from six organisations.',
    columns: { name: 'Organisation', received: 'Reports', usual: 'Usually', state: 'Judgement' },
    states: {
      usual: 'as usual',
      more: 'more than usual',
      fewer: 'fewer than usual',
      silent: 'silent',
      new: 'new reporter',
      unknown: 'habit not known',
    },
    silent: (weeks) => (weeks === 1 ? 'silent for 1 week' : `silent for ${weeks} weeks`),
    note: 'That nobody reported does not mean that nothing happened.',
    sentence: {
      noChange: (now, usual) => `${now} reports against ${usual} that usually come: no sure difference.`,
      moreReporters: (now, usual, fresh) =>
        `${now} reports against ${usual} that usually come. More have reported (${fresh} reports from new ones); whether each reported more cannot be told.`,
      moreReportsEach: (now, usual, fresh) =>
        `${now} reports against ${usual} that usually come. Those who usually report have reported more; ${fresh} came from new ones.`,
      bothMore: (now, usual, fresh) =>
        `${now} reports against ${usual} that usually come: both more reporters (${fresh} reports from new ones) and more reports each.`,
      fewerReporters: (now, usual) => `${now} reports against ${usual} that usually come: fewer have reported.`,
      fewerReportsEach: (now, usual) => `${now} reports against ${usual} that usually come: each has reported less.`,
      bothFewer: (now, usual) =>
        `${now} reports against ${usual} that usually come: fewer have reported, and each less.`,
      cannotTell: (now, usual, fresh) =>
        `${now} reports against ${usual} that usually come. It cannot be told whether more has happened or more have reported (${fresh} came from new ones).`,
      noHistory: (now) =>
        `It cannot be told whether ${now} reports are many: no organisation has reported long enough to have a habit.`,
    } as Record<ChangeAnswer, (now: string, usual: string, fresh: string) => string>,
  },
}
