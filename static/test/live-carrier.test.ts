// A picture on its way: what it says, and what each answer means.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import type { Album, Picture } from "../src/live/album";
import { createCarrier, placeOf } from "../src/live/carrier";
import type { PendingCommand } from "../src/live/live";

const picture: Picture = { id: "p1", kind: "photo", type: "image/jpeg", bytes: new ArrayBuffer(9) };
const command: PendingCommand = {
  id: "c1", name: "post_note", payload: { note_id: "n1", text: "" }, tries: 0, created_at: 1, picture: { id: "p1", kind: "photo" },
};
const real = globalThis.fetch;
afterEach(() => { globalThis.fetch = real; });

function album(kept: Record<string, unknown>, hasRoom = true): Album {
  return {
    put: async (name, one) => { kept[name] = one; return hasRoom; },
    get: async (name) => (kept[name] || null) as never,
    drop: (name) => void delete kept[name],
    empty: () => {},
  };
}

const answering = (status: number, body: string) => {
  const asked: [string, RequestInit][] = [];
  globalThis.fetch = async (url, init) => {
    asked.push([String(url), init as RequestInit]);
    return new Response(body, { status });
  };
  return asked;
};

test("it carries the picture with its own id, to the workshop's process, in the name of its seat", async () => {
  const asked = answering(201, '{"photo_id":"f7","width":1280,"height":960}');
  const carrier = createCarrier(album({ [placeOf("p1")]: picture }), "w 1", "token");
  assert.deepEqual(await carrier.carry(command), { photo_id: "f7" });
  const [url, { headers, body }] = asked[0];
  const form = body as FormData;
  assert.equal(url, "/api/v1/live/photos?w=w%201");
  assert.equal((headers as Record<string, string>).Authorization, "Bearer token");
  assert.deepEqual([form.get("id"), form.get("kind"), (form.get("photo") as File).size], ["p1", "photo", 9]);
});

const ANSWERS: [number, string, string, boolean][] = [
  [413, '{"code":"too_big","message":"Trop lourde"}', "too_big", false],
  [413, "<html>nginx</html>", "too_big", false],
  [415, '{"code":"not_a_picture"}', "not_a_picture", false],
  [429, '{"code":"too_many"}', "too_many", false],
  [429, '{"code":"rate_limited"}', "rate_limited", true],
  [429, '{"code":"too_many","retry_after_ms":60000}', "too_many", true],
  [503, '{"code":"not_saved","retry_after_ms":700}', "not_saved", true],
  [502, "<html>nginx</html>", "server_error", true],
  [401, '{"code":"unauthorized"}', "unauthorized", false],
  [200, "<html>a hotel's page</html>", "server_error", true],
];

for (const [status, body, code, again] of ANSWERS) {
  test(`${status} ${body} is ${code}, ${again ? "tried again" : "final"}`, async () => {
    answering(status, body);
    const carried = await createCarrier(album({ [placeOf("p1")]: picture }), "w", "token").carry(command);
    assert.ok("error" in carried);
    assert.deepEqual([carried.error.code, carried.again], [code, again]);
  });
}

test("a link that breaks is tried again", async () => {
  globalThis.fetch = async () => { throw new TypeError("Failed to fetch"); };
  const carried = await createCarrier(album({ [placeOf("p1")]: picture }), "w", "token").carry(command);
  assert.ok("error" in carried && carried.again);
});

test("a picture the browser threw away is told, and not asked of the server", async () => {
  const asked = answering(201, "{}");
  const carried = await createCarrier(album({}), "w", "token").carry(command);
  assert.ok("error" in carried && !carried.again && carried.error.code === "picture_lost");
  assert.equal(asked.length, 0);
});

test("pictures go one at a time", async () => {
  const answers: ((response: Response) => void)[] = [];
  globalThis.fetch = () => new Promise((resolve) => void answers.push(resolve));
  const carrier = createCarrier(album({ [placeOf("p1")]: picture }), "w", "token");
  const both = [carrier.carry(command), carrier.carry(command)];
  await new Promise(setImmediate);
  assert.equal(answers.length, 1);
  answers[0](new Response('{"photo_id":"f7"}', { status: 201 }));
  await both[0];
  await new Promise(setImmediate);
  assert.equal(answers.length, 2);
  answers[1](new Response('{"photo_id":"f8"}', { status: 201 }));
  assert.deepEqual(await both[1], { photo_id: "f8" });
});

test("a full phone is told when a picture is kept", async () => {
  await assert.rejects(createCarrier(album({ [placeOf("p1")]: picture }, false), "w", "token").keep(command));
  await createCarrier(album({ [placeOf("p1")]: picture }), "w", "token").keep(command);
});
