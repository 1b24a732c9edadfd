// Fails when a built screen asks of an old phone what its browser cannot do: syntax, built-in objects, web pages, styles.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import compat from "eslint-plugin-compat";
import es from "eslint-plugin-es-x";
import doiuse from "doiuse";
import postcss from "postcss";

const dist = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "static", "dist");
const read = (name) => readFileSync(join(dist, name), "utf8");

/** The oldest browsers that are served. Samsung Internet 13 is Chromium 79; the wall is a laptop of the centre. */
const PHONES = ["chrome 79", "samsung 13", "firefox 78", "ios_saf 13.0-13.1", "safari 13"];
const LAPTOPS = ["chrome 87", "firefox 78", "safari 14.1"];
export const FLOORS = { phone: PHONES, knock: PHONES, kiosk: PHONES, followup: PHONES, board: LAPTOPS };

/** Newer than ES2019, and in all of the floor. */
const ALREADY_THERE = ["no-dynamic-import", "no-import-meta", "no-global-this", "no-promise-all-settled", "no-string-prototype-matchall"];
/** In ES2019 or in what came with it, and not in all of the floor. */
const NOT_YET = [
  "no-regexp-lookbehind-assertions", "no-intl-listformat", "no-intl-displaynames", "no-intl-segmenter",
  "no-intl-relativetimeformat", "no-intl-locale", "no-intl-datetimeformat-prototype-formatrange",
];
/** What hangs on objects that the linters do not follow (versions as in @mdn/browser-compat-data). */
const NEWER_MEMBERS = {
  randomUUID: "Safari 15.4, and on HTTPS only", replaceChildren: "Safari 14", showModal: "Safari 15.4", requestSubmit: "Safari 16",
  checkVisibility: "Safari 17.4", canParse: "Safari 17", getCoalescedEvents: "Safari 18.2", hasOwn: "Safari 15.4",
  showPicker: "Safari 16", togglePopover: "Safari 17", scrollIntoViewIfNeeded: "not in Firefox",
};
/** What is asked for first, or tried, and done without: the sentence of a linter, and why it may stay. */
const ASKED_FIRST = [
  [/^(TransformStream|WebTransport) is not supported|BigInt is forbidden/, "socket.io's WebTransport: our links use WebSocket and polling"],
  [/^navigator\.clipboard/, "copy-text.ts then copies a selected field"],
  [/^createImageBitmap/, "picture-files.ts then paints the picture itself"],
  [/^document\.(fullscreenElement|exitFullscreen)/, "full-screen.ts: the wall stays as it is"],
];

/** Names of caniuse.com for styles that only better what is whole without them, or that are looked at below. */
const HARMLESS = [
  "css-color-adjust", "css-gradients", "css-overscroll-behavior", "css-resize", "css-sticky", "css-touch-action", "pointer", "text-decoration", "text-size-adjust",
  // On paper only.
  "css-display-contents", "css-paged-media", "multicolumn",
  // In part: NEWER_STYLES and NEWER_SELECTORS know which.
  "css-focus-visible", "css-logical-props", "css-math-functions", "css-overflow", "viewport-unit-variants",
];

