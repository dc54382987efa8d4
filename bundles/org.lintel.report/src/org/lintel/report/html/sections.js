// SPDX-License-Identifier: EPL-2.0
// The other parts of the page: head with the counts, what is missing, schedules, rules, files and run.

const SCHEDULES = 60;

function head() {
  const names = RUN.files.map(file => file.file);
  const shown = names.slice(0, 3).map(name => own(short(name, 80)));
  const line = [];
  if (RUN.date) line.push(say(WORDS.asOf, RUN.date));
  if (RUN.accepted) line.push(say(WORDS.accepted));
  if (RUN.generated) line.push(say(WORDS.generated, RUN.generated));
  line.push("Lintel " + RUN.version);
  return h("header", {class: "head"},
    h("div", {class: "top"}, h("span", {class: "brand"}, "Lintel"), tools()),
    h("h1", {}, say(WORDS.title)),
    h("p", {class: "subjects"}, shown.flatMap((name, i) => i ? [" · ", name] : [name]),
      names.length > 3 && " + " + (names.length - 3)),
    h("p", {class: "note"}, line.join(" · ")));
}

function tools() {
  const languages = [["English", "en"], ["中文", "zh-HK"]].map(([name, tag], i) => h("button", {type: "button", lang: tag,
    "aria-pressed": String(lang === i), onclick: () => { lang = i; render(); }}, name));
  return h("div", {class: "tools"},
    h("span", {role: "group", class: "switch", "aria-label": say(WORDS.language)}, languages),
    h("button", {type: "button", class: "plain", title: say(WORDS.theme), "aria-label": say(WORDS.theme), onclick: turnTheme}, "◐"),
    h("button", {type: "button", class: "plain", onclick: () => window.print()}, say(WORDS.print)));
}

function overview() {
  const counts = tally(RUN.results);
  const total = RUN.results.length;
  const figures = counts.map((n, i) => n === 0 && i > 2 ? "" : h("button", {type: "button", class: "figure o" + i,
    onclick: () => { resetFilter(); filter.outcomes = new Set([i]); go("results"); }},
    h("b", {}, number(n)), h("span", {}, h("span", {class: "dot o" + i}), say(WORDS.outcome[i]))));
  const notes = [];
  if (counts[1]) notes.push(say(WORDS.undecidedNote, number(counts[1])));
  if (RUN.baseline) {
    const states = {new: 0, updated: 0, unchanged: 0};
    for (const result of RUN.results) if (standing(result) < 2 && result.b) states[result.b]++;
    notes.push(say(WORDS.baselineNote, number(states.new), number(states.updated), number(states.unchanged), number(RUN.fixed.length)));
  }
  if (counts[4]) notes.push(say(WORDS.suppressedNote, number(counts[4])));
  return h("section", {class: "overview"}, h("div", {class: "figures"}, figures), bar(counts, total),
    h("p", {class: "note"}, say(WORDS.ofTotal, number(total)), notes.length > 0 && " · ", notes.join(" ")), alerts());
}

function alerts() {
  const boxes = [];
  const broken = RUN.files.filter(file => file.problem);
  if (broken.length) boxes.push(alert(WORDS.unreadable, "bad", broken.map(file => h("li", {},
    own(file.l ? file.file + ":" + file.l : file.file, {class: "path"}), " — ", own(message(file.problem))))));
  if (RUN.errors.length) boxes.push(alert(WORDS.crashed, "bad", RUN.errors.map(error => h("li", {},
    own(ruleId(error.r), {class: "path"}), error.label && [" · ", own(short(error.label, 80))], " — ", own(error.cause))), WORDS.crashedNote));
  if (RUN.unused.length) boxes.push(alert(WORDS.unused, "odd", RUN.unused.map(unused => h("li", {},
    own(unused.rule + " · " + unused.subject, {class: "path"}), " ", own(place(unused), {class: "note"})))));
  if (RUN.unusedOverrides.length) boxes.push(alert(WORDS.unusedOverrides, "odd", RUN.unusedOverrides.map(unused =>
    h("li", {}, own(unused.input + " · " + unused.subject, {class: "path"}), " ", own(place(unused), {class: "note"})))));
  return boxes;
}

function alert(title, kind, items, note) {
  return h("div", {class: "alert " + kind}, h("h3", {}, say(title)), note && h("p", {class: "note"}, say(note)), h("ul", {}, items));
}

function missingSection() {
  const cards = GAPS.map(gap => h("article", {class: "gap"},
    h("div", {class: "count"}, h("b", {}, number(gap.elements.size)), h("span", {class: "note"}, say(WORDS.elements))),
    h("div", {},
      h("ul", {class: "lacks"}, gap.missing.map(lacks)),
      h("p", {class: "note"}, [...gap.rules].map(ruleName).join(" · ")),
      h("p", {class: "note"}, kinds(gap.results)),
      h("button", {type: "button", class: "plain", onclick: () => {
        resetFilter();
        Object.assign(filter, {outcomes: new Set([1]), gap: gap.key});
        go("results");
      }}, say(WORDS.show)))));
  return [h("h2", {}, say(WORDS.missing)), GAPS.length ? h("p", {class: "lead"}, say(WORDS.missingLead)) : h("p", {class: "empty"}, say(WORDS.noMissing)), cards];
}

