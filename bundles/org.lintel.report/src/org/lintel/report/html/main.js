// SPDX-License-Identifier: EPL-2.0
// Puts the page together, switches between its parts, language and theme, and opens everything for printing.

const PARTS = {results: undefined, missing: missingSection, schedules: schedulesSection, rules: rulesSection, run: runSection};
let current = "results";

function tabs() {
  const counts = {results: RUN.results.length, missing: GAPS.length, rules: RUN.rules.length,
    schedules: SCHEDULED.length, run: RUN.files.length};
  const names = Object.keys(PARTS);
  return h("nav", {class: "tabs", role: "tablist"}, names.map((name, i) => h("button", {type: "button", role: "tab", id: "tab-" + name,
    "aria-selected": String(name === current), "aria-controls": name, tabindex: name === current ? "0" : "-1",
    onclick: () => go(name),
    onkeydown: event => {
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (!step) return;
      go(names[(i + step + names.length) % names.length]);
      document.getElementById("tab-" + current).focus();
    }}, say(WORDS[name]), name !== "run" && h("span", {class: "count"}, number(counts[name])))));
}

function render() {
  document.documentElement.lang = lang ? "zh-HK" : "en";
  const sections = Object.entries(PARTS).map(([name, make]) => h("section", {id: name, class: "section", role: "tabpanel",
    "aria-labelledby": "tab-" + name, hidden: name !== current}, make ? make() : ""));
  document.body.replaceChildren(
    h("a", {class: "skip", href: "#results"}, say(WORDS.skip)),
    h("div", {class: "page"}, head(), overview(), tabs(), h("main", {}, sections)));
  renderResults(true);
}

/** Shows a part of the page: results, missing, schedules, rules or run. */
function go(name) {
  current = name;
  for (const part of Object.keys(PARTS)) {
    document.getElementById(part).hidden = part !== name;
    const tab = document.getElementById("tab-" + part);
    tab.setAttribute("aria-selected", String(part === name));
    tab.tabIndex = part === name ? 0 : -1;
  }
  if (name === "results") renderResults(true);
}

function turnTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
}

/** Follows a link such as #rules/hk-bec/lighting-power-density. */
function follow() {
  const target = decodeURIComponent(location.hash.slice(1));
  const name = target.split("/")[0];
  if (!Object.hasOwn(PARTS, name)) return;
  go(name);
  document.getElementById(target)?.scrollIntoView();
}

addEventListener("hashchange", follow);
addEventListener("click", event => {
  const link = event.target.closest("a");
  if (link && link.hash !== "" && link.hash === location.hash) follow();
});
addEventListener("keydown", event => {
  if (event.key !== "/" || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  event.preventDefault();
  go("results");
  document.getElementById("search").focus();
});
addEventListener("beforeprint", printResults);
addEventListener("afterprint", () => renderResults(false));
render();
follow();
