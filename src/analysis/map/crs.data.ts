// Projected systems by parameter. SWEREF 99: Lantmäteriet, "Två dimensionella system – SWEREF 99, projektioner"
// (same values as EPSG:3006-3018). All zones are transverse Mercator on GRS 80 with false northing 0.
// lon0 in degrees; sweref99 12 00 means central meridian 12° 00'.

/** code, name, central meridian (degrees), scale on it, false easting (m) */
export const SWEREF_99 = [
  ['EPSG:3006', 'SWEREF 99 TM', 15, 0.9996, 500000],
  ['EPSG:3007', 'SWEREF 99 12 00', 12, 1, 150000],
  ['EPSG:3008', 'SWEREF 99 13 30', 13.5, 1, 150000],
  ['EPSG:3009', 'SWEREF 99 15 00', 15, 1, 150000],
  ['EPSG:3010', 'SWEREF 99 16 30', 16.5, 1, 150000],
  ['EPSG:3011', 'SWEREF 99 18 00', 18, 1, 150000],
  ['EPSG:3012', 'SWEREF 99 14 15', 14.25, 1, 150000],
  ['EPSG:3013', 'SWEREF 99 15 45', 15.75, 1, 150000],
  ['EPSG:3014', 'SWEREF 99 17 15', 17.25, 1, 150000],
  ['EPSG:3015', 'SWEREF 99 18 45', 18.75, 1, 150000],
  ['EPSG:3016', 'SWEREF 99 20 15', 20.25, 1, 150000],
  ['EPSG:3017', 'SWEREF 99 21 45', 21.75, 1, 150000],
  ['EPSG:3018', 'SWEREF 99 23 15', 23.25, 1, 150000],
] as const

/** Semi-major axis (m) and flattening. */
export const GRS_80 = { a: 6378137, f: 1 / 298.257222101 } as const
export const WGS_84 = { a: 6378137, f: 1 / 298.257223563 } as const

// Krüger's series in the third flattening n, to the sixth order: row j holds the factors of n^j, n^(j+1) ... n^6.
// Karney (2011), Transverse Mercator with an accuracy of a few nanometers, eqs 35 and 36.
export const KRUGER_FORWARD = [
  [1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800],
  [13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1983433 / 1935360],
  [61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440],
  [49561 / 161280, -179 / 168, 6601661 / 7257600],
  [34729 / 80640, -3418889 / 1995840],
  [212378941 / 319334400],
] as const
export const KRUGER_INVERSE = [
  [1 / 2, -2 / 3, 37 / 96, -1 / 360, -81 / 512, 96199 / 604800],
  [1 / 48, 1 / 15, -437 / 1440, 46 / 105, -1118711 / 3870720],
  [17 / 480, -37 / 840, -209 / 4480, 5569 / 90720],
  [4397 / 161280, -11 / 504, -830251 / 7257600],
  [4583 / 161280, -108847 / 3991680],
  [20648693 / 638668800],
] as const