/** 812 × IfcWall, 3 × IfcSlab */
function kinds(results) {
  const types = new Map();
  for (const result of results) {
    if (!types.has(result.t)) types.set(result.t, new Set());
    types.get(result.t).add(result.f + " " + result.k);
  }
  return [...types].sort((a, b) => b[1].size - a[1].size).slice(0, 6).map(([t, keys]) => number(keys.size) + " × " + (word(t) || "?")).join(", ");
}

function schedulesSection() {
  const all = SCHEDULED;
  const shown = all.slice(0, SCHEDULES);
  return [h("h2", {}, say(WORDS.schedules)),
    all.length === 0 && h("p", {class: "empty"}, say(WORDS.noSchedule)),
    all.length > 0 && h("p", {class: "lead"}, say(WORDS.schedulesLead)),
    all.length > shown.length && h("p", {class: "note"}, say(WORDS.schedulesCut, number(shown.length), number(all.length))),
    shown.map(result => h("article", {}, h("p", {class: "note"}, ruleName(result.r), " · ", own(short(label(result), 80)),
      RUN.files.length > 1 && [" · ", own(short(fileName(result.f), 80))], " ", verdict(result)),
      result.h.map(schedule)))];
}

function rulesSection() {
  const cards = RUN.rules.map((rule, i) => {
    const counts = tally(BY_RULE.get(i));
    const total = BY_RULE.get(i).length;
    const source = RUN.sources[rule.source];
    return h("article", {class: "rule", id: "rules/" + rule.id},
      h("h3", {}, ruleName(i), " ", h("span", {class: "tag s" + ["info", "warning", "error"].indexOf(rule.severity)},
        say(WORDS.severity[["info", "warning", "error"].indexOf(rule.severity)]))),
      h("p", {class: "id"}, rule.id),
      total ? [bar(counts, total), h("p", {class: "note"}, counts.map((n, o) => n ? number(n) + " " + say(WORDS.outcome[o]) : "").filter(Boolean).join(" · "), " ",
        h("button", {type: "button", class: "plain", onclick: () => {
          resetFilter();
          Object.assign(filter, {outcomes: new Set([0, 1, 2, 3, 4]), rule: String(i)});
          go("results");
        }}, say(WORDS.show)))] : h("p", {class: "note"}, say(WORDS.noCase)),
      h("dl", {class: "about"},
        rule.explanation && [h("dt", {}, say(WORDS.why)), h("dd", {}, message(rule.explanation))],
        rule.remedy && [h("dt", {}, say(WORDS.remedy)), h("dd", {}, message(rule.remedy))],
        source.citation && [h("dt", {}, say(WORDS.source)), h("dd", {}, source.citation, " ", confidence(source),
          source.note && h("div", {class: "note"}, source.note))]));
  });
  return [h("h2", {}, say(WORDS.rules)), h("p", {class: "lead"}, say(WORDS.rulesLead)), cards];
}

function runSection() {
  const files = RUN.files.map(file => h("tr", {}, h("td", {}, own(file.file)), h("td", {}, own(file.schema || "–")),
    h("td", {}, own(file.tool || "–")), h("td", {class: "number"}, file.problem ? "–" : number(file.instances)),
    h("td", {class: "number"}, bytes(file.bytes)), h("td", {}, file.sha256 && h("code", {title: file.sha256}, file.sha256.slice(0, 12) + "…"))));
  const heads = [WORDS.file, WORDS.schema, WORDS.tool, WORDS.instances, WORDS.size].map((w, i) =>
    h("th", {scope: "col", class: i > 2 && "number"}, say(w)));
  const packs = RUN.packs.map(pack => h("tr", {}, h("td", {class: "path"}, pack.id), h("td", {}, pack.edition || "–"),
    h("td", {}, message(pack.title), !pack.applied && h("div", {class: "note"}, say(WORDS.notApplied)), (pack.signOffs || []).map(each => h("div", {class: "note"}, own(each.table), " ", message(each.m), " (", own(each.file), ")"))), h("td", {}, pack.hash && h("code", {title: pack.hash}, pack.hash.slice(0, 12) + "…"))));
  return [h("h2", {}, say(WORDS.run)), h("h3", {}, say(WORDS.files)),
    h("div", {class: "scroll"}, h("table", {}, h("thead", {}, h("tr", {}, heads, h("th", {scope: "col"}, "SHA-256"))), h("tbody", {}, files))),
    h("h3", {}, say(WORDS.packs)),
    h("div", {class: "scroll"}, h("table", {}, h("tbody", {}, packs))),
    h("dl", {class: "facts wide"}, h("dt", {}, say(WORDS.version)), h("dd", {}, RUN.version),
      RUN.date && [h("dt", {}, say(WORDS.date)), h("dd", {}, RUN.date)],
      h("dt", {}, say(WORDS.candidates)), h("dd", {}, say(RUN.accepted ? WORDS.acceptedShort : WORDS.notAccepted))),
    RUN.fixed.length > 0 && [h("h3", {}, say(WORDS.fixed)), h("ul", {class: "plain-list"}, RUN.fixed.slice(0, 1000).map(one => h("li", {class: "id"}, own(one))))]];
}
