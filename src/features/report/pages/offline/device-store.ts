/** The device's own shelf (IndexedDB): reports not yet sent, and the registers for when there is no coverage. */
import type { KeptReport } from '../../offline/queue.ts'

const databaseName = 'samlad'
let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((done, fail) => {
    const asked = indexedDB.open(databaseName, 1)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('reports', { keyPath: 'id' })
      asked.result.createObjectStore('registers')
    }
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => fail(asked.error)
    asked.onblocked = () => fail(new Error('the shelf is open in an older page'))
  }).catch((error) => {
    opening = undefined
    throw error
  })
  return opening
}

type Shelf = 'reports' | 'registers'

async function ask<T>(shelf: Shelf, mode: 'readonly' | 'readwrite', act: (store: IDBObjectStore) => IDBRequest<T>) {
  const database = await open()
  return new Promise<T>((done, fail) => {
    // Strict: a report said to be kept must be on the disk, not in a buffer of the browser's.
    const transaction = database.transaction(shelf, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' })
    const asked = act(transaction.objectStore(shelf))
    transaction.oncomplete = () => done(asked.result)
    transaction.onerror = () => fail(transaction.error)
    transaction.onabort = () => fail(transaction.error)
  })
}

export const readKept = () => ask<KeptReport[]>('reports', 'readonly', (store) => store.getAll())
export const writeKept = (kept: KeptReport) => ask('reports', 'readwrite', (store) => store.put(kept))
export const dropKept = (id: string) => ask('reports', 'readwrite', (store) => store.delete(id))

export const readShelved = (key: string) => ask<unknown>('registers', 'readonly', (store) => store.get(key))
export const writeShelved = (key: string, value: unknown) =>
  ask('registers', 'readwrite', (store) => store.put(value, key))
