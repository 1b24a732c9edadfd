// The document a screen holds, as the server sends it: one shape, less or more filled by audience.

export type Step = "empathise" | "define" | "ideate" | "prototype" | "test";
export type Phase = "collect" | "group" | "vote" | "decide";
export type Audience = "participants" | "board" | "facilitators";
export type WorkshopState = "open" | "paused" | "closed";
export type NeedZone = "live" | "feel" | "need" | "help";
/** How a person takes a need: one face, if they like. */
export type Feeling = "good" | "so_so" | "bad";
export type FeedbackZone = "like" | "wish" | "wonder" | "idea";
export type Answer = "yes" | "maybe" | "no";
export type Verdict = "continue" | "change" | "stop";
export type ComesAs = "resident" | "volunteer" | "staff" | "partner" | "administrator";

export const SHEET_FIELDS = [
  "name", "for_whom", "problem", "idea", "before", "during", "after", "needs", "helpers",
  "first_try_when", "first_try_where", "first_try_who", "success_sign",
] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

export interface PhasePlan { phase: Phase; seconds: number }
export interface Prompts {
  /** Small first line, "" when none: "Pensez à votre dernière visite à l'accueil." */
  context: string;
  /** The one question of the step: "Qu'est-ce qui était difficile ?" */
  question: string;
  /** More questions that help, for the console. */
  more: string[];
  /** Beginnings of sentence to tap. */
  starts: string[];
  /** The question of the vote. */
  vote: string;
}
export interface StepPlan {
  step: Step;
  phases: PhasePlan[];
  /** What people read on phone and wall, by language ("fr" always there), in the adult or child wording. */
  prompts: Record<string, Prompts>;
  dots: number;
  stacking: boolean;
  participants_group: boolean;
}

export interface WorkshopItem {
  id: string;
  title: string;
  challenge: string;
  pin: string;
  centre: string;
  scenario: string;
  scenario_title: string;
  wording: "adult" | "child";
  state: WorkshopState;
  /** False until a facilitator opens a first phase: phones show the waiting room, the wall the door. */
  started: boolean;
  door_locked: boolean;
  talk: boolean;
  /** Before the first phase: phones practise; is_shown: the result is on the wall, nobody answers any more. */
  practice: { round: number; is_shown: boolean } | null;
  spotlight: { kind: "note" | "cluster" | "question" | "prototype" | "join"; target_id: string | null } | null;
  steps: StepPlan[];
  /** What happens next, told at the end ("" when nobody wrote it). */
  next_meeting: string;
}

/** A running timer has ends_at (server clock, ms); a held one has left_seconds. */
export interface Timer { seconds: number; ends_at: number | null; left_seconds: number | null }

/** A need (step empathise) or an idea (step ideate). Others' notes are absent in blind collection. */
export interface Note {
  step: "empathise" | "ideate";
  text: string;
  zone: NeedZone | null;
  lang: string | null;
  feeling: Feeling | null;
  /** Its picture is at /photos/<photo_id>, 320 px wide with ?size=small. */
  photo_id: string | null;
  /** The picture was drawn on a phone. */
  drawing: boolean;
  /** Staff wording kept beside the original ("" when none). */
  transcription: string;
  /** Number of the paper card, when it came on paper. */
  number: number | null;
  paper: boolean;
  cluster_id: string | null;
  /** Hidden notes are sent to facilitators only. */
  hidden: boolean;
  /** To be reread by the team: facilitators only have it. */
  held: boolean;
  /** Order of arrival in the step, 1, 2, 3... */
  rank: number;
  posted_at: number | null; // ms; facilitators only, null elsewhere
  // A loose note can be voted and chosen by itself:
  votes: number | null; // null until the vote closes
  paper_votes: number | null;
  choice: Choice | null;
}

export interface Choice { kept: boolean; reason: string }

export interface Cluster {
  step: "empathise" | "ideate";
  title: string; // "" until somebody names it
  label: string; // its title, else its first words; "" when there are none
  /** 1..8, then again: colour and pictogram of the group. */
  mark: number;
  rank: number;
  note_count: number; // visible notes
  votes: number | null;
  paper_votes: number | null;
  choice: Choice | null;
}

export interface Question {
  text: string;
  lang: string | null;
  photo_id: string | null;
  drawing: boolean;
  transcription: string;
  hidden: boolean;
  /** To be reread by the team: facilitators only have it. */
  held: boolean;
  paper: boolean;
  rank: number;
  posted_at: number | null;
  votes: number | null;
  paper_votes: number | null;
  choice: Choice | null;
}

