// The check of what old browsers can do tells what they cannot, and lets pass what was asked for first.
import assert from "node:assert/strict";
import { test } from "node:test";
import { FLOORS, scriptFaults, styleFaults } from "./check.mjs";

const TOO_NEW = [
  "a?.b", "a ?? b", "a ||= b", "class A { b = 1 }", "[1].at(-1)", '"a".replaceAll("a", "b")', "structuredClone({})", "crypto.randomUUID()",
  "AbortSignal.timeout(1)", "new ResizeObserver(f)", "new Intl.ListFormat()", "Object.hasOwn(a, b)", "/(?<=a)b/", "document.body.replaceChildren()",
  "Promise.any([])", "new BroadcastChannel('a')", "dialog.showModal()", "for await (const a of b) c", "await a;",
];
const OLD_ENOUGH = [
  "const { a, ...b } = c", "async function a() { await b }", "[1].flatMap(a)", "Object.fromEntries(a)", 'import("./a.js")', "globalThis.a",
  "Promise.allSettled([])", "for (const a of b) c(...d)", "try { a() } catch { b() }", "new AbortController().abort()", "navigator.clipboard.writeText(a)",
];
const TOO_NEW_STYLES = [
  ".a:has(.b) { color: red }", ":is(.a, .b) { color: red }", ":where(.a) { color: red }", "@layer a { .b { color: red } }", ".a { display: flex; gap: 4px }",
  "@container (width > 1px) { .a { color: red } }", ".a { aspect-ratio: 1 }", ".a { inset: 0 }", ".a { margin-inline: 1px }", ".a { height: 100dvh }",
  ".a { color: color-mix(in srgb, red, blue) }", ".a { font-size: clamp(1px, 2px, 3px) }", ".a { .b { color: red } }", ".a { overflow: clip }",
  ".b:focus-visible { outline: 1px solid }", ".a { inset-inline-start: 1px }",
];
const OLD_STYLES = [
  ".a { display: grid; gap: 4px }", ".a { margin-inline-start: 1px }", ".a { height: 100vh; height: 100dvh }", "@supports (inset: 0) { .a { inset: 0 } }",
  ":focus:not(:focus-visible) { outline: none }", ".a { color: red; color: color-mix(in srgb, red, blue) }", ".a { width: min(1px, 2px) }", ".a:not(.b) { color: red }",
];

test("what the oldest phones lack in a script is told", async () => {
  for (const code of TOO_NEW) assert.ok((await scriptFaults(code, FLOORS.phone)).length, code);
});

test("what the oldest phones have in a script passes", async () => {
  for (const code of OLD_ENOUGH) assert.deepEqual(await scriptFaults(code, FLOORS.phone), [], code);
});

test("what the oldest phones lack in a style is told", async () => {
  for (const css of TOO_NEW_STYLES) assert.ok((await styleFaults(css, FLOORS.phone)).length, css);
});

test("what the oldest phones have in a style, or can do without, passes", async () => {
  for (const css of OLD_STYLES) assert.deepEqual(await styleFaults(css, FLOORS.phone), [], css);
});
