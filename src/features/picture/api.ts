import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import { FocusPoint, levels, Picture, PictureHead, PictureText, pictureKinds, QuickTask } from './schema.ts'

const onePicture = z.object({ id: z.uuid() })
/** Version the writer saw; 0 for a first version. A moved version answers code `moved` with the text that stands now. */
const seen = z.object({ version: z.number().int().min(0) })
/** Every free text goes through the guard; words that it marks stay only with a reason. */
const guarded = z.object({ overrides: Excuses })

export const listPictures = endpoint({
  method: 'GET',
  path: '/pictures',
  may: 'picture.readReleased',
  query: z.object({ kind: z.enum(pictureKinds).optional() }),
  /** Composing pictures are listed for the two parties only. */
  reply: z.object({ pictures: z.array(PictureHead) }),
})

/** Opens the picture of a period, composing it when it is not there yet. `latest` is the last ended period. */
export const openPicture = endpoint({
  method: 'POST',
  path: '/pictures',
  may: 'picture.compose',
  body: z.object({ kind: z.enum(pictureKinds), period: z.string().max(30).default('latest') }),
  reply: Picture,
})

export const readPicture = endpoint({
  method: 'GET',
  path: '/pictures/:id',
  may: 'picture.compose',
  params: onePicture,
  reply: Picture,
})

export const recomputePicture = endpoint({
  method: 'POST',
  path: '/pictures/:id/recompute',
  may: 'picture.compose',
  params: onePicture,
  /** Another area set to count in; the picture's own when it is left out. */
  body: z.object({ areaSet: z.string().max(40).optional() }),
  reply: Picture,
})

export const writeText = endpoint({
  method: 'PUT',
  path: '/pictures/:id/texts',
  may: 'picture.compose',
  params: onePicture,
  body: PictureText.pick({ section: true, text: true }).extend({ ...seen.shape, ...guarded.shape }),
  reply: PictureText,
})

export const setLevel = endpoint({
  method: 'PUT',
  path: '/pictures/:id/levels',
  may: 'picture.compose',
  params: onePicture,
  body: z
    .object({ areaCode: z.string(), level: z.enum(levels), reason: z.string().max(300).nullable() })
    .extend({ ...seen.shape, ...guarded.shape }),
  reply: Picture,
})

export const writeFocusPoint = endpoint({
  method: 'PUT',
  path: '/pictures/:id/focus-points',
  may: 'picture.compose',
  params: onePicture,
  body: FocusPoint.extend(guarded.shape),
  reply: Picture,
})
export const removeFocusPoint = endpoint({
  method: 'DELETE',
  path: '/pictures/:id/focus-points/:focusPointId',
  may: 'picture.compose',
  params: onePicture.extend({ focusPointId: z.uuid() }),
  reply: Picture,
})

/** Also used on last week's picture, to write what came of a focus point or a task: outcomes stay open after release. */
export const writeOutcome = endpoint({
  method: 'PUT',
  path: '/pictures/:id/outcomes',
  may: 'picture.compose',
  params: onePicture,
  body: z
    .object({
      kind: z.enum(['focusPoint', 'task']),
      itemId: z.uuid(),
      outcome: z.string().max(600).nullable(),
      state: z.enum(['open', 'done', 'dropped']).optional(),
    })
    .extend({ ...seen.shape, ...guarded.shape }),
  reply: z.object({}),
})

export const writeTask = endpoint({
  method: 'PUT',
  path: '/pictures/:id/tasks',
  may: 'picture.compose',
  params: onePicture,
  body: QuickTask.extend(guarded.shape),
  reply: Picture,
})

/** One party confirms exactly the content whose hash it saw; the second confirmation releases. */
export const confirmPicture = endpoint({
  method: 'POST',
  path: '/pictures/:id/confirm',
  may: 'picture.confirm',
  params: onePicture,
  body: z.object({ contentHash: z.string() }),
  reply: Picture,
})
export const takeBackConfirmation = endpoint({
  method: 'POST',
  path: '/pictures/:id/take-back',
  may: 'picture.confirm',
  params: onePicture,
  reply: Picture,
})

/** Starts a new edition of a released picture. */
export const correctPicture = endpoint({
  method: 'POST',
  path: '/pictures/:id/correct',
  may: 'picture.compose',
  params: onePicture,
  body: z.object({ reason: z.string().min(10).max(600) }).extend(guarded.shape),
  reply: Picture,
})

/** The frozen page or file of a released edition; the composers also get a draft marked as such. */
export const readDocument = endpoint({
  method: 'GET',
  path: '/pictures/:id/document',
  may: 'picture.readReleased',
  params: onePicture,
  query: z.object({ format: z.enum(['html', 'pdf', 'csv', 'json']).default('html') }),
})

/** The series behind the numbers and the models in R, to run outside the program. Full series hold small counts. */
export const readRScript = endpoint({
  method: 'GET',
  path: '/pictures/:id/r-script',
  may: 'picture.compose',
  params: onePicture,
})
