// SPDX-License-Identifier: EPL-2.0
// The list of results: filters, search, order, pages of rows.

const PAGE = 100;
const PRINTED = 500;
const PLACES = 400;

const filter = {};
function resetFilter() {
  const counts = tally(RUN.results);
  const findings = counts[0] + counts[1] > 0;
  Object.assign(filter, {outcomes: new Set(findings ? [0, 1] : [0, 1, 2, 3, 4]), rule: "", file: "", place: "",
    severity: "", baseline: "", text: "", gap: "", sort: "verdict", down: false, page: 0});
}
resetFilter();

/** What the search looks at, in both languages, made when it is first needed. */
function haystack(result) {
  if (result.hay === undefined) {
    const shown = lang;
    lang = 0;
    let text = message(result.m) + "\n" + ruleName(result.r);
    lang = 1;
    text += "\n" + message(result.m) + "\n" + ruleName(result.r);
    lang = shown;
    result.hay = [text, word(result.t), result.n, result.k, result.g, word(result.c), ruleId(result.r), result.d,
      result.i ? "#" + result.i : "", place(result)].join("\n").toLowerCase();
  }
  return result.hay;
}

function matches(result, words) {
  if (!filter.outcomes.has(standing(result))) return false;
  if (filter.rule !== "" && String(result.r) !== filter.rule) return false;
  if (filter.file !== "" && String(result.f) !== filter.file) return false;
  if (filter.severity !== "" && (result.s !== Number(filter.severity) || standing(result) !== 0)) return false;
  if (filter.baseline !== "" && result.b !== filter.baseline) return false;
  if (filter.gap !== "" && result.gap !== filter.gap) return false;
  if (filter.place !== "") {
    const container = word(result.c);
    if (container !== filter.place && !container.startsWith(filter.place + " / ")) return false;
  }
  return words.every(one => haystack(result).includes(one));
}

const COLLATOR = new Intl.Collator(["en", "zh-HK"], {numeric: true});
const SORTS = {
  verdict: (a, b) => rank(a) - rank(b),
  element: (a, b) => COLLATOR.compare(word(a.t) + " " + label(a), word(b.t) + " " + label(b)),
  where: (a, b) => COLLATOR.compare(word(a.c), word(b.c)),
  finding: (a, b) => COLLATOR.compare(ruleId(a.r), ruleId(b.r)) || rank(a) - rank(b),
  place: (a, b) => COLLATOR.compare(fileName(a.f), fileName(b.f)) || (a.l || 0) - (b.l || 0),
};

function found() {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = RUN.results.filter(result => matches(result, words));
  const order = SORTS[filter.sort];
  return rows.sort(filter.down ? (a, b) => order(b, a) : order);
}

/** All places and the places they are in: a storey finds all of its rooms. */
function places() {
  const all = new Set();
  for (const c of new Set(RUN.results.map(result => result.c))) {
    const steps = word(c).split(" / ");
    for (let i = 1; i <= steps.length; i++) all.add(steps.slice(0, i).join(" / "));
  }
  all.delete("");
  return [...all].sort(COLLATOR.compare).slice(0, PLACES);
}

function choice(id, title, any, options, current) {
  const select = h("select", {id, "aria-label": say(title), title: say(title), onchange: event => change({[id]: event.target.value})},
    h("option", {value: ""}, say(any)),
    options.map(([value, text]) => h("option", {value, selected: value === current}, text)));
  return select;
}

function short(text, length) {
  return [...text.slice(0, 2 * length)].length > length ? [...text].slice(0, length).join("") + "…" : text;
}

function toolbar() {
  const counts = tally(RUN.results);
  const chips = counts.map((n, i) => n === 0 ? "" : h("button", {type: "button", class: "chip o" + i,
    "aria-pressed": String(filter.outcomes.has(i)), onclick: () => toggle(i)},
    h("span", {class: "dot o" + i}), say(WORDS.outcome[i]), " ", h("b", {}, number(n))));
  const rules = [...BY_RULE.keys()].filter(r => BY_RULE.get(r).length > 0)
    .map(r => [String(r), short(ruleName(r), 60)]).sort((a, b) => COLLATOR.compare(a[1], b[1]));
  const where = places().map(path => {
    const steps = path.split(" / ");
    return [path, "\u2003".repeat(steps.length - 1) + short(steps[steps.length - 1], 40)];
  });
  const severities = [2, 1, 0].map(s => [String(s), say(WORDS.severity[s])]);
  const files = RUN.files.map((file, i) => [String(i), short(file.file, 60)]);
  const states = ["new", "updated", "unchanged"].map(b => [b, say(WORDS.baseline[b])]);
  return h("div", {class: "toolbar", role: "search"},
    h("input", {type: "search", id: "search", value: filter.text, placeholder: say(WORDS.search),
      "aria-label": say(WORDS.search), oninput: event => later(() => change({text: event.target.value}))}),
    h("div", {class: "chips"}, chips),
    h("div", {class: "choices"},
      choice("rule", WORDS.rule, WORDS.anyRule, rules, filter.rule),
      where.length > 1 && choice("place", WORDS.container, WORDS.anyPlace, where, filter.place),
      choice("severity", WORDS.columns.verdict, WORDS.anySeverity, severities, filter.severity),
      RUN.files.length > 1 && choice("file", WORDS.file, WORDS.anyFile, files, filter.file),
      RUN.baseline && choice("baseline", WORDS.state, WORDS.anyBaseline, states, filter.baseline),
      gapChip(),
      h("button", {type: "button", class: "plain", onclick: () => { resetFilter(); renderResults(true); }}, say(WORDS.reset))));
}

