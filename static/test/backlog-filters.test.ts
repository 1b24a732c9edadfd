// Filters keep what was asked for, and travel in the page's address.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filtersFromQuery, filtersToQuery, isFiltering, keep, MISSING, NO_FILTER, type Filters } from "../src/backlog/filters";
import { aCard, daysAgo, NOON } from "./backlog-cards";

const echo = { id: "echo", name: "Centre social Écho", versant: "Nord-Est" };
const cards = [
  aCard("Mon tour", { theme: "reception", kind: "digital" }),
  aCard("La web-radio", { centre: echo, theme: "parents" }),
  aCard("Le compost d’étage", { centre: echo, state: "trial", moved_at: daysAgo(40), workshop: { title: "Nos déchets", people: 9 } }),
];
const kept = (filters: Partial<Filters>): string[] => keep(cards, { ...NO_FILTER, ...filters }, NOON).map(({ title }) => title);

test("nothing asked, everything kept", () => assert.equal(kept({}).length, 3));
test("by centre", () => assert.deepEqual(kept({ centre: "echo" }), ["La web-radio", "Le compost d’étage"]));
test("by versant", () => assert.deepEqual(kept({ versant: "Sud" }), ["Mon tour"]));
test("by theme", () => assert.deepEqual(kept({ theme: "parents" }), ["La web-radio"]));
test("by kind nobody chose yet", () => assert.deepEqual(kept({ kind: MISSING }), ["La web-radio", "Le compost d’étage"]));
test("by silence", () => assert.deepEqual(kept({ late: true }), ["Le compost d’étage"]));
test("all filters at once", () => assert.deepEqual(kept({ centre: "echo", theme: "reception" }), []));

test("a search forgives capitals and accents, and wants every word", () => {
  assert.deepEqual(kept({ words: "ECHO radio" }), ["La web-radio"]);
  assert.deepEqual(kept({ words: "  étage " }), ["Le compost d’étage"]);
  assert.deepEqual(kept({ words: "dechets" }), ["Le compost d’étage"]);
  assert.deepEqual(kept({ words: "radio vélo" }), []);
});

test("filters survive the address", () => {
  const filters: Filters = { centre: "echo", versant: "Nord-Est", theme: MISSING, kind: "team", words: "à & b", late: true };
  assert.deepEqual(filtersFromQuery("?" + filtersToQuery(filters)), filters);
  assert.deepEqual(filtersFromQuery(""), NO_FILTER);
});

test("blank words are no filter", () => {
  assert.equal(isFiltering({ ...NO_FILTER, words: "  " }), false);
  assert.equal(isFiltering({ ...NO_FILTER, late: true }), true);
});
