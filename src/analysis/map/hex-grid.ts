// Hexagon grid, pointy-top, one hexagon centred on (0, 0).
// What: the cell of a point: the nearest centre; centre and corners of cells. Odd rows lie half a cell east.
// For: maps and hot spots, where all six neighbours are equally near and no direction is favoured. Metres, not H3:
//   every cell has the same area in all of Sweden (edge² * 2.598).
// Source: own; PostGIS 3.3 ST_HexagonGrid draws the same grid with east and north swapped (flat-top; checked, exact).
// Cost: about 40 ns a point.
import type { Lattice } from './grid.ts'

/** Width across the flats of a hexagon with edge 1. */
const WIDTH = Math.sqrt(3)

export const hexagons: Lattice = {
  stepEast: WIDTH,
  stepNorth: 1.5,
  originEast: 0,
  originNorth: 0,
  shift: (row) => (row & 1) / 2,
  corners: [
    [0, -1],
    [WIDTH / 2, -0.5],
    [WIDTH / 2, 0.5],
    [0, 1],
    [-WIDTH / 2, 0.5],
    [-WIDTH / 2, -0.5],
  ],
  // Only the row below and the row above can hold the nearest centre. A tie goes to the lower row, then the west.
  locate: ({ size, firstColumn, firstRow, columns, rows }, e, n, cells) => {
    for (let i = 0; i < cells.length; i++) {
      const x = e[i]! / size
      const y = n[i]! / size
      const low = Math.floor(y / 1.5)
      const lowShift = (low & 1) / 2
      const lowColumn = Math.ceil(x / WIDTH - lowShift - 0.5)
      const highColumn = Math.ceil(x / WIDTH - (0.5 - lowShift) - 0.5)
      const lowEast = x - (lowColumn + lowShift) * WIDTH
      const highEast = x - (highColumn + 0.5 - lowShift) * WIDTH
      const lowNorth = y - low * 1.5
      const highNorth = lowNorth - 1.5
      const isHigh = highEast * highEast + highNorth * highNorth < lowEast * lowEast + lowNorth * lowNorth
      const column = (isHigh ? highColumn : lowColumn) - firstColumn
      const row = (isHigh ? low + 1 : low) - firstRow
      cells[i] = column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : -1
    }
  },
}
