/** The same answer for the same text, worked out once: a table repeats its places, periods and names on every row. */
export function remember<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    if (!known.has(text)) known.set(text, work(text))
    return known.get(text) as Answer
  }
}
