// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.core.money.Money;
import org.lintel.core.result.Source;
import org.lintel.core.text.Text;
import org.lintel.rules.pack.Effective;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** Reads one version of a scheme. */
final class VersionReader {

    private static final Set<String> KEYS = FigureReader.with("version", "from", "until", "about", "items", "ceilings",
            "eligibility", "exclusive", "deadlines", "papers", "milestones", "training", "retention");

    private final String scheme;
    private final FigureReader figures;
    private final ConditionReader conditions;
    private final Map<String, Fact> facts;
    private final Map<String, YamlNode> common;

    /** @param common eligibility, exclusions, deadlines and papers that hold for each scheme of the fund */
    VersionReader(String scheme, FigureReader figures, Map<String, Fact> facts, Map<String, YamlNode> common) {
        this.scheme = scheme;
        this.figures = figures;
        this.conditions = new ConditionReader(facts);
        this.facts = facts;
        this.common = common;
    }

    SchemeVersion read(YamlNode node) throws YamlException {
        Map<String, YamlNode> entries = node.entries(KEYS);
        List<Item> items = new ArrayList<>();
        for (YamlNode each : node.required("items").items()) {
            items.add(item(each));
        }
        unique(node.required("items"), items.stream().map(Item::id).toList());
        List<Ceiling> ceilings = new ArrayList<>();
        for (YamlNode each : items(entries, "ceilings")) {
            Ceiling ceiling = ceiling(each, items);
            if (ceilings.stream().anyMatch(other -> cross(other.items(), ceiling.items()))) {
                throw each.complain("the items of two ceilings must lie apart or one within the other",
                        "兩個上限所涵蓋的開支項目須互不相干，或一個包含另一個");
            }
            ceilings.add(ceiling);
        }
        unique(node, ceilings.stream().map(Ceiling::id).toList());
        List<Requirement> eligibility = new ArrayList<>();
        for (YamlNode each : commonAnd(entries, "eligibility")) {
            Map<String, YamlNode> told = each.entries(FigureReader.with("id", "name", "condition"));
            eligibility.add(new Requirement(FundReader.id(each.required("id")), each.required("name").bilingual(),
                    conditions.read(each.required("condition")), figures.source(each, told)));
        }
        unique(node, eligibility.stream().map(Requirement::id).toList());
        String until = entries.get("until") == null ? "" : day(entries.get("until"));
        Effective from = from(node.required("from"));
        if (!until.isEmpty() && until.compareTo(from.latest()) < 0) {
            throw entries.get("until").complain("it ends before it begins", "結束日期早於開始日期");
        }
        return new SchemeVersion(FundReader.id(node.required("version")), from, until, figures.source(node, entries),
                entries.get("about") == null ? FundReader.NOTHING : entries.get("about").bilingual(), items, ceilings,
                eligibility, exclusions(node, entries), deadlines(entries), papers(entries), milestones(entries),
                training(entries.get("training")),
                entries.get("retention") == null ? null : figures.whole(entries.get("retention")));
    }

    private Item item(YamlNode node) throws YamlException {
        Map<String, YamlNode> entries =
                node.entries(Set.of("id", "name", "ratio", "bands", "rate", "at-most", "units-at-most", "when"));
        String id = FundReader.id(node.required("id"));
        Text name = node.required("name").bilingual();
        YamlNode ratio = entries.get("ratio");
        YamlNode rate = entries.get("rate");
        YamlNode most = entries.get("at-most");
        YamlNode units = entries.get("units-at-most");
        int ways = (ratio == null ? 0 : 1) + (rate == null ? 0 : 1) + (entries.get("bands") == null ? 0 : 1);
        if (ways != 1 || most != null && ratio == null || units != null && most == null && rate == null) {
            throw node.complain("an item has either a ratio, with or without at-most, or bands, or a rate; "
                    + "units-at-most goes with at-most or a rate",
                    "開支項目須有 ratio（可連同 at-most）、bands 或 rate，三者取其一；units-at-most 只可連同 at-most 或 rate");
        }
        Cap cap = most == null ? null : new Cap(figures.money(most, "unit", "of"), most.required("unit").bilingual(),
                FundReader.word(most.required("of"), Cap.Of.values(), Cap.Of::id));
        return new Item(id, name, ratio == null ? null : figures.ratio(ratio), bands(entries.get("bands")),
                rate == null ? null : figures.money(rate, "unit"),
                rate == null ? null : rate.required("unit").bilingual(), cap,
                units == null ? null : figures.whole(units),
                entries.get("when") == null ? Condition.ALWAYS : conditions.read(entries.get("when")));
    }

