// SPDX-License-Identifier: EPL-2.0
// The run, how its parts are read, and how pieces of the page are made. Model text becomes text nodes, nothing else.
//
// A result: r rule, o outcome (0 fail, 1 undetermined, 2 pass, 3 not applicable), s severity, t type, n name, k key,
// g GlobalId where it is not the key, y kind, c container, f file, l line, j column, i instance, d discriminator,
// m summary, a remedy, q outcome by candidate figures, w missing, x calculation, e evidence, h schedules, z fixes,
// b baseline state, u suppression. t, y, c and some members of evidence are numbers in RUN.words.
const RUN = JSON.parse(document.getElementById("run").textContent);
const SUPPRESSED = 4;
let lang = RUN.lang === "zh-HK" ? 1 : 0;

/** A text of the page's own in the language shown, its {0} … filled in. */
function say(pair, ...values) {
  return fill(pair[lang], values);
}

function fill(pattern, values) {
  if (values.length === 0) return pattern;
  return pattern.replace(/\{(\d)\}/g, (whole, n) => n < values.length ? values[n] : whole);
}

/** A message of the run: [number of its text, argument …], arguments being texts or messages. */
function message(m) {
  if (m === undefined) return "";
  if (typeof m === "string") return m;
  return fill(RUN.texts[m[0]][lang], m.slice(1).map(message));
}

function word(n) {
  return n === undefined ? "" : RUN.words[n];
}

function label(result) {
  const type = word(result.t);
  if (result.n) return result.n;
  return result.i ? (type ? type + " " : "") + "#" + result.i : type || result.k;
}

function fileName(f) {
  return f === undefined ? "" : typeof f === "string" ? f : RUN.files[f].file;
}

function place(where) {
  const file = fileName(where.f);
  return where.l ? file + ":" + where.l : where.i ? file + " #" + where.i : file;
}

function ruleId(r) {
  return typeof r === "string" ? r : RUN.rules[r].id;
}

function ruleName(r) {
  return typeof r === "string" ? r : message(RUN.rules[r].name) || RUN.rules[r].id;
}

/** What a result counts as: its outcome, or suppressed. */
function standing(result) {
  return result.u ? SUPPRESSED : result.o;
}

/** The smaller the worse. */
function rank(result) {
  const standing_ = standing(result);
  return standing_ * 4 + (standing_ === 0 ? 2 - result.s : 0);
}

const NUMBERS = new Intl.NumberFormat("en", {useGrouping: true});
function number(n) {
  return NUMBERS.format(n).replace(/,/g, "\u202f");
}

function bytes(n) {
  if (n < 1000) return n + " B";
  return n < 1e6 ? (n / 1e3).toFixed(1) + " kB" : (n / 1e6).toFixed(1) + " MB";
}

/** An element: h("a", {class: "x", onclick: f}, child, …); children are nodes or text, empty ones are left out. */
function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === "" || child === false) continue;
    element.append(typeof child === "string" ? visible(child) : child);
  }
  return element;
}

/** Text whose control characters and invisible marks show as their numbers, so that a name cannot pose as another. */
function visible(text) {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
    c => "⟨" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + "⟩");
}

/** Model text, kept apart from the text around it, whichever way it is written. */
function own(text, attributes) {
  return text === "" ? "" : h("bdi", attributes, text);
}

/** Counts of an array of results by standing. */
function tally(results) {
  const counts = [0, 0, 0, 0, 0];
  for (const result of results) counts[standing(result)]++;
  return counts;
}

/** A bar of counts; the words and numbers beside it say the same. */
function bar(counts, total) {
  const text = counts.map((n, i) => n ? n + " " + say(WORDS.outcome[i]) : "").filter(Boolean).join(", ");
  const element = h("div", {class: "bar", role: "img", "aria-label": text});
  counts.forEach((n, i) => {
    if (n === 0) return;
    const part = h("span", {class: "part o" + i, title: n + " " + say(WORDS.outcome[i])});
    part.style.flexGrow = Math.max(n, total / 200);
    element.append(part);
  });
  return element;
}

/** Results of every rule, by its number or id. */
const BY_RULE = new Map();
RUN.rules.forEach((rule, i) => BY_RULE.set(i, []));
for (const result of RUN.results) {
  if (!BY_RULE.has(result.r)) BY_RULE.set(result.r, []);
  BY_RULE.get(result.r).push(result);
}

/** What is missing, what concerns most elements first: {key, missing, results, rules, elements}. */
const GAPS = (() => {
  const gaps = new Map();
  for (const result of RUN.results) {
    if (standing(result) !== 1 || !result.w) continue;
    const key = result.w.map(missing => missing.i).join(" ");
    if (!gaps.has(key)) gaps.set(key, {key, missing: result.w, results: [], rules: new Set(), elements: new Set()});
    const gap = gaps.get(key);
    gap.results.push(result);
    gap.rules.add(result.r);
    gap.elements.add(result.f + " " + result.k);
    result.gap = key;
  }
  return [...gaps.values()].sort((a, b) => b.elements.size - a.elements.size || b.results.length - a.results.length);
})();
const GAP_SIZES = new Map(GAPS.map(gap => [gap.key, gap.results.length]));

/** Results with tables of a whole model or storey; those that explain one element stand with that element's results. */
const SCHEDULED = RUN.results.filter(result => result.h
  && ["file", "model", "project", "site", "building", "storey", "envelope", "envelope-part"].includes(word(result.y)));
