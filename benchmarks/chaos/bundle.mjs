// Bundles the phones with the product's own modules, as they are, or with one promise broken to try the harness.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

/** What is replaced in static/src/live/copy.ts. */
const BROKEN = {
  no_duplicate_drop: [
    ['if (patch.seq <= seq) return "ignored";', ""],
    ["seq = patch.seq;", "seq = Math.max(seq, patch.seq);"],
  ],
  no_gap_check: [["if (!doc || patch.base > seq) return hold(patch);", "if (!doc) return hold(patch);"]],
};

const [entry, output, promise] = process.argv.slice(2);

await esbuild.build({
  entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
  outfile: output,
  bundle: true,
  platform: "node",
  format: "esm",
  // The product's own copy, also for the witness: benchmarks have another for the bare engines.
  alias: { "socket.io-client": fileURLToPath(new URL("../../node_modules/socket.io-client", import.meta.url)) },
  // Its optional accelerators are asked for with require.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  external: ["bufferutil", "utf-8-validate"],
  plugins: promise ? [{ name: promise, setup: breakPromise }] : [],
  logLevel: "warning",
});

function breakPromise(build) {
  build.onLoad({ filter: /live\/copy\.ts$/ }, async ({ path }) => {
    let contents = await readFile(path, "utf8");
    for (const [kept, broken] of BROKEN[promise]) {
      if (!contents.includes(kept)) throw new Error(`${path} has no "${kept}" any more`);
      contents = contents.replace(kept, broken);
    }
    return { contents, loader: "ts" };
  });
}
