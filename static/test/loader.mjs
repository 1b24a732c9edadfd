// Lets node --test read the screens' TypeScript as it is: esbuild turns each file, and imports need no extension.
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { register } from "node:module";
import { fileURLToPath } from "node:url";

if (!import.meta.url.includes("hooks")) register("./loader.mjs?hooks", import.meta.url);

const SOURCE = /\.tsx?$/;

export function resolve(specifier, context, next) {
  if (specifier.startsWith(".")) {
    for (const ending of [".ts", ".tsx"]) {
      const url = new URL(specifier + ending, context.parentURL);
      if (existsSync(fileURLToPath(url))) return next(url.href, context);
    }
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!SOURCE.test(url)) return next(url, context);
  const { transform } = await import("esbuild");
  const path = fileURLToPath(url);
  const { code } = await transform(await readFile(path, "utf8"), {
    loader: path.endsWith("x") ? "tsx" : "ts",
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "inline",
    sourcefile: path,
  });
  return { format: "module", source: code, shortCircuit: true };
}