    private List<Band> bands(YamlNode node) throws YamlException {
        List<Band> bands = new ArrayList<>();
        List<YamlNode> nodes = node == null ? List.of() : node.items();
        for (YamlNode each : nodes) {
            Map<String, YamlNode> entries = each.entries(Set.of("up-to", "ratio"));
            boolean last = bands.size() == nodes.size() - 1;
            if (last == (entries.get("up-to") != null)) {
                throw each.complain("each band but the last ends somewhere (up-to)", "除最後一段外，各段須有 up-to");
            }
            Band band = new Band(last ? null : figures.money(entries.get("up-to")),
                    figures.multiple(each.required("ratio")));
            Figure<Money> before = bands.isEmpty() ? null : bands.getLast().upTo();
            if (before != null && !last && before.isKnown() && band.upTo().isKnown()
                    && before.value().compareTo(band.upTo().value()) >= 0) {
                throw each.complain("bands go upwards", "各段須由低至高");
            }
            bands.add(band);
        }
        if (node != null && bands.isEmpty()) {
            throw node.complain("there is at least one band", "須有最少一段");
        }
        return bands;
    }

    private Ceiling ceiling(YamlNode node, List<Item> known) throws YamlException {
        Map<String, YamlNode> entries =
                node.entries(Set.of("id", "name", "scope", "amount", "items", "shared-with", "year", "when"));
        Set<String> all = new HashSet<>(known.stream().map(Item::id).toList());
        Set<String> items = new HashSet<>();
        for (YamlNode each : items(entries, "items")) {
            if (!all.contains(each.text())) {
                throw each.complain("there is no item {0}", "沒有開支項目 {0}", each.text());
            }
            items.add(each.text());
        }
        Set<String> schemes = new HashSet<>(Set.of(scheme));
        for (YamlNode each : items(entries, "shared-with")) {
            schemes.add(each.text());
        }
        Scope scope = FundReader.word(node.required("scope"), Scope.values(), Scope::id);
        List<YearBasis> years = new ArrayList<>();
        for (YamlNode each : items(entries, "year")) {
            years.add(FundReader.word(each, YearBasis.values(), YearBasis::id));
        }
        Figure<Money> amount = figures.money(node.required("amount"));
        return new Ceiling(FundReader.id(node.required("id")), node.required("name").bilingual(), scope, amount,
                items.isEmpty() ? all : items, schemes, years,
                entries.get("when") == null ? Condition.ALWAYS : conditions.read(entries.get("when")));
    }

    private List<Exclusion> exclusions(YamlNode version, Map<String, YamlNode> told) throws YamlException {
        List<Exclusion> exclusions = new ArrayList<>();
        for (YamlNode node : commonAnd(told, "exclusive")) {
            Map<String, YamlNode> entries = node.entries(FigureReader.with("id", "name", "not-with", "same", "told-by"));
            YamlNode with = node.required("not-with");
            Set<String> schemes = new HashSet<>();
            for (YamlNode each : with.isSequence() ? with.items() : List.<YamlNode>of()) {
                schemes.add(FundReader.id(each));
            }
            boolean any = !with.isSequence() && with.text().equals("any");
            if (any != schemes.isEmpty() || schemes.contains(scheme)) {
                throw with.complain("expected \"any\" or a list of other schemes", "此處應為 any 或其他計劃的清單");
            }
            YamlNode by = entries.get("told-by");
            Fact fact = by == null ? null : facts.get(by.text());
            if (by != null && (fact == null || fact.kind() != Fact.Kind.YES_NO)) {
                throw by.complain("there is no yes-no fact {0}", "沒有 yes-no 類事項 {0}", by.text());
            }
            exclusions.add(new Exclusion(FundReader.id(node.required("id")), node.required("name").bilingual(), schemes,
                    FundReader.word(node.required("same"), Exclusion.Same.values(), Exclusion.Same::id), fact,
                    figures.source(node, entries)));
        }
        unique(version, exclusions.stream().map(Exclusion::id).toList());
        return exclusions;
    }

