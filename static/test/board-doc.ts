// A small workshop for the tests of the wall.
import type { Cluster, Doc, Note, Question } from "../src/live/doc";

export const note = (rank: number, text: string, more: Partial<Note> = {}): Note => ({
  step: "empathise", text, zone: null, lang: null, photo_id: null, transcription: "", number: null, paper: false,
  cluster_id: null, hidden: false, rank, posted_at: null, votes: null, paper_votes: null, choice: null, ...more,
});

export const cluster = (rank: number, title: string, more: Partial<Cluster> = {}): Cluster => ({
  step: "empathise", title, label: title, mark: rank, rank, note_count: 1, votes: null, paper_votes: null, choice: null, ...more,
});

export const question = (rank: number, text: string, more: Partial<Question> = {}): Question => ({
  text, lang: null, transcription: "", hidden: false, paper: false, rank, posted_at: null,
  votes: null, paper_votes: null, choice: null, ...more,
});

export function workshopDoc(more: Partial<Doc> = {}, workshop: Partial<Doc["workshop"]> = {}): Doc {
  return {
    workshop: {
      id: "w", title: "L’accueil", challenge: "", pin: "482915", centre: "", scenario: "complet", scenario_title: "",
      wording: "adult", state: "open", started: true, door_locked: false, talk: false, spotlight: null, steps: [],
      next_meeting: "", ...workshop,
    },
    step: "empathise", phase: "collect", timer: null,
    progress: {
      people: 0, notes: 0, authors: 0, voters: 0, paper_ballots: 0, used: 0, mix: null,
      totals: { needs: 0, questions: 0, ideas: 0, prototypes: 0 }, undo: null,
    },
    notes: {}, clusters: {}, questions: {}, prototypes: {}, feedback: {}, people: {}, ...more,
  };
}
