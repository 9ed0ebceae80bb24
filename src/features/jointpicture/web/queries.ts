import { queryOptions } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { compareOwnPictures, listJointPictures, readJointPicture } from '../api.ts'
import type { JointFormat, JointState } from '../schema.ts'

/** How often the other party's changes are fetched while the picture waits for both, milliseconds. */
const followEvery = 10_000
const waiting: readonly JointState[] = ['composing', 'proposed']

export const jointPictureQuery = (id: string) =>
  queryOptions({
    queryKey: ['joint-picture', id],
    queryFn: ({ signal }) => call(readJointPicture, { params: { id } }, signal),
    refetchInterval: (query) => (query.state.data && waiting.includes(query.state.data.state) ? followEvery : false),
    staleTime: 2_000,
  })

export const jointPicturesQuery = queryOptions({
  queryKey: ['joint-pictures'],
  queryFn: ({ signal }) => call(listJointPictures, {}, signal),
  staleTime: 5_000,
})

export const ownPicturesQuery = (id: string) =>
  queryOptions({
    queryKey: ['joint-picture-own', id],
    queryFn: ({ signal }) => call(compareOwnPictures, { params: { id } }, signal),
    staleTime: 5_000,
  })

export const jointDocumentAddress = (id: string, format: JointFormat) =>
  `/api/joint-pictures/${encodeURIComponent(id)}/document?format=${format}`
