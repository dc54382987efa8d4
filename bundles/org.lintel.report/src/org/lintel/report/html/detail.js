// SPDX-License-Identifier: EPL-2.0
// Everything behind one result: what to do, what is missing, calculation, evidence, schedules, facts.

function evidenceLine(e) {
  if (e.h === "assumed") return h("li", {class: "evidence"}, h("span", {class: "tag"}, say(WORDS.assumed)), " ", message(e.m));
  const value = own(e.v, {class: "value"});
  if (e.h === "table") {
    const source = RUN.sources[e.s];
    return h("li", {class: "evidence"}, own(source.citation), ", ", say(WORDS.row, word(e.w)), " = ", value, " ",
      confidence(source), source.note && h("span", {class: "note"}, " — ", source.note),
      source.signOff && h("span", {class: "note"}, " — ", message(source.signOff)));
  }
  const origin = e.h === "project" ? say(WORDS.settings) : say(WORDS.origin[e.o]);
  return h("li", {class: "evidence"}, word(e.p) && [own(word(e.p), {class: "path"}), " = "], value, " ",
    h("span", {class: "note"}, origin, place(e) && [" · ", own(place(e))]));
}

function confidence(source) {
  return h("span", {class: "confidence " + source.confidence}, say(WORDS.confidence[source.confidence]));
}

function evidenceList(all) {
  return all ? h("ul", {class: "evidences"}, all.map(evidenceLine)) : "";
}

/** A term of a calculation; terms below it unfold. */
function term(node, depth) {
  const formula = [node.y, node.f].filter(Boolean).join(" = ");
  const line = [h("span", {class: "label"}, message(node.m)),
    formula && h("span", {class: "formula"}, formula),
    node.v !== undefined && h("span", {class: "value", title: node.n === undefined ? node.v : String(node.n)}, node.v),
    node.t && own(node.t, {class: "value"})];
  if (!node.k && !node.e) return h("li", {class: "term"}, h("div", {class: "line"}, line));
  return h("li", {class: "term"}, h("details", {open: depth < 2}, h("summary", {class: "line"}, line),
    evidenceList(node.e), node.k && h("ul", {}, node.k.map(inner => term(inner, depth + 1)))));
}

function calculation(root) {
  return h("ul", {class: "calculation"}, term(root, 0));
}

const ROWS = 2000;

function schedule(s) {
  const more = s.r.length - ROWS;
  const numeric = s.c.map((column, i) => s.r.some(row => row[i] && row[i].v !== undefined));
  const head = s.c.map((column, i) => h("th", {scope: "col", class: numeric[i] && "number"}, message(column.m),
    column.u && h("span", {class: "unit"}, " " + column.u)));
  const rows = s.r.slice(0, ROWS).map(row => h("tr", {}, row.map((cell, i) => h("td", {class: numeric[i] && "number"},
    cell.v !== undefined ? cell.v : own(message(cell))))));
  return h("figure", {class: "schedule"}, h("figcaption", {}, message(s.m)),
    h("div", {class: "scroll"}, h("table", {}, h("thead", {}, h("tr", {}, head)), h("tbody", {}, rows))),
    more > 0 && h("p", {class: "note"}, say(WORDS.rowsCut, number(more))));
}

function lacks(missing) {
  return h("li", {}, h("strong", {}, message(missing.l)), missing.m && [" — ", message(missing.m)],
    missing.a && h("div", {class: "advice"}, message(missing.a)));
}

function verdict(result) {
  const at = standing(result);
  const tags = [h("span", {class: "pill o" + at}, say(WORDS.verdict[at]))];
  if (at === 0 && result.s < 2) tags.push(h("span", {class: "tag s" + result.s}, say(WORDS.severity[result.s])));
  if (result.b && result.b !== "unchanged" && at < 2) tags.push(h("span", {class: "tag fresh"}, say(WORDS.baseline[result.b])));
  return h("span", {class: "verdicts"}, tags);
}

function part(title, ...content) {
  return h("section", {class: "part-of"}, h("h4", {}, say(title)), content);
}

/** @param shown whether the row above it says so too */
function fact(list, shown, title, ...content) {
  if (content.flat(Infinity).some(Boolean)) list.push(h("div", {class: shown ? "fact shown" : "fact"}, h("dt", {}, say(title)), h("dd", {}, content)));
}

function facts(result) {
  const list = [];
  const rule = typeof result.r === "number" ? RUN.rules[result.r] : undefined;
  if ([...label(result)].length > 120) fact(list, false, WORDS.columns.element, own(label(result), {class: "long"}));
  fact(list, true, WORDS.rule, rule ? h("a", {href: "#rules/" + rule.id}, ruleName(result.r)) : ruleId(result.r),
    h("div", {class: "id"}, ruleId(result.r)));
  if (rule) fact(list, false, WORDS.clause, RUN.sources[rule.source].citation);
  fact(list, true, WORDS.container, own(word(result.c)));
  fact(list, true, WORDS.file, own(place(result)), result.i ? h("span", {class: "id"}, " #" + result.i) : "");
  fact(list, false, WORDS.key, own(result.k, {class: "id"}), result.g && result.g !== result.k && own(" " + result.g, {class: "id"}));
  if (result.b) fact(list, false, WORDS.state, say(WORDS.baseline[result.b]));
  if (result.u) fact(list, false, WORDS.reason, own(result.u.reason), result.u.expires && h("div", {class: "note"}, say(WORDS.until, result.u.expires)));
  return h("dl", {class: "facts"}, list);
}

function detail(result) {
  const main = [];
  if (result.q !== undefined) main.push(h("p", {class: "candidate"}, result.o === 1
    ? say(WORDS.wouldBe, say(WORDS.verdict[result.q])) : say(WORDS.byCandidates)));
  if (result.a) main.push(part(WORDS.remedy, h("p", {}, message(result.a))));
  if (result.w) main.push(part(WORDS.lacks, h("ul", {class: "lacks"}, result.w.map(lacks))));
  if (result.x) main.push(part(WORDS.calculation, calculation(result.x)));
  if (result.e) main.push(part(WORDS.evidence, evidenceList(result.e)));
  if (result.h) main.push(part(WORDS.schedules, result.h.map(schedule)));
  if (result.z) main.push(part(WORDS.fix, h("ul", {}, result.z.map(fix => h("li", {}, message(fix))))));
  return h("div", {class: "detail"}, h("div", {class: "reasons"}, main), facts(result));
}
