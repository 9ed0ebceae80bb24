/** The shell's own words in English. */
import { en as access } from '#features/access/en.ts'
import type { Words } from './sv.ts'

export const en: Words = {
  product: 'Samlad',
  skip: 'Skip to the content',
  navigation: 'Main menu',
  menu: 'Menu',
  rooms: { week: 'My week', reports: 'Reports', pictures: 'Situational pictures', administration: 'Administration' },
  roles: access.roles,
  who: (role, organisation) => `${role} · ${organisation}`,
  changeRole: 'Change role',
  signOut: 'Sign out',
  about: 'About Samlad',
  methods: 'How Samlad counts',
  ribbon: {
    label: 'About the data',
    demo: 'Demo: the reports are invented. Areas and published statistics are real.',
  },
  scheme: { legend: 'Appearance', choices: { auto: 'As the device', light: 'Light', dark: 'Dark' } },
  language: { legend: 'Language', choices: { sv: 'Svenska', en: 'English' }, other: 'På svenska' },
  offline: {
    title: 'No coverage.',
    text: 'What you see is what was fetched last. New data comes when you are back online.',
  },
  closeMessage: 'Close',
  loading: 'Fetching the page',
  failed: {
    title: 'The page could not be shown',
    text: 'What you have saved is still there. Try again, or go to another page in the menu.',
    unreachable: 'The server does not answer. Check the network and try again.',
    retry: 'Try again',
  },
  forbidden: {
    title: 'This page is not for your role',
    text: (role) => `You are in as ${role.toLocaleLowerCase('en')}, and that role does not see this.`,
    back: 'To My week',
  },
  signedOut: {
    title: 'You are not signed in',
    text: 'Sign in to see the page. What you wrote but did not send is still on the device.',
    pick: 'Pick a role in the demo',
  },
  missing: {
    title: 'There is no page here',
    text: 'The address leads nowhere. The page may have moved, or the address is misspelt.',
    back: 'To My week',
  },
  demo: {
    title: 'Pick a role',
    lead: 'This is a demo. No sign-in is needed: pick who you want to be, and change whenever you like.',
    invented: 'The reports are invented, and no real person is in them. What you do is saved on this server.',
    legend: 'Roles in the demo',
    does: {
      reporter: 'Writes reports and sees what came of them.',
      reviewer: "Reviews the own organisation's reports.",
      coordinator: 'Makes the weekly picture together with the community police officer.',
      communityPoliceOfficer: 'Makes the weekly picture together with the coordinator.',
      steeringGroupMember: 'Reads what has been released.',
      reader: 'Reads what has been released.',
      administrator: 'Looks after organisations, roles and settings.',
    },
    enter: (role) => `Become ${role.toLocaleLowerCase('en')}`,
    none: 'There are no roles to pick.',
    noneText: 'The demo is not filled. Run npm run seed on the server.',
    entered: (role) => `You are now ${role.toLocaleLowerCase('en')}.`,
  },
  week: {
    title: 'My week',
    subtitle: (week, days) => `Week ${week}, ${days}`,
    lead: {
      reporter: 'Did you see something? A report takes under a minute, and you get to see what came of it.',
      reviewer: "Review your organisation's reports so that they are part of this week's picture.",
      parties: "Read what has come in, make this week's picture and release it together.",
      reader: 'Here are the pictures that the municipality and the police have released.',
      administrator: 'You look after organisations, roles and settings. You do not see reports or pictures.',
    },
    newReport: 'New report',
    toDo: 'Where to',
    reports: { title: 'Reports', text: 'Read, review and follow what happened.' },
    pictures: { title: 'Situational pictures', text: 'Week by week: what stands out, where, and who has reported.' },
    import: {
      title: 'Bring in from a file',
      text: 'Reports from CSV or Excel. All or nothing, with every fault pointed out.',
    },
  },
  published: {
    title: 'Published figures about Luleå',
    foot: "Copied from the municipality's own pages, with their source. Where two publications differ, both are shown.",
    columns: { what: 'What', area: 'Where', period: 'When', value: 'Value', source: 'Source' },
  },
  aboutPage: {
    title: 'About Samlad',
    lead: 'Samlad runs the agreement between municipality and police: from report to picture, measure and measured effect.',
    emergency: 'Samlad is no police report. Emergency: call 112. Reports and tips: 114 14.',
    choices: 'How it should look for you',
    choicesText: 'The choices are kept on this device.',
    principles: 'How it is meant',
    principleList: [
      'Nobody shall be pointed out. Free text is checked on the device and again on the server.',
      'Figures are shown beside what was expected, and with who has reported. That nobody reported does not mean that nothing happened.',
      'What the agreement gives both parties, one alone cannot do.',
      'A released picture never changes. A mistake is corrected in a new one.',
    ],
    openSource:
      'Samlad is open software under the licence EUPL-1.2. The typeface is Atkinson Hyperlegible Next (OFL 1.1).',
  },
}
