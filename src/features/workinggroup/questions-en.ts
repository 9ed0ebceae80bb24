/** Words about the group's questions to the steering group. */
import { day } from '#words/en.ts'
import type { questions as swedish } from './questions-sv.ts'

export const questions: typeof swedish = {
  title: 'Questions to the steering group',
  ask: 'Question to the steering group',
  text: "The question is taken up at the steering group's next meeting. The answer stands here when the minutes are closed.",
  label: 'What does the steering group need to decide or tell you?',
  hint: 'Write so that somebody outside the group understands. Nothing about single persons.',
  fault: 'Write the question, at least ten characters.',
  send: 'Send the question',
  sent: "The question is sent to the steering group's next meeting.",
  empty: 'The group has not asked anything yet.',
  asked: (by, on) => `${by} asked on ${day(on)}`,
  waits: "Waits for the steering group's next meeting",
  answered: (on) => `The steering group answered on ${day(on)}`,
  meeting: 'Read the minutes of the meeting',
}
