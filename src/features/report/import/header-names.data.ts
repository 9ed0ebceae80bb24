/**
 * How columns are called in the files that organisations send, Swedish and English, folded: lower case, one space
 * between words, no signs. The surest name first. A name may stand under several fields; the first field takes it.
 */
import type { ImportField } from './schema.ts'

export const headerNames: readonly (readonly [ImportField, readonly string[]])[] = [
  ['position', ['gps', 'location gps', 'koordinater', 'koordinat', 'lat lon', 'latlon', 'lat lng', 'latlng', 'coordinates', 'wkt', 'geometri', 'geometry', 'geom', 'position']],
  ['e', ['longitude', 'longitud', 'lon', 'lng', 'long', 'easting', 'east', 'e', 'öst', 'östlig', 'östkoordinat', 'sweref e', 'e koordinat', 'x', 'x koordinat', 'xkoordinat', 'xkoord', 'x coord', 'xcoord', 'x coordinate', 'point x', 'pos x']],
  ['n', ['latitude', 'latitud', 'lat', 'northing', 'north', 'n', 'nord', 'norr', 'nordlig', 'nordkoordinat', 'sweref n', 'n koordinat', 'y', 'y koordinat', 'ykoordinat', 'ykoord', 'y coord', 'ycoord', 'y coordinate', 'point y', 'pos y']],
  ['from', ['från', 'start', 'startdatum', 'startdatetime', 'start date time', 'date start', 'start date', 'datum från', 'från datum', 'tid från', 'starttidpunkt', 'brottsdatum', 'brottsdatum från', 'händelsedatum', 'inträffad', 'inträffat', 'occurred local hour', 'occurred', 'occurred on', 'occurred from', 'occurred at', 'offense date', 'incident date', 'event date', 'date occurred', 'datum', 'date', 'datumtid', 'datum tid', 'datum och tid', 'datetime', 'date time', 'tidpunkt', 'händelsetid', 'when', 'när', 'timestamp', 'skapad', 'registrerad', 'anmäld', 'created', 'reported', 'starttid', 'tid']],
  ['to', ['till', 'slut', 'slutdatum', 'enddatetime', 'end date time', 'date end', 'end date', 'datum till', 'till datum', 'tid till', 'sluttidpunkt', 'brottsdatum till', 'occurred to', 'date to', 'end', 'sluttid']],
  ['fromTime', ['klockslag', 'klockslag från', 'kl', 'starttid', 'tid', 'tid från', 'time', 'start time', 'hour', 'timme', 'händelsetid', 'time occurred']],
  ['toTime', ['klockslag till', 'sluttid', 'tid till', 'end time']],
  ['category', ['kategori', 'kategorikod', 'händelsetyp', 'typ av händelse', 'händelse', 'typ', 'brottstyp', 'brottskategori', 'brott', 'rubrik', 'rubricering', 'ärendetyp', 'ärende', 'category', 'type', 'event type', 'offense', 'offence', 'crime', 'crime type', 'incident type', 'offense type', 'primary type']],
  ['key', ['ärendenummer', 'ärende id', 'ärendenr', 'diarienummer', 'dnr', 'händelsenummer', 'händelse id', 'rapportnummer', 'rapport id', 'löpnummer', 'nr', 'id', 'uid', 'guid', 'key', 'incident no', 'incident number', 'incident id', 'case number', 'case id', 'event id', 'objectid', 'report number']],
  ['precision', ['noggrannhet', 'noggrannhet m', 'osäkerhet m', 'radie', 'precision', 'accuracy', 'radius']],
  ['area', ['område', 'områdeskod', 'stadsdel', 'delområde', 'bostadsområde', 'kommundel', 'area', 'area code', 'district', 'neighborhood', 'neighbourhood', 'regso', 'deso']],
  ['place', ['plats', 'platsnamn', 'place', 'place name', 'location', 'location name', 'lokal', 'objekt', 'anläggning', 'skola']],
  ['words', ['platsbeskrivning', 'plats fritext', 'adress', 'gatuadress', 'gata', 'address', 'street', 'place type', 'location type', 'typ av plats', 'platstyp']],
  ['felt', ['otrygghet', 'upplevd otrygghet', 'upplevd trygghet', 'felt', 'felt unsafe', 'allvar', 'grad']],
  ['toldPolice', ['polisanmäld', 'polisanmält', 'anmäld till polisen', 'anmält till polis', 'told police', 'reported to police', 'police notified']],
  ['text', ['beskrivning', 'händelsebeskrivning', 'text', 'fritext', 'anteckning', 'anteckningar', 'kommentar', 'notering', 'sammanfattning', 'description', 'summary', 'comment', 'comments', 'notes', 'details']],
]

/** Words for yes, no and not known in columns about whether the police were told. */
export const answers: Readonly<Record<string, 'yes' | 'no' | 'unknown'>> = {
  ja: 'yes', j: 'yes', yes: 'yes', y: 'yes', true: 'yes', sant: 'yes', '1': 'yes', x: 'yes',
  nej: 'no', n: 'no', no: 'no', false: 'no', falskt: 'no', '0': 'no',
  'vet inte': 'unknown', 'vet ej': 'unknown', okänt: 'unknown', unknown: 'unknown', 'not known': 'unknown', '-': 'unknown', '?': 'unknown',
}
