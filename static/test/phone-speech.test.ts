// Reading aloud: short pieces, one voice at a time, a recording where there is one, and silence when asked for.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

interface Utterance { text: string; lang: string; rate: number; onstart?(): void; onend?(): void; onerror?(): void }

const log: string[] = [];
let queue: Utterance[] = [];
let voices: { lang: string }[] = [{ lang: "fr-FR" }];
const players: FakeAudio[] = [];

const synth = {
  onvoiceschanged: null as null | (() => void),
  getVoices: () => voices,
  cancel() {
    log.push("cancel");
    queue = [];
  },
  speak(utterance: Utterance) {
    log.push(`say ${utterance.text}`);
    queue.push(utterance);
  },
};

class FakeAudio {
  src = "";
  onplaying?: () => void;
  onended?: () => void;
  onerror?: () => void;
  isPlaying = false;
  constructor() {
    players.push(this);
  }
  play(): Promise<void> {
    log.push(`play ${this.src}`);
    this.isPlaying = !refused.has(this.src);
    return refused.has(this.src) ? Promise.reject(new Error("no sound")) : Promise.resolve();
  }
  pause(): void {
    if (this.isPlaying) log.push("pause");
    this.isPlaying = false;
  }
  end(): void {
    this.isPlaying = false;
    this.onended?.();
  }
}

const refused = new Set<string>();
let listed: Record<string, string> = {};
const settled = async () => { for (let turn = 0; turn < 20; turn += 1) await Promise.resolve(); };

Object.assign(globalThis, {
  speechSynthesis: synth,
  SpeechSynthesisUtterance: class { text: string; constructor(text: string) { this.text = text; } },
  Audio: FakeAudio,
  fetch: async () => ({ json: async () => listed }),
});
const { canRead, hasVoice, hush, reading, sentences, toggleReading, watchVoices } = await import("../src/phone/speech");

/** One thing after the other: the phone says what waits. */
function sayNext(): void {
  const next = queue.shift();
  assert.ok(next, "something to say");
  next.onstart?.();
  next.onend?.();
}

async function recordings(list: Record<string, string>): Promise<void> {
  listed = list;
  watchVoices("/voices/fr.json");
  await settled();
}

const ended = () => players[0].end();

beforeEach(async () => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  voices = [{ lang: "fr-FR" }];
  refused.clear();
  hush();
  await recordings({});
  log.length = 0;
});

test("no piece is longer than 180 signs, and none is lost", () => {
  const long = "Un mot et un autre ".repeat(30) + "fin. Puis « ceci » ? Et cela !";
  assert.ok(sentences(long).every((piece) => piece.length < 180));
  assert.equal(sentences(long).join(" ").replace(/\s+/g, " "), long.replace(/\s+/g, " "));
  assert.deepEqual(sentences("ما الذي يصعب عليكم؟ من يساعدكم؟"), ["ما الذي يصعب عليكم؟", "من يساعدكم؟"]);
  assert.equal(sentences("a".repeat(400)).join(""), "a".repeat(400));
});

test("an older reading is cancelled before another begins", () => {
  toggleReading(["Un."]);
  toggleReading(["Deux."]);
  assert.deepEqual(log, ["cancel", "say Un.", "cancel", "say Deux."]);
  assert.deepEqual(reading.value, { text: "Deux.", piece: 0 });
});

test("the piece that is read is known, and in the end none is", () => {
  toggleReading(["Un. Encore un.", "Deux."]);
  sayNext();
  assert.equal(reading.value?.piece, 0);
  sayNext();
  queue[0].onstart?.();
  assert.equal(reading.value?.piece, 1);
  sayNext();
  assert.equal(reading.value, null);
});

test("touched again, it stops", () => {
  toggleReading(["Un.", "Deux."]);
  const late = queue[0];
  toggleReading(["Un.", "Deux."]);
  assert.equal(reading.value, null);
  late.onstart?.();
  assert.equal(reading.value, null, "what had begun already says nothing more");
});

test("a voice that is loaded late shows the button then", () => {
  voices = [];
  watchVoices();
  assert.equal(canRead(["Un."]), false);
  voices = [{ lang: "fr-CA" }];
  synth.onvoiceschanged?.();
  assert.equal(canRead(["Un."]), true);
});

test("a sentence with a recording is played, the others are spoken, in their order", async () => {
  await recordings({ "Deux.": "/voices/deux.mp3" });
  toggleReading(["Un.", "Deux.", "Trois."]);
  sayNext();
  assert.deepEqual(log, ["cancel", "say Un.", "play /voices/deux.mp3"]);
  assert.equal(reading.value?.piece, 1);
  ended();
  assert.equal(log[log.length - 1], "say Trois.");
  sayNext();
  assert.equal(reading.value, null);
});

test("without a voice of the phone, recordings alone show the button and are played", async () => {
  voices = [];
  await recordings({ "Deux.": "/voices/deux.mp3" });
  assert.equal(hasVoice.value, false);
  assert.equal(canRead(["Un."]), false);
  assert.equal(canRead(["Un.", "Deux."]), true);
  toggleReading(["Un.", "Deux."]);
  assert.deepEqual(log, ["cancel", "play /voices/deux.mp3"]);
  ended();
  assert.equal(reading.value, null);
});

test("a recording that cannot be played is spoken, once", async () => {
  await recordings({ "Deux.": "/voices/deux.mp3" });
  refused.add("/voices/deux.mp3");
  toggleReading(["Deux.", "Trois."]);
  players[0].onerror?.();
  await settled();
  assert.deepEqual(log, ["cancel", "play /voices/deux.mp3", "say Deux.", "say Trois."]);
});

test("a recording that does not come is spoken, and one that came late is left alone", async () => {
  await recordings({ "Deux.": "/voices/deux.mp3" });
  toggleReading(["Deux."]);
  mock.timers.tick(6000);
  assert.deepEqual(log, ["cancel", "play /voices/deux.mp3", "pause", "say Deux."]);
  log.length = 0;
  toggleReading(["Deux."]);
  toggleReading(["Deux."]);
  players[0].onplaying?.();
  mock.timers.tick(10_000);
  assert.deepEqual(log.filter((what) => what.startsWith("say")), []);
});

test("stopping stops a recording too, and what it says afterwards starts nothing", async () => {
  await recordings({ "Deux.": "/voices/deux.mp3" });
  toggleReading(["Deux.", "Trois."]);
  hush();
  ended();
  mock.timers.tick(10_000);
  assert.deepEqual(log, ["cancel", "play /voices/deux.mp3", "cancel", "pause"]);
});