function gapChip() {
  if (filter.gap === "") return "";
  const gap = GAPS.find(one => one.key === filter.gap);
  return h("button", {type: "button", class: "chip on", onclick: () => { change({gap: ""}); renderResults(true); }},
    say(WORDS.lacking, gap.missing.map(missing => message(missing.l)).join(", ")), " ✕");
}

function toggle(outcome) {
  if (!filter.outcomes.delete(outcome)) filter.outcomes.add(outcome);
  filter.page = 0;
  renderResults(true, ".chip.o" + outcome);
}

let waiting;
function later(action) {
  clearTimeout(waiting);
  waiting = setTimeout(action, 150);
}

function change(what) {
  Object.assign(filter, what, {page: 0});
  renderResults(false);
}

function columnHead(name) {
  const sorted = filter.sort === name;
  return h("th", {scope: "col", class: name, "aria-sort": sorted ? (filter.down ? "descending" : "ascending") : "none"},
    h("button", {type: "button", title: say(WORDS.sortBy, say(WORDS.columns[name])), onclick: () => {
      Object.assign(filter, {down: sorted && !filter.down, sort: name, page: 0});
      renderResults(false, "th." + name + " button");
    }}, say(WORDS.columns[name]), h("span", {class: "arrow", "aria-hidden": "true"}, sorted ? (filter.down ? "▾" : "▴") : "")));
}

function row(result, open) {
  const name = label(result);
  const button = h("button", {type: "button", class: "fold", "aria-expanded": "false", "aria-label": say(WORDS.unfold) + ": " + short(name, 60)});
  const container = word(result.c);
  const line = h("tr", {class: "result"},
    h("td", {class: "verdict-cell"}, button, verdict(result)),
    h("td", {class: "element"}, h("span", {class: "type"}, word(result.t)), own(short(name, 120), {class: "name"}),
      result.d && own(result.d, {class: "note"})),
    h("td", {class: "where"}, own(short(container.split(" / ").reverse().join(" ‹ "), 120))),
    h("td", {class: "finding"}, h("span", {class: "summary"}, own(short(message(result.m), 240))),
      h("span", {class: "rule-name"}, ruleName(result.r))),
    h("td", {class: "place"}, own(short(place(result), 90))));
  let below;
  const fold = () => {
    if (below) {
      below.remove();
      below = undefined;
    } else {
      below = h("tr", {class: "below"}, h("td", {colspan: "5"}, detail(result)));
      line.after(below);
    }
    button.setAttribute("aria-expanded", String(Boolean(below)));
    line.classList.toggle("open", Boolean(below));
  };
  line.addEventListener("click", event => {
    if (!event.target.closest("a") && String(getSelection()) === "") fold();
  });
  if (!open || isRepeated(result)) return line;
  return [line, h("tr", {class: "below"}, h("td", {colspan: "5"}, detail(result)))];
}

/** Whether what is missing is told with many others under that heading, and nothing else is to be told. */
function isRepeated(result) {
  return result.gap !== undefined && !result.x && !result.e && !result.h && GAP_SIZES.get(result.gap) > 3;
}

function pager(total) {
  const from = filter.page * PAGE;
  const turn = by => () => {
    filter.page += by;
    renderResults(false, ".pager ." + (by < 0 ? "previous" : "next"));
    document.getElementById("results").scrollIntoView();
  };
  return h("div", {class: "pager"},
    h("span", {role: "status"}, say(WORDS.showing, number(total ? from + 1 : 0), number(Math.min(total, from + PAGE)), number(total))),
    total > PAGE && [h("button", {type: "button", class: "previous", disabled: from === 0, onclick: turn(-1)}, "‹ " + say(WORDS.previous)),
      h("button", {type: "button", class: "next", disabled: from + PAGE >= total, onclick: turn(1)}, say(WORDS.next) + " ›")]);
}

function table(rows) {
  return h("table", {class: "results"}, h("thead", {}, h("tr", {}, Object.keys(SORTS).map(columnHead))), h("tbody", {}, rows));
}

/** @param all also the toolbar, whose fields keep focus and text otherwise; @param focus what to focus then */
function renderResults(all, focus) {
  const section = document.getElementById("results");
  const rows = found();
  filter.page = Math.min(filter.page, Math.max(0, Math.ceil(rows.length / PAGE) - 1));
  const shown = rows.slice(filter.page * PAGE, filter.page * PAGE + PAGE);
  const list = h("div", {class: "list"}, pager(rows.length),
    rows.length > 0 ? table(shown.map(result => row(result, false)))
      : h("p", {class: "empty"}, say(RUN.results.length === 0 ? WORDS.noResult : WORDS.none)),
    rows.length > PAGE && pager(rows.length));
  if (all) section.replaceChildren(h("h2", {}, say(WORDS.results)), toolbar(), list);
  else section.querySelector(".list").replaceWith(list);
  if (focus) section.querySelector(focus)?.focus({preventScroll: true});
}

/** For paper: what the filters let through, all open. */
function printResults() {
  const rows = found();
  const list = h("div", {class: "list"},
    rows.length > PRINTED && h("p", {class: "note"}, say(WORDS.printCut, number(PRINTED), number(rows.length))),
    table(rows.slice(0, PRINTED).map(result => row(result, true))));
  document.querySelector("#results .list").replaceWith(list);
  document.querySelectorAll("#results details").forEach(one => { one.open = true; });
}
