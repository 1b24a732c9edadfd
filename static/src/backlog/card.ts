// A backlog card as the server sends it, and the fixed lists: states, themes, kinds.
import type { Answer, FeedbackZone, SheetField, Verdict } from "../live/doc";

export const COLUMNS = ["to_review", "accepted", "building", "trial", "in_use", "shared"] as const;
export const FOLDED = ["reserve", "paused", "stopped"] as const;
export type CardState = (typeof COLUMNS)[number] | (typeof FOLDED)[number];
export const STATES: readonly CardState[] = [...COLUMNS, ...FOLDED];

export const THEMES = ["reception", "employment", "parents", "sharing", "sustainability"] as const;
export type Theme = (typeof THEMES)[number];
export const KINDS = ["digital", "social", "learning", "team", "other"] as const;
export type Kind = (typeof KINDS)[number];

export interface Card {
  id: string;
  title: string;
  state: CardState;
  /** Cards of a column stand by rising position. */
  position: number;
  /** Counts the changes people made: who changes the card says which one they saw. */
  version: number;
  theme: Theme | null;
  kind: Kind | null;
  verdict: Verdict | null;
  sheet_version: number;
  centre: { id: string; name: string; versant: string };
  workshop: { title: string; people: number };
  /** Of the idea, phones and paper together; null when there was no vote. */
  votes: number | null;
  is_linked: boolean; // to a need that residents said
  promoted_at: string;
  moved_at: string;
}

/** words: what the team copied from it, "" when nobody did. */
export interface GivenPicture { photo_id: string; drawing: boolean; number: number | null; words: string }

/** A card from before pictures were known has none. */
export interface Need { group: string; words: string[]; pictures?: GivenPicture[] }

export interface Provenance {
  workshop: { title: string; people: number };
  needs: Need[];
  question: { text: string; votes: number | null; reason: string } | null;
  idea: {
    title: string;
    words: string[];
    pictures?: GivenPicture[];
    votes: number | null;
    paper_votes: number | null;
    voters: number | null;
    reason: string;
  };
  test: { reason: string; use: Record<Answer, number>; words: Record<FeedbackZone, string[]> };
}

export interface Decision {
  at: string;
  what: "chosen" | "promoted" | "verdict" | "moved";
  from_state: CardState | null;
  to_state: CardState | null;
  verdict: Verdict | null;
  reason: string;
  /** "" when it was decided in the workshop. */
  who: string;
}

export interface WholeCard extends Card {
  sheet: Partial<Record<SheetField, string>>;
  provenance: Provenance;
  decisions: Decision[];
}

export const STATE_WORDS: Record<CardState, string> = {
  to_review: "backlog.state.to_review",
  accepted: "backlog.state.accepted",
  building: "backlog.state.building",
  trial: "backlog.state.trial",
  in_use: "backlog.state.in_use",
  shared: "backlog.state.shared",
  reserve: "backlog.state.reserve",
  paused: "backlog.state.paused",
  stopped: "backlog.state.stopped",
};

export const STATE_HINTS: Record<CardState, string> = {
  to_review: "backlog.hint.to_review",
  accepted: "backlog.hint.accepted",
  building: "backlog.hint.building",
  trial: "backlog.hint.trial",
  in_use: "backlog.hint.in_use",
  shared: "backlog.hint.shared",
  reserve: "backlog.hint.reserve",
  paused: "backlog.hint.paused",
  stopped: "backlog.hint.stopped",
};

export const STATE_ICONS: Record<CardState, string> = {
  to_review: "inbox",
  accepted: "check",
  building: "hammer",
  trial: "footprints",
  in_use: "circle-check",
  shared: "share-2",
  reserve: "archive",
  paused: "circle-pause",
  stopped: "flag",
};

/** The key that stands for a state in the move menu, the same in every language. */
export const STATE_KEYS: Record<CardState, string> = {
  to_review: "1",
  accepted: "2",
  building: "3",
  trial: "4",
  in_use: "5",
  shared: "6",
  reserve: "R",
  paused: "P",
  stopped: "A",
};

export const THEME_WORDS: Record<Theme, string> = {
  reception: "backlog.theme.reception",
  employment: "backlog.theme.employment",
  parents: "backlog.theme.parents",
  sharing: "backlog.theme.sharing",
  sustainability: "backlog.theme.sustainability",
};
export const THEME_ICONS: Record<Theme, string> = {
  reception: "door-open",
  employment: "briefcase",
  parents: "baby",
  sharing: "repeat",
  sustainability: "leaf",
};

export const KIND_WORDS: Record<Kind, string> = {
  digital: "backlog.kind.digital",
  social: "backlog.kind.social",
  learning: "backlog.kind.learning",
  team: "backlog.kind.team",
  other: "backlog.kind.other",
};
export const KIND_ICONS: Record<Kind, string> = {
  digital: "monitor",
  social: "users",
  learning: "graduation-cap",
  team: "network",
  other: "square-dashed",
};

export const VERDICT_WORDS: Record<Verdict, string> = {
  continue: "backlog.log.continue",
  change: "backlog.log.change",
  stop: "backlog.log.stop",
};

/** Residents are owed a reason for a yes and for a not now. */
export const needsReason = (state: CardState): boolean =>
  state === "accepted" || (FOLDED as readonly string[]).includes(state);

/** Nearly every name begins by "Centre social": on a card, it would only take room. */
export const shortName = (centre: Card["centre"]): string => centre.name.replace(/^Centre social /, "");
