/** What the picture's own sentences may not trip over. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { categories } from '#db/demo/categories.data.ts'
import { checkText } from '../report/guard/guard.ts'
import { preparePlaces } from '../report/guard/name.ts'
import { computation } from './fixtures/computation.ts'
import { findLead } from './lead.ts'
import { suggestFocus } from './suggest-focus.ts'
import { sv } from './sv.ts'

const check = (text: string) => checkText(text, preparePlaces(['Örnäset']))

test('the picture’s own sentences are never taken for people', () => {
  for (const category of categories) {
    const names = { area: () => 'Örnäset', category: () => category.sv }
    for (const kind of ['week', 'month', 'quarter', 'free'] as const) {
      const lead = sv.lead(findLead(computation), kind, names).map((one) => one.text)
      assert.deepEqual(check(lead.join('')), [], lead.join(''))
    }
    for (const { title, detail } of suggestFocus(computation, [], sv, names)) {
      assert.deepEqual([...check(title), ...check(detail)], [], `${title} ${detail}`)
    }
  }
})
