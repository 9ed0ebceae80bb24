/** The command line's English. Every error is one sentence that says what is wrong and what can be done. */
import type { CliWords } from './sv.ts'

const number = (value: number) => new Intl.NumberFormat('en-GB').format(value)
const many = (count: number, one: string, several: string) => `${number(count)} ${count === 1 ? one : several}`
const rows = (count: number) => many(count, 'row', 'rows')
const names = (list: readonly string[]) => list.join(', ')
const columns = (list: readonly string[]) => (list.length > 0 ? ` The file has: ${names(list)}.` : '')

const agreementKinds = {
  first: 'The municipality’s first agreement',
  amendment: 'An amendment of the agreement',
  successor: 'A new agreement, which follows the one before,',
}

export const en: CliWords = {
  number,
  migrated: (steps) => `The database was brought up to date (${many(steps, 'step', 'steps')}).`,
  migrateDone: (steps, total) =>
    steps === 0
      ? `The database is already up to date (${many(total, 'step', 'steps')}).`
      : `Done: ${number(steps)} of ${many(total, 'step', 'steps')} run now.`,

  list: {
    empty: 'The database holds no municipality yet. Fill it with: samlad seed, or samlad import FILE --new "Name".',
    municipality: ({ id, name, reports, first, last, invented }) =>
      `${name} (${id}): ${many(reports, 'report', 'reports')}${first && last ? `, ${first} – ${last}` : ''}${invented ? ', invented' : ''}`,
    kind: { week: 'week', month: 'month', quarter: 'quarter', free: 'free period' },
    edition: (edition) => `edition ${number(edition)}`,
    state: { composing: 'draft', released: 'released', superseded: 'superseded' },
  },

  seed: {
    label: 'Inventing reports',
    done: (reports, pictures, seed) =>
      `The demo municipality is filled: ${many(reports, 'invented report', 'invented reports')} and ${many(pictures, 'released picture', 'released pictures')} (seed ${seed}).`,
  },

  methods: { label: 'Computing and drawing the methods' },

  agreement: {
    faults: (count) => `The agreement has ${many(count, 'fault', 'faults')} to mend.`,
    sound: ({ title, from, to, obligations, signatures }) =>
      `No faults. ${title}: valid ${from} – ${to}, ${many(obligations, 'obligation', 'obligations')}, ${many(signatures, 'signature', 'signatures')}.`,
    laidIn: (kind, municipality, day) =>
      `${agreementKinds[kind]} is laid in as a draft in ${municipality}, to hold from ${day}. It holds when all have signed:`,
    remains: (party, office) => `${party === 'police' ? 'the police' : 'the municipality'}: ${office}`,
    open: (path) => `Each tells of its own signatures at ${path}.`,
    none: 'No agreement is in force today; this is an empty one to fill in.',
  },

  clock: {
    head: (municipality, on) => `${municipality}, as it was known on ${on}`,
    sum: (overdue, soon, all) =>
      `${many(all, 'obligation', 'obligations')}: ${number(overdue)} overdue, ${number(soon)} due soon.`,
    sources: { law: 'the act', agreement: 'the agreement' },
    noDay: 'no day',
  },

  picture: {
    label: (period) => `Computing and drawing ${period === 'latest' ? 'the latest period' : period}`,
    head: (title, municipality, state) => `${title}, ${municipality} (${state})`,
    basis: (reports, withoutArea, withoutPosition) =>
      `${many(reports, 'report', 'reports')} in the period; ${number(withoutArea)} without an area, ${number(withoutPosition)} without a position.`,
    cannotShow: 'What this picture cannot show',
    noScript: (file) => `${file} holds whole series, small counts too, and is therefore written with --small only.`,
  },

  verify: {
    label: 'Computing again from the inputs',
    wroteR: (path) =>
      `${path}: run it with Rscript. It holds small counts: for the coordinator and the community police officer.`,
    computation: 'computation',
    verdicts: {
      same: 'same',
      differs: 'DIFFERS',
      missing: 'MISSING',
      damaged: 'DAMAGED',
      otherEngine: 'cannot be checked (computed by another version)',
    },
    parties: { municipality: 'the municipality’s own', police: 'the police’s own' },
    nothing:
      'There is nothing to check: no picture is released, shared, proposed or decided, and no statement is sealed. With --all computed drafts are checked too.',
    sum: (checked, unsound) =>
      unsound === 0
        ? `${many(checked, 'edition', 'editions')} checked, the same byte for byte.`
        : `${many(checked, 'edition', 'editions')} checked, ${number(unsound)} not the same.`,
    fault: (unsound) => `${many(unsound, 'edition', 'editions')} did not come out the same again.`,
  },

  export: {
    label: 'Writing reports',
    done: (count, path) => `${many(count, 'report', 'reports')} written to ${path}, as many as the database counted.`,
  },

  import: {
    policeSource: 'Polisen, events at polisen.se',
    presenter: 'Coordinator',
    event: 'Event',
    survey: (file) => `Reading ${file}`,
    surveyed: (told) => `${rows(told.rows)}${told.unplaced > 0 ? `, ${number(told.unplaced)} without a position` : ''}`,
    label: (file) => `Importing ${file}`,
    police: (events, summaries) =>
      `Police events: ${number(events)} read; ${number(summaries)} summaries left out, for each is several events in one text. Source: Polisen (the Swedish Police).`,
    made: ({ name, id, categories, areas, gridMetres, outside, timeZone, crs }) =>
      [
        `New municipality: ${name} (${id}), ${timeZone}, ${crs}, ${many(categories, 'category', 'categories')}, `,
        areas === 0 ? 'no areas' : many(areas, 'area', 'areas'),
        gridMetres ? ` (cells of ${number(gridMetres)} m)` : '',
        outside ? `; ${many(outside, 'position lies', 'positions lie')} outside them and count without an area` : '',
        '.',
      ].join(''),
    alreadyThere: (name) => `${name} is there already; the reports go there.`,
    skippedShapes: (count, file) => `${many(count, 'shape', 'shapes')} in ${file} enclose no area and were not taken.`,
    boundary: {
      grid: (metres) => `grid of ${number(metres)} m, made for this file`,
      file: (file, digest) => `${file} (${digest})`,
    },
    done: ({ rows: read, added, changed, unchanged, withdrawn, leftOut }) =>
      [
        `${rows(read)} read: ${number(added)} new, ${number(changed)} changed, ${number(unchanged)} already here`,
        withdrawn > 0 ? `, ${number(withdrawn)} withdrawn left as they are` : '',
        leftOut > 0 ? `, ${number(leftOut)} left out as chosen` : '',
        '.',
      ].join(''),
    refused: (bad, read, faults) =>
      `Nothing was imported: ${number(bad)} of ${rows(read)} have faults.${faults ? ` All of them are in ${faults}; mend them there and run again.` : ' With --faults FILE all of them are written to a file to mend.'}`,
    firstFaults: 'The first',
    line: (line, column) => `line ${number(line)}${column ? `, ${column}` : ''}`,
  },

  evidence: {
    label: 'Reading statistics',
    parties: {
      municipality: 'The municipality',
      police: 'The police',
      coordinator: 'Coordinator',
      communityPoliceOfficer: 'Community police officer',
    },
    made: (name, id) => `New municipality: ${name} (${id}), with the municipality and the police as parties.`,
    alreadyThere: (name) => `${name} is there already; the evidence goes there.`,
    outcomes: {
      kept: ({ series, observations, added, unchanged, revisionCount }) =>
        `taken in: ${number(series)} series, ${many(observations, 'number', 'numbers')} (${number(added)} new, ${number(revisionCount)} changed, ${number(unchanged)} as before).`,
      wouldKeep: ({ series, observations, added, unchanged, revisionCount }) =>
        `can be taken in: ${number(series)} series, ${many(observations, 'number', 'numbers')} (${number(added)} new, ${number(revisionCount)} changed, ${number(unchanged)} as before).`,
      alreadyThere: () => 'already here, the same file.',
      refused: () => 'not taken in.',
    },
    moreFaults: (count) => `… and ${many(count, 'fault', 'faults')} more.`,
  },

  jointPicture: {
    label: 'Computing and drawing the samlad picture',
    head: (title, municipality, state) => `${title}, ${municipality} (${state})`,
    titleOf: (year) => `Samlad picture ${year}`,
    states: {
      composing: 'draft',
      shared: 'shared',
      proposed: 'proposed',
      decided: 'decided',
      superseded: 'superseded',
    },
    filled: (filled, of) => `${number(filled)} of ${number(of)} parts have content.`,
    missing: 'Missing before it can be proposed',
  },

  stops: {
    badAgreementStep: (written, known) =>
      `samlad agreement does ${names(known)}, not "${written}"; see samlad agreement --help.`,
    notJson: (file, detail) => `${file} is no JSON: ${detail}.`,
    noSuchPlace: (name) =>
      `No municipality in Sweden is called “${name}”. Write its name or its code, for example Boden or 2582.`,
    badYear: (text) => `“${text}” is no year; write for example 2026.`,
    noSuchCommand: (name, known) => `Unknown command "${name}"; choose one of ${names(known)}.`,
    argumentMissing: (command) => `Something is missing after "${command}"; see samlad ${command} --help.`,
    argumentTooMuch: (word, command) => `"${word}" is one word too many; see samlad ${command} --help.`,
    optionMissing: (option) => `The option --${option} is needed.`,
    notTogether: (one, other) => `Choose --${one} or --${other}, not both.`,
    noMunicipality: () =>
      'The database holds no municipality yet; begin with samlad seed or samlad import FILE --new "Name".',
    noSuchMunicipality: (asked, known) =>
      `There is no municipality "${asked}"${known.length > 0 ? `; there is ${names(known)}` : ''}.`,
    severalMunicipalities: (known) =>
      `The database holds several municipalities; choose one with --municipality: ${names(known)}.`,
    nobodyMay: (where, organisations) =>
      `Nobody in "${where}" has a role that may do this; organisations with roles are ${names(organisations)}.`,
    notEmpty: (there) =>
      `The database is not empty: it holds ${names(there)}; with --again an invented municipality is removed and filled anew.`,
    notInvented: (there) => `${names(there)} is not invented, and seed never removes it.`,
    dayToCome: (day) => `${day} has not been yet; choose today or a day that has been.`,
    badDate: (written) => `"${written}" is no date; write for example 2026-11-16.`,
    badNumber: (option, written, least, most) =>
      `--${option} is to be a whole number from ${number(least)} to ${number(most)}, not "${written}".`,
    badKind: (written) => `"${written}" is no kind of picture; choose week, month, quarter or free.`,
    badPeriod: (written) =>
      `The period "${written}" cannot be read or is of another kind; write 2024-W20, 2024-05, 2024-Q2, 2024-05-01..2024-05-10 or latest.`,
    noSuchStatement: (id) => `There is no sealed statement "${id}".`,
    noSuchPicture: (id) => `There is no computed picture "${id}"; samlad list shows those there are.`,
    badChoice: (option, written, choices) => `--${option} is to be ${choices.join(' or ')}, not "${written}".`,
    unknownFormat: (file) =>
      `${file} is of a kind that is not read; it can be .csv, .txt, .tsv, .xlsx, .json or .jsonl, also packed as .gz (not .xlsx).`,
    brokenArchive: (file) => `${file} cannot be unpacked: the file is damaged or cut off.`,
    notPoliceEvents: (file, line) =>
      `Record ${number(line)} of ${file} is no event of the Swedish police (id, name, type, datetime); other JSON is not read, make it CSV.`,
    badMapping: (file, detail) => `The mapping in ${file} cannot be read: ${detail}.`,
    noTimeColumn: (found) =>
      `It cannot be told which column says when it happened.${columns(found)} Give it with --columns from=COLUMN, or write the mapping out with --guess and mend it.`,
    crsUnknown: (file) =>
      `The positions in ${file} are neither degrees, SWEREF 99 nor a named UTM zone; give --crs EPSG:…, convert the file (feet and other projections are not read), or import without positions with --crs none.`,
    badCrs: (code) =>
      `The coordinate system ${code} is not read; it can be EPSG:4326 (degrees), SWEREF 99 (EPSG:3006–3018) or UTM (EPSG:326xx and 327xx), or none to import without positions.`,
    badTimeZone: (zone) => `"${zone}" is no time zone; write for example America/Chicago.`,
    tooManyCategories: (column, count, most) =>
      `The column ${column} has ${number(count)} different values, more than ${number(most)}; is it really a category? Choose another column with --mapping, or one single category with --category NAME.`,
    noRowsLeft: (file) => `No row of ${file} is left to import.`,
    noAreasInFile: (file) => `${file} holds no areas; it is to be GeoJSON with Polygon or MultiPolygon.`,
    areaNameMissing: (file, found) =>
      `It cannot be told what the areas in ${file} are called; give --area-name PROPERTY.${found.length > 0 ? ` The file has: ${names(found)}.` : ''}`,
    areaCrsUnknown: (file, crs) =>
      `The areas in ${file} are in a coordinate system that is not read (${crs}); convert them to WGS 84 degrees.`,
    badAreas: (written) => `--areas is to be a GeoJSON file, grid, grid:2000 or hex:1000, not "${written}".`,
    badOnly: (written) => `--only is written COLUMN=VALUE, for example --only place=Luleå, not "${written}".`,
    badColumns: (written, fields) =>
      `--columns is written FIELD=COLUMN, not "${written}"; the fields are ${names(fields)}.`,
    optionNeedsNew: (option) => `--${option} only goes together with --new.`,
    nameTaken: (name, id, other) =>
      `${name} would get the code ${id}, which ${other} has already; choose another name.`,
    noSuchCategory: (name) => `The municipality has no category "${name}".`,
    tooManyRows: (most) => `A sheet in Excel holds at most ${number(most)} rows; write CSV instead.`,
  },

  failures: {
    usage: (detail) => `The command cannot be read: ${detail}.`,
    refused: (code) => `That was refused: ${code}.`,
    analysis: (detail) => `That could not be computed: ${detail}.`,
    locked: (folder) =>
      `The data folder ${folder} is in use by another Samlad; stop it, or choose another with --data.`,
    damaged: (detail) => `The data folder cannot be read: ${detail}.`,
    diskFull: 'The disk is full; nothing was half written.',
    unreachable: (detail) => `The database does not answer: ${detail}.`,
    migration: (detail) => `The database cannot be brought up to date: ${detail}.`,
    noSuchFile: (path) => `The file ${path} is not there.`,
    wrongKindOfFile: (path) =>
      `${path} is not the right kind of file (a folder where a file is expected, or the other way round).`,
    notAllowed: (path) => `Not allowed to read or write ${path}.`,
    unforeseen: (detail) => `Something unforeseen happened: ${detail}. SAMLAD_DEBUG=1 shows where.`,
  },
}
