// The group whose name is being written: a new one opens its name at once.
import { signal } from "@preact/signals";

export const naming = signal<string | null>(null);