    private List<Deadline> deadlines(Map<String, YamlNode> version) throws YamlException {
        List<Deadline> deadlines = new ArrayList<>();
        for (YamlNode node : commonAnd(version, "deadlines")) {
            Map<String, YamlNode> entries =
                    node.entries(FigureReader.with("id", "name", "event", "event-name", "count", "unit"));
            double count = node.required("count").number();
            if (count != Math.rint(count) || Math.abs(count) > 10_000) {
                throw node.required("count").complain("expected a whole number", "此處應為整數");
            }
            deadlines.add(new Deadline(FundReader.id(node.required("id")), node.required("name").bilingual(),
                    FundReader.id(node.required("event")), node.required("event-name").bilingual(), (int) count,
                    FundReader.word(node.required("unit"), Deadline.Unit.values(), Deadline.Unit::id),
                    figures.source(node, entries)));
        }
        return deadlines;
    }

    private List<Paper> papers(Map<String, YamlNode> version) throws YamlException {
        List<Paper> papers = new ArrayList<>();
        for (YamlNode node : commonAnd(version, "papers")) {
            Map<String, YamlNode> entries = node.entries(FigureReader.with("id", "stage", "name", "mandatory"));
            papers.add(new Paper(FundReader.id(node.required("id")),
                    FundReader.word(node.required("stage"), Paper.Stage.values(), Paper.Stage::id),
                    node.required("name").bilingual(),
                    entries.get("mandatory") == null || entries.get("mandatory").bool(),
                    figures.source(node, entries)));
        }
        return papers;
    }

    private List<Milestone> milestones(Map<String, YamlNode> version) throws YamlException {
        List<Milestone> milestones = new ArrayList<>();
        long parts = 0;
        for (YamlNode node : items(version, "milestones")) {
            node.entries(Set.of("id", "trigger", "share"));
            Figure<Ratio> share = figures.ratio(node.required("share"));
            if (!share.isKnown()) {
                throw node.complain("the share of a milestone must be known", "里程碑的比例須為已知");
            }
            parts += share.value().of(1_000_000);
            milestones.add(new Milestone(FundReader.id(node.required("id")), node.required("trigger").bilingual(),
                    share));
        }
        if (!milestones.isEmpty() && parts != 1_000_000) {
            throw version.get("milestones").complain("the shares of all milestones must make 100%",
                    "各里程碑的比例合計須為 100%");
        }
        return milestones;
    }

    private TrainingRules training(YamlNode node) throws YamlException {
        if (node == null) {
            return null;
        }
        Map<String, YamlNode> entries = node.entries(
                Set.of("attendance", "courses-per-year", "employed", "permanent-resident", "certificate"));
        YamlNode attendance = entries.get("attendance");
        YamlNode courses = entries.get("courses-per-year");
        return new TrainingRules(attendance == null ? null : figures.ratio(attendance),
                courses == null ? null : figures.whole(courses), source(entries.get("employed")),
                source(entries.get("permanent-resident")), source(entries.get("certificate")));
    }

    private Source source(YamlNode node) throws YamlException {
        return node == null ? null : figures.source(node, node.entries(FigureReader.with()));
    }

    /** A day, an interval written as a list of its first and last day. */
    private static Effective from(YamlNode node) throws YamlException {
        if (!node.isSequence()) {
            return new Effective(day(node), day(node));
        }
        List<YamlNode> days = node.items();
        if (days.size() != 2 || day(days.getFirst()).compareTo(day(days.getLast())) > 0) {
            throw node.complain("an interval is a list of its first and its last day", "日期區間須列出首日及末日");
        }
        return new Effective(day(days.getFirst()), day(days.getLast()));
    }

    private static String day(YamlNode node) throws YamlException {
        try {
            return LocalDate.parse(node.text()).toString();
        } catch (DateTimeException e) {
            throw node.complain("expected a date such as 2026-01-31, not \"{0}\"", "此處應為日期，如 2026-01-31，而非「{0}」",
                    node.text());
        }
    }

    private static boolean cross(Set<String> a, Set<String> b) {
        return !a.containsAll(b) && !b.containsAll(a) && a.stream().anyMatch(b::contains);
    }

    private static void unique(YamlNode node, List<String> ids) throws YamlException {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw node.complain("{0} stands here twice", "{0} 重複出現", id);
            }
        }
    }

    private List<YamlNode> commonAnd(Map<String, YamlNode> version, String key) throws YamlException {
        List<YamlNode> all = new ArrayList<>(items(common, key));
        all.addAll(items(version, key));
        return all;
    }

    private static List<YamlNode> items(Map<String, YamlNode> entries, String key) throws YamlException {
        return entries.get(key) == null ? List.of() : entries.get(key).items();
    }
}
