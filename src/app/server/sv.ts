/** What the server says where it is started, in Swedish. */
export const sv = {
  migrated: (count: number) => `Databasen är uppdaterad (${count} steg).`,
  filling: 'Fyller demokommunen med påhittade rapporter …',
  step: {
    reports: (count: number) => `  ${count} rapporter`,
    pictures: (count: number) => `  ${count} frisläppta lägesbilder`,
    evidence: (count: number) => `  ${count} filer med verklig statistik`,
    thread: (count: number) => `  ${count} problem, från fynd till beslut, arbetsgrupp och nästa möte`,
  },
  ready: (address: string, seconds: string) => `Samlad är igång på ${address} (${seconds} s). Stoppa med Ctrl+C.`,
  demo: 'Det här är en demo: rapporterna är påhittade och vem som helst kan välja roll.',
  embeddedInUse:
    'Den inbyggda databasen används för riktiga uppgifter. Den klarar ett programfel men inte säkert ett strömavbrott: ta kopior, eller byt till PostgreSQL (DATABASE_URL).',
  failures: {
    embedded:
      'Den inbyggda databasen är till för demo och prov. Ange DATABASE_URL till PostgreSQL, eller SAMLAD_EMBEDDED=yes om du ändå vill använda den.',
    demoOverReal:
      'Demoläget är stängt: databasen innehåller uppgifter som inte är påhittade. Starta med SAMLAD_MODE=operation.',
    port: (port: string) => `Port ${port} är upptagen av ett annat program. Välj en annan: npm start -- --port 4311`,
    portForbidden: (port: string) => `Port ${port} får inte öppnas av den här användaren. Välj en över 1024.`,
    locked: (folder: string, pid: number) =>
      `Datamappen ${folder} används redan av en annan Samlad (process ${pid}). Stoppa den, eller välj en annan mapp: npm start -- --data MAPP`,
    damaged: (detail: string) => `Datamappen går inte att läsa. ${detail}`,
    diskFull: 'Disken är full. Inget har skrivits halvt; gör plats och starta igen.',
    unreachable: (detail: string) => `Databasen svarar inte: ${detail}`,
    migration: (detail: string) => `Databasen går inte att uppdatera: ${detail}`,
    usage: (detail: string) =>
      `Det valet går inte att läsa (${detail}). Välj bland: --port N, --host ADRESS, --data MAPP, --seed N.`,
    other: (detail: string) => `Samlad kunde inte starta: ${detail}`,
  },
}

export type ServerWords = typeof sv
