// One flag at most, and one fact.
import assert from "node:assert/strict";
import { test } from "node:test";
import { factOf, flagOf } from "../src/backlog/signs";
import { useCatalogue } from "../src/parts/i18n";
import { aCard, daysAgo, NOON } from "./backlog-cards";

useCatalogue({
  lang: "fr",
  dir: "ltr",
  messages: {
    "backlog.fact.votes": ["{n} vote", "{n} votes"],
    "backlog.fact.people": ["{n} personne", "{n} personnes"],
    "backlog.fact.since": ["Depuis {n} jour", "Depuis {n} jours"],
  },
});

test("a card just promoted is new", () => assert.equal(flagOf(aCard("a"), NOON), "new"));
test("after two weeks it is no longer new", () => assert.equal(flagOf(aCard("a", { promoted_at: daysAgo(14) }), NOON), null));
test("a card that was moved is not new", () => assert.equal(flagOf(aCard("a", { state: "accepted" }), NOON), null));
test("without a need it asks for one", () => assert.equal(flagOf(aCard("a", { is_linked: false }), NOON), "unlinked"));

test("after a month residents are owed news, and the card says since when", () => {
  const card = aCard("a", { state: "building", moved_at: daysAgo(34) });
  assert.equal(flagOf(card, NOON), "late");
  assert.equal(factOf(card, NOON), "Depuis 34 jours");
});

test("thirty days is not late yet", () => assert.equal(flagOf(aCard("a", { state: "trial", moved_at: daysAgo(30) }), NOON), null));
test("what is in use or put aside owes nothing", () => {
  for (const state of ["in_use", "shared", "reserve", "paused", "stopped"] as const) {
    assert.equal(flagOf(aCard("a", { state, moved_at: daysAgo(300) }), NOON), null);
  }
});

test("the fact is the votes and the people, never a zero", () => {
  assert.equal(factOf(aCard("a"), NOON), "12 votes, 24 personnes");
  assert.equal(factOf(aCard("a", { votes: 0 }), NOON), "24 personnes");
  assert.equal(factOf(aCard("a", { votes: null, workshop: { title: "", people: 0 } }), NOON), "");
});
