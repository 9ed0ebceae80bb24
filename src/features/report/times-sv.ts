/** Swedish times of the day: «kl. 22.04», as in the pictures. */
const clock = (time: string) => time.replace(':', '.')

export const times = { clock, at: (day: string, time: string) => `${day} kl. ${clock(time)}` }
export type TimeWords = typeof times
