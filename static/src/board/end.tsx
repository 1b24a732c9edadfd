// The end: thanks, what was made together, what happens next.
import type { Doc } from "../live/doc";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { AimCard } from "./aim-card";
import { Fit } from "./fit";
import { Shapes } from "./logo";
import type { Scene } from "./scene";
import { TopLine } from "./top-line";

export function End({ scene }: { scene: Scene }) {
  const { doc, boot } = scene;
  return (
    <div class="board end">
      <TopLine scene={scene} text={doc.workshop.title} />
      <main class="end-main pad">
        <div class="end-words">
          <h1>{t("board.end.thanks")}<Shapes class="end-shapes" /></h1>
          <Sums doc={doc} />
          <NextMeeting text={doc.workshop.next_meeting} />
        </div>
        <AimCard aim={boot.join} title={t("common.follow")}><bdi dir="ltr">{`${boot.join.address}/${doc.workshop.pin}`}</bdi></AimCard>
      </main>
      <footer class="b-foot pad"><Shapes class="track" /><p class="inline"><Icon name="eraser" />{t("board.end.forget")}</p></footer>
    </div>
  );
}

/** What was never asked for is not counted as nothing. */
function Sums({ doc: { progress } }: { doc: Doc }) {
  const { needs, ideas, prototypes } = progress.totals;
  const sums = [
    { n: progress.people, key: "board.sum.people" },
    { n: needs, key: "board.sum.needs" },
    { n: ideas, key: "board.sum.ideas" },
    { n: prototypes, key: "board.sum.prototypes" },
  ];
  return <div class="sums">{sums.filter(({ n }) => n).map(({ n, key }) => <div key={key}><b>{n}</b><span>{tn(key, n)}</span></div>)}</div>;
}

/** What the team wrote about the next time: one line, or a first line and more. */
export function NextMeeting({ text }: { text: string }) {
  const [first, ...rest] = text.split("\n").filter(Boolean);
  if (!first) return null;
  return (
    <section class="next">
      <Icon name="calendar-check" />
      <Fit most={4.8} least={3.5}>
        <p class="soft">{t("board.end.next")}</p>
        <p class="next-first" dir="auto">{first}</p>
        {rest.length > 0 && <p dir="auto">{rest.join(" ")}</p>}
      </Fit>
    </section>
  );
}
