// The group that the person at the wall opened to read it note by note, null when none.
import { signal } from "@preact/signals";

export const opened = signal<string | null>(null);

export const close = (): void => { opened.value = null; };