/** Newer than the floor. A declaration before it, in the same rule, that old browsers know makes it welcome. */
const NEWER_STYLES = [
  [/^(inset|inset-(inline|block)|(margin|padding)-(inline|block)|border-(inline|block))$/, /./, "shorthands of logical sides: Safari 14.1, Chrome 87"],
  [/^inset-(inline|block)-(start|end)$/, /./, "Chrome 87"],
  [/^aspect-ratio$/, /./, "Safari 15, Chrome 88"],
  [/^(container|container-type|container-name|content-visibility|translate|rotate|scale|text-wrap|accent-color)$/, /./, "Chrome 93 and later"],
  [/./, /\b\d*\.?\d+[dsl]v[hwib]\b|\b[dsl]v(min|max)\b/, "Safari 15.4, Chrome 108"],
  [/./, /color-mix\(|oklch\(|oklab\(|light-dark\(|\blch\(|\blab\(/, "Chrome 111"],
  [/./, /\bclamp\(/, "Safari 13.1"],
  [/^overflow(-[xy])?$/, /\bclip\b/, "Chrome 90"],
  [/^(row-|column-)?gap$/, /./, "flex gap: Chrome 84, Safari 14.1", "flex"],
];
const NEWER_SELECTORS = /:has\(|:is\(|:where\(|:not\([^()]*[ ,>]|:focus-visible|:modal|:popover-open|:user-invalid|:dir\(|::marker|::backdrop|&/;
/** Left out, the ring of the focus is seen a little more often. */
const LEFT_OUT = ":focus:not(:focus-visible)";
const NEWER_AT_RULES = ["layer", "container", "property", "scope", "starting-style", "view-transition"];

/** What a script asks of the browsers of a floor that they lack, each with the place where it does. */
export async function scriptFaults(code, floor, name = "script.js") {
  const eslint = new ESLint({ cwd: dist, overrideConfigFile: true, overrideConfig: scriptRules(floor), ignore: false });
  const [{ messages }] = await eslint.lintText(code, { filePath: join(dist, name) });
  const source = code.split("\n");
  return messages.filter(isUnasked).map(({ line, column, message, ruleId }) => {
    const around = (source[line - 1] || "").slice(Math.max(0, column - 60), column + 60);
    return `${message} (${ruleId})\n    …${around}…`;
  });
}

const isUnasked = ({ message }) => !ASKED_FIRST.some(([sentence]) => sentence.test(message));

/** A script, and all that it imports at once or later. */
function withPieces(name, found = []) {
  if (found.includes(name)) return found;
  found.push(name);
  const imported = read(name).matchAll(/["']\.\/([\w.-]+\.js)["']/g);
  for (const [, piece] of imported) withPieces(piece, found);
  return found;
}

function scriptRules(floor) {
  const es2019 = es.configs["flat/restrict-to-es2019"].rules;
  // Iterators have methods of the same names as lists, and nothing of ours asks for them.
  const ofLists = Object.keys(es2019).map((rule) => rule.replace("es-x/", "")).filter((rule) => rule.startsWith("no-iterator-prototype-"));
  const off = Object.fromEntries([...ALREADY_THERE, ...ofLists].map((rule) => [`es-x/${rule}`, "off"]));
  const on = Object.fromEntries(NOT_YET.map((rule) => [`es-x/${rule}`, "error"]));
  return [{
    files: ["**/*.js"],
    plugins: { "es-x": es, compat },
    languageOptions: { ecmaVersion: 2020, sourceType: "module" },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
    settings: { "es-x": { aggressive: true }, browsers: floor },
    rules: { ...es2019, ...off, ...on, "compat/compat": "error", "no-restricted-syntax": ["error", ...newerMembers()] },
  }];
}

function newerMembers() {
  const signals = { selector: 'MemberExpression[object.name="AbortSignal"]', message: "AbortSignal.timeout, .any: Safari 16" };
  return [signals, ...Object.entries(NEWER_MEMBERS).map(([name, since]) => ({
    selector: `CallExpression > MemberExpression.callee[property.name="${name}"]`,
    message: `${name}: ${since}`,
  }))];
}

export async function styleFaults(css, floor, name = "style.css") {
  const faults = [];
  const tell = (what) => faults.push(what);
  if (floor === FLOORS.phone) lookForNewer(postcss.parse(css), tell);
  await usedFeatures(css, floor, name, tell);
  return faults;
}

function lookForNewer(root, tell) {
  root.walkAtRules((rule) => {
    if (NEWER_AT_RULES.includes(rule.name)) tell(`@${rule.name}`);
  });
  root.walkRules(({ selector }) => {
    if (NEWER_SELECTORS.test(selector.replace(LEFT_OUT, ""))) tell(`${selector} {…}: a whole rule that old browsers leave out`);
  });
  root.walkDecls((declaration) => {
    for (const [property, value, since, kind] of NEWER_STYLES) {
      if (!property.test(declaration.prop) || !value.test(declaration.value) || declaration.prop.startsWith("--")) continue;
      if (kind === "flex" && !isFlex(declaration.parent)) continue;
      if (!hasFallback(declaration, value)) tell(`${declaration.parent.selector} { ${declaration} }: ${since}`);
    }
  });
}

function isFlex({ nodes }) {
  return nodes.some(({ prop, value }) => prop === "display" && /^(inline-)?flex$/.test(value));
}

/** The same property before it with a value that old browsers know, or a question whether they know this one. */
function hasFallback(declaration, newer) {
  for (let around = declaration.parent; around; around = around.parent) if (around.name === "supports") return true;
  const before = declaration.parent.nodes.slice(0, declaration.parent.nodes.indexOf(declaration));
  return before.some(({ prop, value }) => prop === declaration.prop && newer.source !== "." && !newer.test(value));
}

async function usedFeatures(css, floor, name, tell) {
  const onFeatureUsage = ({ feature, usage }) => {
    if (HARMLESS.includes(feature)) return;
    const rule = usage.parent && usage.parent.selector;
    tell(`${rule ? `${rule} { ${usage} }` : usage.toString().slice(0, 80)}: ${feature}`);
  };
  await postcss([doiuse({ browsers: floor, onFeatureUsage })]).process(css, { from: join(dist, name) });
}

/** Every script and style of the built screens. */
async function check() {
  const manifest = JSON.parse(read("manifest.json"));
  const faults = [];
  for (const [screen, floor] of Object.entries(FLOORS)) {
    const scripts = withPieces(manifest[`${screen}.js`]);
    const style = manifest[`${screen}.css`];
    const told = await Promise.all(scripts.map((name) => scriptFaults(read(name), floor, name)));
    if (style) told.push(await styleFaults(read(style), floor, style));
    faults.push(...told.reduce((all, some) => [...all, ...some], []).map((fault) => `${screen}: ${fault}`));
  }
  faults.forEach((fault) => console.error(fault));
  console.log(faults.length ? `${faults.length} things that old browsers cannot do` : `Old browsers can do all that these screens ask: ${Object.keys(FLOORS).join(", ")}`);
  process.exitCode = Number(faults.length > 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await check();
