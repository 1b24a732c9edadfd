// Screens the first question does not need: their code is fetched once the workshop has begun, or when they are asked for.
// To add one: a file in later/ that opens with `import "../start";` (what comes at first is then one file, not one
// a combination) and exports the screen; then two lines at the end of this file; its users import it from here.
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Loading } from "./loading";
import { Missing } from "./missing";

type Screen<Props> = (props: Props) => JSX.Element | null;

export interface Piece<Module> {
  /** Null until it is here. */
  here(): Module | null;
  fetch(): Promise<Module>;
}

const pieces: Piece<unknown>[] = [];

export function piece<Module>(load: () => Promise<Module>): Piece<Module> {
  let module: Module | null = null;
  const made: Piece<Module> = {
    here: () => module,
    fetch: async () => module || (module = await load()),
  };
  pieces.push(made);
  return made;
}

/** A screen of a piece; until it is here, waiting, then a word and a way to try again. */
export function later<Module, Props extends object>(from: Piece<Module>, pick: (module: Module) => Screen<Props>): Screen<Props> {
  return function Later(props) {
    const [isMissing, setMissing] = useState(false);
    const [, redraw] = useState(0);
    const module = from.here();
    const ask = () => from.fetch().then(() => redraw(Date.now()));
    useEffect(() => {
      if (!module) ask().catch(() => setMissing(true));
    }, []);
    if (!module) return isMissing ? <Missing ask={ask} /> : <Loading />;
    const Here = pick(module);
    return <Here {...props} />;
  };
}

/** A part of a screen that is of use without it: until the piece is here, nothing. */
export function laterPart<Module, Props extends object>(from: Piece<Module>, pick: (module: Module) => Screen<Props>): Screen<Props> {
  return function LaterPart(props) {
    const [, redraw] = useState(0);
    const module = from.here();
    useEffect(() => {
      if (!module) from.fetch().then(() => redraw(Date.now()), () => {});
    }, []);
    const Here = module && pick(module);
    return Here && <Here {...props} />;
  };
}

/** All of them, one after the other, while nobody waits: the network may be gone when they are needed. */
export async function fetchAhead(): Promise<void> {
  for (const { fetch } of pieces) await fetch().catch(() => {});
}

// In the order in which they may be wanted.
export const pictureFiles = piece(() => import("./later/pictures"));
export const Photo = later(pictureFiles, ({ Photo }) => Photo);
export const Drawing = later(pictureFiles, ({ Drawing }) => Drawing);
export const Ink = laterPart(pictureFiles, ({ Ink }) => Ink);

const following = piece(() => import("./later/following"));
export const Ask = later(following, ({ Ask }) => Ask);
export const Edit = later(following, ({ Edit }) => Edit);
export const Read = later(following, ({ Read }) => Read);
export const DraftNote = laterPart(following, ({ DraftNote }) => DraftNote);
export const UnsentNote = laterPart(following, ({ UnsentNote }) => UnsentNote);

const sorting = piece(() => import("./later/sorting"));
export const Sort = later(sorting, ({ Sort }) => Sort);
export const NewGroup = later(sorting, ({ NewGroup }) => NewGroup);

const together = piece(() => import("./later/together"));
export const HelpReasons = laterPart(together, ({ HelpReasons }) => HelpReasons);
export const PairLine = laterPart(together, ({ PairLine }) => PairLine);
export const Practice = later(together, ({ Practice }) => Practice);

const voting = piece(() => import("./later/voting"));
export const Vote = later(voting, ({ Vote }) => Vote);

const making = piece(() => import("./later/making"));
export const Sheet = later(making, ({ Sheet }) => Sheet);
export const Sheets = later(making, ({ Sheets }) => Sheets);
export const Trial = later(making, ({ Trial }) => Trial);
export const Trials = later(making, ({ Trials }) => Trials);
export const Remark = later(making, ({ Remark }) => Remark);
export const Verdicts = later(making, ({ Verdicts }) => Verdicts);

const results = piece(() => import("./later/results"));
export const Results = later(results, ({ Results }) => Results);
export const Reserve = later(results, ({ Reserve }) => Reserve);
export const Ended = later(results, ({ Ended }) => Ended);
