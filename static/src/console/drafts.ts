// What is typed and not sent yet, kept in the tab at each key: a reload or a lost link takes nothing away.
import { signal, type ReadonlySignal } from "@preact/signals";

export interface Drafts {
  all: ReadonlySignal<Record<string, unknown>>;
  read<Value>(name: string, empty: Value): Value;
  write(name: string, value: unknown): void;
  forget(name: string): void;
}

export function keptDrafts(workshopId: string, storage: Storage = sessionStorage): Drafts {
  const key = `fabrique-drafts-${workshopId}`;
  const all = signal<Record<string, unknown>>(JSON.parse(storage.getItem(key) || "{}"));
  const keep = (drafts: Record<string, unknown>) => {
    all.value = drafts;
    storage.setItem(key, JSON.stringify(drafts));
  };
  return {
    all,
    read: <Value>(name: string, empty: Value) => (name in all.value ? (all.value[name] as Value) : empty),
    write: (name, value) => keep({ ...all.value, [name]: value }),
    forget: (name) => keep(Object.fromEntries(Object.entries(all.value).filter(([other]) => other !== name))),
  };
}
