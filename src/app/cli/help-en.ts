/** The command line's help in English: one short page for all, one for each command. */
import type { Help } from './help-sv.ts'

const shared = `
Everywhere:
  --data FOLDER    data folder of the embedded database (else ./data)
  --json           the answer as JSON
  --lang sv|en     language (else by LANG)
  DATABASE_URL     in the environment: PostgreSQL instead of the embedded database
`

export const helpEn: Help = {
  all: `samlad – situational pictures from the command line

  samlad import FILE [--new "Name"]       import reports, to a new municipality if need be
  samlad picture --period 2024-W20 --out FOLDER
                                          compute and draw a picture
  samlad evidence FILE ...                take in statistics: Brå, NTU, Kolada, SCB, surveys, own tables
  samlad joint-picture --year 2026 --out FOLDER
                                          the samlad picture from the evidence that is there
  samlad verify                           compute editions again from their inputs, compare byte by byte
  samlad export --out FILE                write reports to CSV or Excel
  samlad list                             municipalities and pictures in the database
  samlad agreement check FILE             the agreement as a file: tell every fault, lay it in, write it out
  samlad clock [--on DAY]                 what law and agreement ask for: state, day and why
  samlad methods --out FOLDER             the methods on open data, as a page and a PDF
  samlad seed --seed N                    fill an empty database with the demo municipality (invented reports)
  samlad migrate                          bring the database to its newest form

  samlad COMMAND --help                   more about one command
${shared}
Exit codes: 0 done · 1 refused by the rules or faults in the data · 2 written wrong · 3 lock, disk, port or database
`,
  pages: {
    import: `samlad import FILE – import reports

All or nothing. The same file twice adds nothing; rows that changed become corrections.
Reads .csv, .txt, .tsv and .xlsx, and the Swedish police's events (polisen.se/api/events) as .json or .jsonl.
Text files may be packed (.gz). Encoding, delimiter, dates, decimals and coordinates are recognised.

  --municipality ID     when the database holds several
  --organisation ID     whose reports they become
  --mapping FILE|auto   what the columns mean (else as last time for the same source, else it is guessed)
  --columns FIELD=COLUMN[,FIELD=COLUMN]
                        what the guess did not see, for example from=month,category=offense
  --guess               print the guessed mapping and import nothing
  --source NAME         where the files come from (else the file's name)
  --state reviewed|shared
                        state of the new reports (else reviewed; shared with --new)
  --only COLUMN=VALUE[,VALUE]
                        these rows only; the others are counted as left out
  --category NAME       one single category for all rows
  --crs EPSG:…|none     coordinate system of the positions, or import without them
  --faults FILE         write all bad rows here, to mend and import again
  --mended FILE         the mended file of bad rows; its rows take the place of the bad ones in FILE

To a municipality that is not there yet:
  --new "Name"          create it: one organisation, categories from the file's values
  --areas FILE.geojson  its areas; --area-name and --area-code choose properties
  --areas grid[:METRES] a grid where the reports lie (hex:METRES for hexagons)
  --time-zone ZONE      time zone (else Europe/Stockholm)
  --small-cell N        counts below N are hidden in pictures (else 5; 1 for open data)

Examples:
  samlad import houston.csv.gz --new Houston --time-zone America/Chicago
  samlad import norrbotten.jsonl.gz --new Luleå --only place=Luleå
${shared}`,
    picture: `samlad picture – compute and draw a picture

  --period P            2024-W20, 2024-05, 2024-Q2, 2024-05-01..2024-05-10, or latest (the one that ended last)
  --kind week|month|quarter|free
                        only needed together with latest
  --out FOLDER          gets lagesbild.html, .pdf, .csv (the figures) and .json, and kontroll.R (see below)
  --municipality ID     when the database holds several
  --small               show small counts too: for the coordinator and the community police officer only

A draft is computed anew, as known now; a released edition is given as it was frozen. Releasing is not done here:
the municipality and the police do that together. The document is in Swedish.

kontroll.R computes every number again in R (Rscript kontroll.R). It holds whole series and is therefore written with
--small only, or where no small counts are hidden (--small-cell 1).
${shared}`,
    evidence: `samlad evidence FILE|FOLDER ... – take in statistics and surveys

Each file is taken in whole or not at all. The same file twice changes nothing; a number that changed becomes a new version and
the old one stays. Knows Brå's reported crimes and municipal indicators, NTU, Kolada, SCB (PxWeb, json-stat2, px, csv), safety
surveys and own tables in CSV or Excel. Of a survey with single answers only the estimates are kept, never the answers.

A table of your own says itself what it counts: on a row above it, in the column's name or in a column called Indikator. The
file's name does not count, so the file may be renamed. Years stand in a column or side by side, also over “Antal” and
“Per 100 000”. Sheets that belong together are all read. When something is wrong nothing is taken in, and all faults are told.

  --municipality ID     which one, when the database has several
  --new NAME            make the municipality, for example Boden or 2582
  --retrieved DATE      when the files were fetched (else today)
  --dry-run             tell what the files hold, and take nothing in
${shared}`,
    'joint-picture': `samlad joint-picture – the samlad picture, as a draft

Opens the year's joint picture, computes it from the evidence that is there and writes web page, PDF, Word, summary and data.
Only the two parties can propose it: that is not done here.

  --year YEAR           the picture's year (else this one)
  --out FOLDER          where the files are written
  --files FILE|FOLDER[,…]
                        take these in first, as samlad evidence does
  --new NAME            make the municipality, for example Boden or 2582
  --municipality ID     which one, when the database has several
  --retrieved DATE      when the files were fetched (else today)
  --as-of DATE          compute from what was known on that day

Example:
  samlad joint-picture --new Boden --files downloads/ --year 2026 --out boden
${shared}`,
    verify: `samlad verify – does what was frozen hold?

Computes every released edition again from its inputs, as they were known then, and draws its files again.
So too joint pictures that are shared, proposed or decided. Later deliveries of statistics change nothing.
Statements that are sealed: the content's checksum, the files drawn again. Certificates of compliance are computed again too, from what
was known then, and every checksum in them is held against what lies in the database.
All are to come out the same byte for byte; otherwise the exit code is 1.

  --municipality ID     that municipality only
  --picture ID          that picture only
  --statement ID        that statement only
  --all                 computed drafts too (they have no files yet)
  --r FILE              write that picture's check in R here (with --picture); it holds small counts
${shared}`,
    export: `samlad export – write reports to a file

The file is complete: its rows are counted against the database, and all are written or none. Samlad imports it back to the same rows.

  --out FILE            where to
  --format csv|xlsx     else by the file's ending
  --municipality ID     when the database holds several
  --organisation ID     only what that organisation may see
  --from DAY --to DAY   happened from and to, both included
  --state, --category, --area
                        these only (several with commas)
${shared}`,
    list: `samlad list – municipalities and pictures in the database

  --municipality ID     that municipality only
${shared}`,
    agreement: `samlad agreement check|draft|show – the agreement as a file

  samlad agreement check FILE.json  tell every fault in the file, where it is and how it is mended (exit code 1 if any)
  samlad agreement draft FILE.json  lay it in as a draft; it holds when both parties have told of all signatures
  samlad agreement show             write the one in force today as JSON: a start for the municipality's own file

The code of the one in force makes it an amendment of that one, another code a successor.

  --municipality ID     municipality, if the database has several

Example:
  samlad agreement show > ours.json
  samlad agreement check ours.json
${shared}`,
    clock: `samlad clock – what law and agreement ask for, and how it stands

One row for each obligation: source and place, state, the day that counts now, and why the clock stands so. The day is derived
from what was done. The exit code is 0 also when something is overdue.

  --municipality ID     municipality, when the database holds several
  --on DAY              as it was known when that day ended (otherwise now)
  --json                everything, with each piece of evidence and the whole record of days
${shared}`,
    methods: `samlad methods – how Samlad counts

Writes metoder.html and metoder.pdf: every method on open data that come with the program, with its figure, paragraph,
literature, what it was checked against and the call in R. The page that the server shows at /methods. Needs no database.

  --out FOLDER          where to
${shared}`,
    seed: `samlad seed – fill an empty database with the demo municipality

The same seed, day and number of weeks give the same reports. All reports are invented, and the pictures say so.

  --seed N              seed (else 1)
  --until DAY           nothing is told from that day on (else today)
  --weeks N             this many weeks back (else 104)
  --again               remove the invented municipality first; a real one is never removed
${shared}`,
    migrate: `samlad migrate – bring the database to its newest form

Each step is one transaction. A second run does nothing.
${shared}`,
  },
}
