// A small workshop for the console's tests, and the French words it speaks with.
import { readFileSync } from "node:fs";
import { useCatalogue } from "../src/parts/i18n";
import type { Cluster, Doc, Note, Phase, Question, Step, StepPlan } from "../src/live/doc";

const PHASES: [Step, Phase[]][] = [
  ["empathise", ["collect", "group", "vote", "decide"]],
  ["define", ["collect", "vote", "decide"]],
  ["ideate", ["collect", "group", "vote", "decide"]],
  ["prototype", ["collect"]],
  ["test", ["collect", "decide"]],
];

export const plans = (phases = PHASES): StepPlan[] =>
  phases.map(([step, list]) => ({
    step, dots: 3, stacking: false, participants_group: false,
    phases: list.map((phase) => ({ phase, seconds: 300 })),
    prompts: { fr: { context: "", question: "Qu’est-ce qui était difficile ?", more: [], starts: [], vote: "" } },
  }));

export function docAt(step: Step, phase: Phase, parts: Partial<Doc> = {}): Doc {
  return {
    workshop: {
      id: "w", title: "L’accueil", challenge: "", pin: "482915", centre: "", scenario: "complet", scenario_title: "", wording: "adult",
      state: "open", started: true, door_locked: false, talk: false, spotlight: null, steps: plans(), next_meeting: "",
    },
    step, phase, timer: null,
    progress: {
      people: 0, notes: 0, authors: 0, voters: 0, paper_ballots: 0, used: 0, mix: {}, undo: null,
      totals: { needs: 0, questions: 0, ideas: 0, prototypes: 0 },
    },
    notes: {}, clusters: {}, questions: {}, prototypes: {}, feedback: {}, people: {},
    ...parts,
  };
}

export const withProgress = (doc: Doc, progress: Partial<Doc["progress"]>): Doc => ({ ...doc, progress: { ...doc.progress, ...progress } });

export const note = (parts: Partial<Note> = {}): Note => ({
  step: "ideate", text: "Un coin café", zone: null, lang: null, photo_id: null, transcription: "", number: null, paper: false,
  cluster_id: null, hidden: false, rank: 1, posted_at: 0, votes: null, paper_votes: null, choice: null, ...parts,
});

export const cluster = (parts: Partial<Cluster> = {}): Cluster => ({
  step: "ideate", title: "Attendre", label: "Attendre", mark: 1, rank: 1, note_count: 1, votes: null, paper_votes: null, choice: null, ...parts,
});

export const question = (parts: Partial<Question> = {}): Question => ({
  text: "Comment faire pour… ?", lang: null, transcription: "", hidden: false, paper: false, rank: 1, posted_at: 0,
  votes: null, paper_votes: null, choice: null, ...parts,
});

/** The real French sentences, no-break spaces made plain: a test reads like the screen. */
export function speakFrench(): void {
  const source = readFileSync(new URL("../../translations/fr/LC_MESSAGES/messages.po", import.meta.url), "utf8");
  const messages = Object.fromEntries(source.split("\n\n").flatMap(message));
  useCatalogue({ lang: "fr", dir: "ltr", messages });
}

function message(block: string): [string, string | string[]][] {
  const key = /^msgid (".*")$/m.exec(block);
  const forms = [...block.matchAll(/^msgstr(?:\[\d\])? (".*")$/gm)].map(([, text]) => JSON.parse(text).replace(/\u00a0/g, " "));
  return key ? [[JSON.parse(key[1]), forms.length > 1 ? forms : forms[0]]] : [];
}
