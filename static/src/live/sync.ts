// Asks for snapshots: one at a time, spread at random, slower and slower when they bring nothing.
import { backoff } from "./backoff";
import type { Snapshot } from "./doc";

const SLOWEST_MS = 15_000;
const ANSWER_MS = 12_000;
const REFUSALS = [401, 403, 404, 410];

export class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export interface Sync {
  /** Ask soon, at a random moment of the next spread ms. */
  ask(spread?: number): void;
  /** The network is back: what was asked in vain before makes nobody wait any more. */
  askAfresh(spread?: number): void;
  stop(): void;
}

interface Hopes {
  fetch(): Promise<Snapshot>;
  /** Answers whether the snapshot brought anything. */
  arrived(snapshot: Snapshot): boolean;
  refused(code: string): void;
}

export function createSync({ fetch, arrived, refused }: Hopes): Sync {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isFetching = false;
  let isStopped = false;
  let fruitless = 0;

  function ask(spread = 0): void {
    if (isBusy) return;
    isBusy = true;
    const patience = fruitless ? backoff(fruitless, 500, SLOWEST_MS) : 0;
    timer = setTimeout(run, patience + Math.random() * spread);
  }

  async function run(): Promise<void> {
    isFetching = true;
    const outcome = await fetch().catch((error: unknown) => error);
    isFetching = false;
    if (isStopped) return;
    isBusy = false;
    if (outcome instanceof Refused) return refused(outcome.code);
    if (outcome instanceof Error) return failed();
    fruitless = arrived(outcome as Snapshot) ? 0 : fruitless + 1;
  }

  function failed(): void {
    fruitless += 1;
    ask();
  }

  function askAfresh(spread = 0): void {
    fruitless = 0;
    if (isFetching || isStopped) return;
    clearTimeout(timer);
    isBusy = false;
    ask(spread);
  }

  return {
    ask,
    askAfresh,
    stop() {
      clearTimeout(timer);
      isStopped = true;
      isBusy = true;
    },
  };
}

/** `w`: where several processes serve, all of one workshop goes to one. */
export const snapshotPath = (workshop: string): string => `/api/v1/live/snapshot?w=${encodeURIComponent(workshop)}`;

/** GET the snapshot of the token's audience. Throws Refused when the token opens nothing any more. */
export async function fetchSnapshot(path: string, token: string): Promise<Snapshot> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), ANSWER_MS);
  try {
    const response = await fetch(path, {
      headers: { Authorization: `Bearer ${token}` },
      cache: "no-store",
      signal: abort.signal,
    });
    if (REFUSALS.includes(response.status)) throw new Refused(await codeOf(response));
    if (!response.ok) throw new Error(String(response.status));
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

const codeOf = (response: Response): Promise<string> =>
  response.json().then((body) => body.code || "unauthorized", () => "unauthorized");
