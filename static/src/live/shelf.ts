// Where unanswered commands wait through a reload: IndexedDB, else localStorage, else this page's memory.
import type { PendingCommand } from "./live";

export interface Shelf {
  load(): Promise<PendingCommand[]>;
  put(command: PendingCommand): Promise<void>;
  drop(id: string): Promise<void>;
}

const STORE = "outbox";
// Safari has opened databases that never answer.
const OPEN_MS = 1500;

export async function openShelf(key: string | undefined): Promise<Shelf> {
  if (!key) return memoryShelf();
  try {
    return databaseShelf(key, await openDatabase("fabrique", STORE));
  } catch {
    return localShelf(key);
  }
}

/** Forgets the commands kept under this name. */
export async function emptyShelf(key: string): Promise<void> {
  const shelf = await openShelf(key);
  const commands = await shelf.load();
  await Promise.all(commands.map(({ id }) => shelf.drop(id)));
}

export async function openDatabase(name: string, store: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store);
  const tooLate = new Promise<never>((_, reject) => setTimeout(reject, OPEN_MS));
  return Promise.race([answer(request), tooLate]);
}

function databaseShelf(key: string, database: IDBDatabase): Shelf {
  const path = (id: string) => `${key}/${id}`;
  return {
    load: async () => inOrder((await all(database, STORE, path(""))) as PendingCommand[]),
    put: (command) => written(database, STORE, (store) => store.put(command, path(command.id))),
    drop: (id) => written(database, STORE, (store) => store.delete(path(id))),
  };
}

/** Everything whose name begins so. */
export const all = (database: IDBDatabase, store: string, start: string): Promise<unknown[]> =>
  answer(database.transaction(store, "readonly").objectStore(store).getAll(startingWith(start)));

export const startingWith = (start: string): IDBKeyRange => IDBKeyRange.bound(start, start + "\uffff");

/** A full phone accepts the request, then gives the whole transaction up: only its end tells. */
export function written(database: IDBDatabase, store: string, write: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, "readwrite");
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
    write(transaction.objectStore(store));
  });
}

export function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function localShelf(key: string): Shelf {
  const place = `${STORE}/${key}`;
  const read = (): PendingCommand[] => JSON.parse(localStorage.getItem(place) || "[]");
  const write = (commands: PendingCommand[]) => localStorage.setItem(place, JSON.stringify(commands));
  const without = (id: string) => read().filter((command) => command.id !== id);
  return {
    load: async () => inOrder(read()),
    put: async (command) => write([...without(command.id), command]),
    drop: async (id) => write(without(id)),
  };
}

function memoryShelf(): Shelf {
  return { load: async () => [], put: async () => {}, drop: async () => {} };
}

const inOrder = (commands: PendingCommand[]): PendingCommand[] => commands.sort((a, b) => a.created_at - b.created_at);
