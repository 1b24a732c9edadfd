// Where a card comes from: workshop, needs word for word, question, idea and its votes, sheet, trial.
import { Icon } from "../parts/icon";
import { t, tn } from "../parts/i18n";
import type { Need, Provenance, WholeCard } from "./card";
import { dayOf } from "./dates";
import { Pictures } from "./pictures";
import { Quotes } from "./quotes";
import { StepLink } from "./step-link";
import { TrialLink } from "./trial-link";
import { Why } from "./why";

export function OriginTab({ card, showSheet }: { card: WholeCard; showSheet: () => void }) {
  const { workshop, needs, question, idea } = card.provenance;
  return (
    <ol class="chain">
      <li class="link">
        <span class="dot-i"><Icon name="users" /></span>
        <div>
          <h3>{t("backlog.origin.workshop", { title: workshop.title })}</h3>
          <p class="soft">{[dayOf(card.promoted_at), tn("backlog.fact.people", workshop.people)].join(", ")}</p>
        </div>
      </li>
      <StepLink step="empathise"><Needs needs={needs} /></StepLink>
      <StepLink step="define"><Question question={question} /></StepLink>
      <StepLink step="ideate"><Idea idea={idea} name={card.title} /></StepLink>
      <StepLink step="prototype">
        <h3>{t("backlog.origin.sheet", { n: card.sheet_version })}</h3>
        <p class="soft">
          <span dir="auto">{card.sheet.idea}</span>{" "}
          <button class="txt" type="button" onClick={showSheet}>{t("backlog.origin.see_sheet")}</button>
        </p>
      </StepLink>
      <TrialLink card={card} />
    </ol>
  );
}

function Needs({ needs }: { needs: Need[] }) {
  if (!needs.length) return <h3>{t("backlog.origin.no_need")}</h3>;
  return <>{needs.map((need, rank) => <NeedGroup key={rank} need={need} />)}</>;
}

function NeedGroup({ need: { group, words, pictures = [] } }: { need: Need }) {
  const count = words.length + pictures.filter((picture) => !picture.words).length;
  const title = group ? tn("backlog.origin.group", count, { title: group }) : tn("backlog.origin.loose", count);
  return <div class="need"><h3>{title}</h3><Quotes words={words} /><Pictures pictures={pictures} /></div>;
}

function Question({ question }: { question: Provenance["question"] }) {
  if (!question) return <h3>{t("backlog.origin.no_question")}</h3>;
  return (
    <>
      <h3 class="lines" dir="auto">{question.text}</h3>
      {question.votes ? <p class="soft">{tn("backlog.origin.question_votes", question.votes)}</p> : null}
      <Why reason={question.reason} />
    </>
  );
}

function Idea({ idea, name }: { idea: Provenance["idea"]; name: string }) {
  const title = idea.title || idea.words[0] || name || t("backlog.untitled");
  return (
    <>
      <h3>{t("backlog.origin.idea", { title })}</h3>
      {idea.votes ? <Votes total={idea.votes} paper={idea.paper_votes ?? 0} /> : null}
      {idea.voters ? <p class="soft">{tn("backlog.origin.voters", idea.voters)}</p> : null}
      <Quotes words={idea.words.filter((word) => word !== title)} />
      <Pictures pictures={idea.pictures || []} />
      <Why reason={idea.reason} />
    </>
  );
}

const DOTS_LIMIT = 24;

function Votes({ total, paper }: { total: number; paper: number }) {
  const split = [tn("backlog.origin.phones", total - paper), tn("backlog.origin.paper", paper)].join(", ");
  return (
    <p>
      {total <= DOTS_LIMIT && <span class="dots" aria-hidden="true">{Array.from({ length: total }, (_, rank) => <i key={rank} />)}</span>}
      <b>{tn("backlog.fact.votes", total)}</b> {paper > 0 && <span class="soft">{split}</span>}
    </p>
  );
}
