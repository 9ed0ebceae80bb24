/** The shell's own words in Swedish. */

import { roles } from '#features/access/roles-sv.ts'
import type { Role } from '#features/access/schema.ts'

export const sv = {
  product: 'Samlad',
  skip: 'Hoppa till innehållet',
  navigation: 'Huvudmeny',
  menu: 'Meny',
  rooms: {
    week: 'Min vecka',
    reports: 'Rapporter',
    pictures: 'Lägesbilder',
    jointPictures: 'Samlad lägesbild',
    evidence: 'Underlag',
    problems: 'Problem',
    plan: 'Åtgärdsplan',
    groups: 'Grupper',
    meetings: 'Möten',
    agreement: 'Överenskommelsen',
    mappings: 'Kartläggningar',
    administration: 'Administration',
  },
  underAgreement: 'Under överenskommelsen',
  agreementRooms: {
    obligations: 'Skyldigheter',
    wheel: 'Årshjul',
    subGoals: 'Delmål',
    statements: 'Redogörelser',
    questionnaires: 'Enkäter',
    agreement: 'Överenskommelsen i ord',
  },
  roles,
  who: (role: string, organisation: string) => `${role} · ${organisation}`,
  changeRole: 'Byt roll',
  signOut: 'Logga ut',
  agreement: 'Överenskommelsen',
  about: 'Om Samlad',
  methods: 'Så räknar Samlad',
  ribbon: {
    label: 'Om uppgifterna',
    demo: 'Demo: rapporterna är påhittade. Områden och publicerad statistik är verkliga.',
  },
  scheme: {
    legend: 'Utseende',
    choices: { auto: 'Som enheten', light: 'Ljust', dark: 'Mörkt' },
  },
  language: { legend: 'Språk', choices: { sv: 'Svenska', en: 'English' }, other: 'In English' },
  offline: {
    title: 'Ingen täckning.',
    text: 'Det du ser är det som senast hämtades. Nytt hämtas när täckningen är tillbaka.',
  },
  closeMessage: 'Stäng',
  loading: 'Hämtar sidan',
  failed: {
    title: 'Sidan gick inte att visa',
    text: 'Det du har sparat finns kvar. Försök igen, eller gå till en annan sida i menyn.',
    unreachable: 'Servern svarar inte. Kontrollera nätet och försök igen.',
    retry: 'Försök igen',
  },
  forbidden: {
    title: 'Sidan är inte för din roll',
    text: (role: string) => `Du är inne som ${role.toLocaleLowerCase('sv')}, och den rollen ser inte det här.`,
    back: 'Till Min vecka',
  },
  signedOut: {
    title: 'Du är inte inloggad',
    text: 'Logga in för att se sidan. Det du skrivit men inte skickat finns kvar på enheten.',
    pick: 'Välj en roll i demon',
  },
  missing: {
    title: 'Här finns ingen sida',
    text: 'Adressen leder ingenstans. Sidan kan ha flyttats, eller så är adressen felskriven.',
    back: 'Till Min vecka',
  },
  demo: {
    title: 'Välj en roll',
    lead: 'Det här är en demo. Ingen inloggning behövs: välj vem du vill vara, och byt när du vill.',
    invented: 'Rapporterna är påhittade, och ingen verklig person finns i dem. Det du gör sparas på den här servern.',
    legend: 'Roller i demon',
    does: {
      reporter: 'Skriver rapporter och ser vad de ledde till.',
      reviewer: 'Granskar den egna organisationens rapporter.',
      coordinator: 'Gör veckans lägesbild tillsammans med kommunpolisen.',
      communityPoliceOfficer: 'Gör veckans lägesbild tillsammans med samordnaren.',
      steeringGroupMember: 'Läser det som har frisläppts.',
      reader: 'Läser det som har frisläppts.',
      administrator: 'Sköter organisationer, roller och inställningar.',
    } satisfies Record<Role, string>,
    enter: (role: string) => `Bli ${role.toLocaleLowerCase('sv')}`,
    none: 'Inga roller finns att välja.',
    noneText: 'Demon är inte fylld. Kör npm run seed på servern.',
    entered: (role: string) => `Du är nu ${role.toLocaleLowerCase('sv')}.`,
  },
  week: {
    title: 'Min vecka',
    subtitle: (week: number, days: string) => `Vecka ${week}, ${days}`,
    lead: {
      reporter: 'Såg du något? En rapport tar under en minut, och du får se vad den ledde till.',
      reviewer: 'Granska din organisations rapporter så att de kommer med i veckans lägesbild.',
      parties: 'Läs det som kommit in, gör veckans lägesbild och frisläpp den tillsammans.',
      reader: 'Här är lägesbilderna som kommunen och polisen har frisläppt.',
      administrator: 'Du sköter organisationer, roller och inställningar. Rapporter och lägesbilder ser du inte.',
    },
    newReport: 'Ny rapport',
    toDo: 'Vart vill du',
    reports: { title: 'Rapporter', text: 'Läs, granska och följ vad som hände.' },
    pictures: { title: 'Lägesbilder', text: 'Vecka för vecka: vad som sticker ut, var, och vem som har rapporterat.' },
    import: {
      title: 'Hämta in från fil',
      text: 'Rapporter ur CSV eller Excel. Allt eller inget, med varje fel utpekat.',
    },
  },
  aboutPage: {
    title: 'Om Samlad',
    lead: 'Samlad driver samverkansöverenskommelsen mellan kommun och polis: från rapport till lägesbild, åtgärd och uppmätt effekt.',
    emergency: 'Samlad är ingen polisanmälan. Akut: ring 112. Anmälan och tips: 114 14.',
    choices: 'Så ska det se ut för dig',
    choicesText: 'Valen sparas på den här enheten.',
    principles: 'Så är det tänkt',
    principleList: [
      'Ingen person ska gå att peka ut. Fritext kontrolleras på enheten och en gång till på servern.',
      'Siffror visas med det väntade bredvid, och med vilka som har rapporterat. Att ingen rapporterat betyder inte att inget hänt.',
      'Det som överenskommelsen ger båda parter kan den ena inte göra ensam.',
      'En frisläppt lägesbild ändras aldrig. Ett fel rättas i en ny.',
    ],
    openSource:
      'Samlad är öppen programvara under licensen EUPL-1.2. Typsnittet är Atkinson Hyperlegible Next (OFL 1.1).',
  },
}

export type Words = typeof sv
