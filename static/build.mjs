// Builds static/dist: bundles, styles, fonts, one sprite of pictograms a screen, and a manifest of hashed names.
// A server may be running: all is made aside, then put in place, the manifest last; files it no longer names stay a day.
import { brotliCompressSync, gzipSync } from "node:zlib";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const served = join(here, "dist");
const dist = mkdtempSync(join(tmpdir(), "fabrique-build-"));
const dayMs = 24 * 3600 * 1000;
const modules = join(here, "..", "node_modules");
const fontWeights = [400, 600, 700];
// The floor: Samsung Internet 13, Firefox 78, Safari 13. tools/floor looks at what comes out.
const floor = ["chrome79", "safari13", "firefox78"];
// Screens of phones come in pieces: what the first question does not need is fetched later.
const inPieces = ["phone.tsx"];

const manifest = {};
fontWeights.forEach(copyFont);
await bundle();
writeSprites();
readdirSync(dist).filter((name) => /\.(js|css)$/.test(name)).forEach(compress);
writeFileSync(join(dist, "manifest.json"), JSON.stringify(manifest, null, 1));
putInPlace();

/** Every file but the manifest goes first: no page names what is not there yet. */
function putInPlace() {
  mkdirSync(served, { recursive: true });
  const made = readdirSync(dist);
  made.filter((name) => name !== "manifest.json").forEach((name) => place(name));
  place("manifest.json");
  readdirSync(served).filter((name) => !made.includes(name)).forEach(forgetIfOld);
  rmSync(dist, { recursive: true });
}

/** A file appears whole or not at all. */
function place(name) {
  copyFileSync(join(dist, name), join(served, name + ".new"));
  renameSync(join(served, name + ".new"), join(served, name));
}

function forgetIfOld(name) {
  const path = join(served, name);
  if (Date.now() - statSync(path).mtimeMs > dayMs) rmSync(path);
}

function copyFont(weight) {
  const name = `atkinson-hyperlegible-next-latin-${weight}-normal.woff2`;
  copyFileSync(join(modules, "@fontsource", "atkinson-hyperlegible-next", "files", name), join(dist, name));
}

/** Compressed once here, and never again for each phone. */
function compress(name) {
  const content = readFileSync(join(dist, name));
  writeFileSync(join(dist, name + ".gz"), gzipSync(content, { level: 9 }));
  writeFileSync(join(dist, name + ".br"), brotliCompressSync(content));
}

/** Each screen in pieces is built by itself: none waits for a piece of another. */
async function bundle() {
  const scripts = entries("src", /\.(tsx|ts)$/).filter((path) => !inPieces.includes(basename(path)));
  await build({ entryPoints: [...scripts, ...entries("css", /\.css$/)], format: "iife" });
  for (const name of inPieces) {
    await build({ entryPoints: [join(here, "src", name)], format: "esm", splitting: true, chunkNames: "[name]-[hash]" });
  }
}

async function build(options) {
  const { metafile } = await esbuild.build({
    bundle: true,
    minify: true,
    metafile: true,
    target: floor,
    supported: { destructuring: true },
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir: dist,
    entryNames: "[name]-[hash]",
    external: ["*.woff2"],
    legalComments: "linked",
    logLevel: "warning",
    ...options,
  });
  const asked = options.entryPoints.map((path) => basename(path));
  for (const [output, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (!entryPoint || !asked.includes(basename(entryPoint))) continue;
    const name = plainName(entryPoint);
    const script = behindShell(output, metafile.outputs);
    manifest[name] = basename(script);
    if (options.splitting) manifest[name + " imports"] = piecesOf(script, metafile.outputs).join(" ");
  }
}

/** Nothing may be left of a script but a line that imports another: pages then ask for that other one, a journey less. */
function behindShell(output, outputs) {
  const { inputs, imports } = outputs[output];
  const [first, ...others] = imports.filter(({ kind }) => kind === "import-statement");
  const isShell = Object.values(inputs).every(({ bytesInOutput }) => !bytesInOutput);
  return isShell && first && !others.length ? first.path : output;
}

/** The files a script imports at once, and those they import: all of them come before it runs. */
function piecesOf(output, outputs, found = new Set()) {
  for (const { path, kind } of outputs[output].imports) {
    if (kind !== "import-statement" || found.has(basename(path))) continue;
    found.add(basename(path));
    piecesOf(path, outputs, found);
  }
  return [...found];
}

function entries(folder, pattern) {
  const root = join(here, folder);
  return readdirSync(root).filter((name) => pattern.test(name)).map((name) => join(root, name));
}

function plainName(entryPoint) {
  return basename(entryPoint).replace(/\.tsx?$/, ".js");
}

/** static/src/icons/<screen>.txt lists the pictograms of a screen; the step badges come with each. */
function writeSprites() {
  const folder = join(here, "src", "icons");
  const badges = readFileSync(join(folder, "shapes.svg"), "utf8").replace(/\n/g, "");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
    const names = readFileSync(join(folder, file), "utf8").split(/\s+/).filter(Boolean);
    const symbols = [...new Set(names)].map(symbol).join("");
    const name = "sprite-" + file.replace(".txt", ".svg");
    writeFileSync(join(dist, name), `<svg xmlns="http://www.w3.org/2000/svg" class="sprite" hidden>${symbols}${badges}</svg>`);
    manifest[name] = name;
  }
}

/** One pictogram as a symbol "i-NAME": our own drawing of src/icons/drawn where there is one, else that of the lucide set. */
function symbol(name) {
  const own = join(here, "src", "icons", "drawn", name + ".svg");
  const drawing = readFileSync(existsSync(own) ? own : join(modules, "lucide-static", "icons", name + ".svg"), "utf8");
  const inner = drawing.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "").replace(/\s+/g, " ").trim();
  return `<symbol id="i-${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`;
}
