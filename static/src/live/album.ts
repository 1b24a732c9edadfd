// Where pictures wait, begun or on their way: this page's memory, and IndexedDB for a page that comes back.
// Bytes, not Blobs: old Safari loses the Blobs it stored.
import { answer, openDatabase, startingWith, written } from "./shelf";

export interface Picture {
  id: string;
  kind: "photo" | "drawing";
  type: "image/jpeg" | "image/png";
  bytes: ArrayBuffer;
}

export interface Album {
  /** False when it lives only as long as this page. */
  put(name: string, kept: unknown): Promise<boolean>;
  get<Kept>(name: string): Promise<Kept | null>;
  drop(name: string): void;
  /** Forgets them all. */
  empty(): void;
}

const STORE = "pictures";

export function openAlbum(key: string): Album {
  const memory = new Map<string, unknown>();
  const writing = new Map<string, Promise<boolean>>();
  const opening = openDatabase("fabrique-album", STORE).catch(() => null);
  const path = (name: string) => `${key}/${name}`;

  async function write(change: (store: IDBObjectStore) => void): Promise<boolean> {
    try {
      const database = await opening;
      if (!database) return false;
      await written(database, STORE, change);
      return true;
    } catch {
      return false;
    }
  }

  async function read(name: string): Promise<unknown> {
    try {
      const database = await opening;
      return database && (await answer(database.transaction(STORE, "readonly").objectStore(STORE).get(path(name))));
    } catch {
      return null;
    }
  }

  return {
    put(name, kept) {
      const before = writing.get(name);
      if (before && memory.get(name) === kept) return before;
      const written = write((store) => store.put(kept, path(name)));
      memory.set(name, kept);
      writing.set(name, written);
      return written;
    },
    get: async <Kept>(name: string) => (memory.has(name) ? memory.get(name) : (await read(name)) || null) as Kept | null,
    drop(name) {
      memory.delete(name);
      writing.delete(name);
      void write((store) => store.delete(path(name)));
    },
    empty() {
      memory.clear();
      writing.clear();
      void write((store) => store.delete(startingWith(path(""))));
    },
  };
}
