import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import { Picture } from './schema.ts'
import { Theme } from './theme-schema.ts'

const onePicture = z.object({ id: z.uuid() })

/** A theme of a month's or a quarter's picture. A moved version answers code `moved` with what stands now. */
export const writeTheme = endpoint({
  method: 'PUT',
  path: '/pictures/:id/themes',
  may: 'picture.compose',
  params: onePicture,
  body: Theme.extend({ overrides: Excuses }),
  reply: Picture,
})
export const removeTheme = endpoint({
  method: 'DELETE',
  path: '/pictures/:id/themes/:themeId',
  may: 'picture.compose',
  params: onePicture.extend({ themeId: z.uuid() }),
  reply: Picture,
})
