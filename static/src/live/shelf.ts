// Where unanswered commands wait through a reload: IndexedDB, else localStorage, else this page's memory.
import type { PendingCommand } from "./live";

export interface Shelf {
  load(): Promise<PendingCommand[]>;
  put(command: PendingCommand): Promise<void>;
  drop(id: string): Promise<void>;
}

const DATABASE = "fabrique";
const STORE = "outbox";
// Safari has opened databases that never answer.
const OPEN_MS = 1500;

export async function openShelf(key: string | undefined): Promise<Shelf> {
  if (!key) return memoryShelf();
  try {
    return databaseShelf(key, await openDatabase());
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

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const tooLate = new Promise<never>((_, reject) => setTimeout(reject, OPEN_MS));
  return Promise.race([answer(request), tooLate]);
}

function databaseShelf(key: string, database: IDBDatabase): Shelf {
  const store = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE);
  const path = (id: string) => `${key}/${id}`;
  return {
    load: async () => inOrder(await answer(store("readonly").getAll(IDBKeyRange.bound(path(""), path("\uffff"))))),
    put: async (command) => void (await answer(store("readwrite").put(command, path(command.id)))),
    drop: async (id) => void (await answer(store("readwrite").delete(path(id)))),
  };
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
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
