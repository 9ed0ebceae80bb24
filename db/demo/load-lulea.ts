/** Reads the demo municipality's geography as it lies in the repository. */
import { readFileSync } from 'node:fs'
import type { DemoArea, DemoBasemap, DemoPlace } from './shapes.ts'

const read = (name: string) => JSON.parse(readFileSync(new URL(`./lulea/${name}`, import.meta.url), 'utf8'))

export const loadAreas = (): DemoArea[] => read('areas.data.json').areas
export const loadGazetteer = (): DemoPlace[] => read('gazetteer.data.json').places
export const loadBasemap = (): DemoBasemap => read('basemap.data.json')