export interface Prototype {
  /** The idea it comes from: a cluster or a loose note of step ideate. */
  source: {
    kind: "cluster" | "note"; id: string; title: string; votes: number | null; reason: string;
    /** Of the note, or of the first note of the group that has one. */
    photo_id: string | null; drawing: boolean;
  };
  question: string;
  mark: number;
  rank: number;
  version: number;
  sheet: Record<SheetField, string>;
  /** Totals, null until the phase decide of step test. */
  use: Record<Answer, number> | null;
  verdict: Verdict | null;
  verdict_reason: string;
  promoted: boolean;
  /** Earlier versions, oldest first. */
  versions: { version: number; sheet: Record<SheetField, string>; verdict: Verdict; reason: string }[];
}

export interface Feedback {
  prototype_id: string;
  version: number;
  zone: FeedbackZone;
  text: string;
  lang: string | null;
  transcription: string;
  hidden: boolean;
  /** To be reread by the team: facilitators only have it. */
  held: boolean;
  rank: number;
  posted_at: number | null;
}

/** Facilitators and board get one row a seat that joined; participants get none. */
export interface Person {
  animal: string; // pictogram: bird, bug, butterfly, cat, fish, panda, rabbit, snail, squirrel, turtle; of before: dog, rat, shrimp
  number: number;
  /** Facilitators only: has this person posted (collect) or voted (vote) in the current step? */
  has_given: boolean | null;
  /** Facilitators only: people who share this phone (1 or 2), and how many of them gave here. */
  people: number | null;
  given: number | null;
  role: "participant" | "facilitator";
}

export interface Progress {
  people: number; // participants' seats taken and not removed
  notes: number; // visible notes (needs, ideas or questions) of the current step
  authors: number; // seats that posted in the current step
  voters: number; // ballots cast in the current step, paper included
  paper_ballots: number;
  used: number; // people who answered say_use (step test)
  /** Facilitators only (null elsewhere): who came, groups under 5 merged into "other". */
  mix: Partial<Record<ComesAs | "other" | "unsaid", number>> | null;
  totals: { needs: number; questions: number; ideas: number; prototypes: number };
  /** Facilitators only: what "undo" would take back, null when nothing. */
  undo: "grouping" | "hiding" | "choosing" | "phase" | null;
}

export interface Doc {
  workshop: WorkshopItem;
  step: Step;
  phase: Phase;
  timer: Timer | null;
  progress: Progress;
  notes: Record<string, Note>;
  clusters: Record<string, Cluster>;
  questions: Record<string, Question>;
  prototypes: Record<string, Prototype>;
  feedback: Record<string, Feedback>;
  people: Record<string, Person>;
}

/** What belongs to one seat alone. */
export interface Mine {
  seat: { id: string; animal: string; number: number; role: "participant" | "facilitator"; comes_as: ComesAs | null; people: number } | null;
  /** My needs, ideas, questions and feedback, also while collection is blind. */
  notes: Record<string, MyNote>;
  /** My ballot in each step that votes: {step: {target_id: dots}}. */
  votes: Partial<Record<Step, Record<string, number>>>;
  /** Steps where this phone was given to a second person: the ballot in `votes` is theirs. */
  sealed: Step[];
  /** My answers to "allez-vous l'utiliser ?". */
  uses: Record<string, Answer>;
}
export interface MyNote {
  step: Step; text: string; zone: string | null; feeling: Feeling | null; prototype_id: string | null;
  photo_id: string | null; drawing: boolean; hidden: boolean; rank: number;
}

export interface Snapshot { epoch: string; seq: number; now: number; audience: Audience; doc: Doc; mine: Mine }

/** set: top-level scalars (step, phase) and timer are replaced; workshop, progress and items are merged field by field; null removes an item. */
export interface Patch { base: number; seq: number; set: Record<string, unknown> }
/** trouble: told to facilitators while what the room sends cannot be saved. */
export interface Beat { epoch: string; seq: number; now: number; trouble?: "not_saved" }
export interface PresentPerson {
  connected: boolean;
  done: boolean;
  help: boolean;
  waiting: boolean;
  /** Facilitators only: since when (ms) and why this phone asks for help, whether somebody goes, whether it has practised. */
  asked_at?: number | null;
  reason?: HelpReason | null;
  coming?: boolean;
  practised?: boolean;
}
/** Who is connected now. people: facilitators (and board, where only connected is told) only. */
export interface Presence {
  connected: number;
  done: number;
  help: number;
  /** waiting: lost since this phase began, so that what was done on that phone may still arrive. */
  people?: Record<string, PresentPerson>;
  /** Facilitators only: shared tablets where somebody asks for help. */
  kiosks_calling?: number;
  practice?: PracticeCounts;
}
/** What a practice gave, in people: apple and banana once it is shown. */
export interface PracticeCounts { phones: number; smiles: number; voters: number; apple?: number; banana?: number }
export type HelpReason = "read" | "write" | "translate" | "phone";
/** What became of this phone's call for help. */
export interface HelpTold { asked: boolean; reason?: HelpReason | null; coming?: boolean }
export interface WireError { code: string; message: string; fields?: Record<string, string[]>; retry_after_ms?: number }
export type Ack = { ok: true; seq: number } | { ok: false; error: WireError };
