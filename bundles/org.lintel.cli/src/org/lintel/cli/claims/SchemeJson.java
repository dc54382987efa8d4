// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.lintel.claims.scheme.Band;
import org.lintel.claims.scheme.Ceiling;
import org.lintel.claims.scheme.Condition;
import org.lintel.claims.scheme.Deadline;
import org.lintel.claims.scheme.Exclusion;
import org.lintel.claims.scheme.Figure;
import org.lintel.claims.scheme.Fund;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Item;
import org.lintel.claims.scheme.Milestone;
import org.lintel.claims.scheme.Paper;
import org.lintel.claims.scheme.Requirement;
import org.lintel.claims.scheme.Scheme;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.claims.scheme.YearBasis;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.core.money.Money;
import org.lintel.core.result.Source;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;
import org.lintel.report.json.JsonWriter;

/** Schemes as JSON; amounts in cents, shares as fractions. */
final class SchemeJson {

    private final JsonWriter json;

    private SchemeJson(Terminal terminal) {
        this.json = new JsonWriter(terminal.out());
    }

    static ExitCode list(Funds funds, Terminal terminal) throws IOException {
        SchemeJson out = new SchemeJson(terminal);
        out.json.lines().array();
        for (Fund fund : funds.all()) {
            for (Scheme scheme : fund.schemes()) {
                out.json.object().field("scheme", scheme.id()).field("fund", fund.id());
                out.text("name", scheme.name());
                out.strings("versions", scheme.versions().stream().map(SchemeVersion::id).toList());
                out.json.end();
            }
        }
        out.json.end().close();
        return ExitCode.OK;
    }

    static ExitCode show(Shown shown, Terminal terminal) throws IOException {
        SchemeJson out = new SchemeJson(terminal);
        out.show(shown, false);
        out.json.close();
        return ExitCode.OK;
    }

    /** A list of schemes, with what each version says otherwise than the one before. */
    static ExitCode explain(List<Shown> all, Terminal terminal) throws IOException {
        SchemeJson out = new SchemeJson(terminal);
        out.json.lines().array();
        for (Shown shown : all) {
            out.show(shown, true);
        }
        out.json.end().close();
        return ExitCode.OK;
    }

    private void show(Shown shown, boolean changes) throws IOException {
        Fund fund = shown.found().fund();
        json.lines().object().field("scheme", shown.found().scheme().id()).field("fund", fund.id());
        text("name", shown.found().scheme().name());
        text("fundName", fund.name());
        text("keeper", fund.keeper());
        json.field("pays", shown.found().scheme().pays().id())
                .field("datedBy", shown.found().scheme().datedBy().id()).optional("asOf", shown.day())
                .field("olderUnknown", shown.olderUnknown());
        if (fund.relatedShare() != null) {
            json.name("relatedShare");
            figure(fund.relatedShare());
            json.field("relatedAbove", fund.relatedAbove());
        }
        if (!fund.exclusivity().isEmpty()) {
            text("exclusivity", fund.exclusivity());
            source("exclusivitySource", fund.exclusivitySource());
        }
        if (!fund.review().isEmpty()) {
            text("review", fund.review());
            source("reviewSource", fund.reviewSource());
        }
        json.name("versions").lines().array();
        for (SchemeVersion version : shown.versions()) {
            version(version, changes ? shown : null);
        }
        json.end().end();
    }

    /** @param changes null where they are not asked for */
    private void version(SchemeVersion version, Shown changes) throws IOException {
        json.lines().object().field("version", version.id()).field("fromEarliest", version.from().earliest())
                .field("fromLatest", version.from().latest()).optional("until", version.until());
        source("source", version.source());
        if (!version.note().isEmpty()) {
            text("about", version.note());
        }
        json.name("items").lines().array();
        for (Item item : version.items()) {
            item(item);
        }
        json.end().name("ceilings").lines().array();
        for (Ceiling ceiling : version.ceilings()) {
            ceiling(ceiling);
        }
        json.end().name("eligibility").lines().array();
        for (Requirement each : version.eligibility()) {
            json.object().field("id", each.id());
            text("name", each.name());
            condition("condition", each.condition());
            source("source", each.source());
            json.end();
        }
        json.end().name("exclusive").lines().array();
        for (Exclusion each : version.exclusions()) {
            json.object().field("id", each.id());
            text("name", each.name());
            strings("schemes", new TreeSet<>(each.schemes()));
            json.field("same", each.same().id()).optional("toldBy", each.toldBy() == null ? "" : each.toldBy().id());
            message("words", each.words());
            source("source", each.source());
            json.end();
        }
        json.end().name("deadlines").lines().array();
        for (Deadline each : version.deadlines()) {
            json.object().field("id", each.id()).field("event", each.event()).field("count", each.count())
                    .field("unit", each.unit().id());
            message("words", each.words());
            source("source", each.source());
            json.end();
        }
        json.end().name("papers").lines().array();
        for (Paper each : version.papers()) {
            json.object().field("id", each.id()).field("stage", each.stage().id())
                    .field("mandatory", each.mandatory());
            text("name", each.name());
            source("source", each.source());
            json.end();
        }
        json.end().name("milestones").lines().array();
        for (Milestone each : version.milestones()) {
            json.object().field("id", each.id());
            text("trigger", each.trigger());
            json.name("share");
            figure(each.share());
            json.end();
        }
        json.end();
        if (version.training() != null) {
            json.name("training").object();
            if (version.training().attendance() != null) {
                json.name("attendance");
                figure(version.training().attendance());
            }
            if (version.training().coursesPerYear() != null) {
                json.name("coursesPerYear");
                figure(version.training().coursesPerYear());
            }
            asked("employed", version.training().employed());
            asked("permanentResident", version.training().resident());
            asked("certificate", version.training().certificate());
            json.end();
        }
        if (version.retention() != null) {
            json.name("retentionYears");
            figure(version.retention());
        }
        if (changes != null && changes.before(version) != null) {
            json.field("before", changes.before(version).id()).name("changes").lines().array();
            for (SchemeChanges.Change each : SchemeChanges.between(changes.before(version), version,
                    changes.found().scheme().id(), changes.found().fund())) {
                json.object();
                if (each.before() != null) {
                    message("before", each.before());
                }
                if (each.after() != null) {
                    message("after", each.after());
                }
                json.end();
            }
            json.end();
        }
        json.end();
    }

    private void asked(String name, Source source) throws IOException {
        if (source != null) {
            source(name, source);
        }
    }

    private void item(Item item) throws IOException {
        json.object().field("id", item.id());
        text("name", item.name());
        if (item.ratio() != null) {
            json.name("ratio");
            figure(item.ratio());
        } else if (item.rate() != null) {
            json.name("rate");
            figure(item.rate());
            text("unit", item.unit());
        } else {
            json.name("bands").array();
            for (Band band : item.bands()) {
                json.object();
                if (band.upTo() != null) {
                    json.name("upTo");
                    figure(band.upTo());
                }
                json.name("ratio");
                figure(band.ratio());
                json.end();
            }
            json.end();
        }
        if (item.most() != null) {
            json.name("unitsAtMost");
            figure(item.most());
        }
        if (!item.when().equals(Condition.ALWAYS)) {
            condition("when", item.when());
        }
        if (item.cap() != null) {
            json.name("atMost");
            figure(item.cap().amount());
            text("atMostUnit", item.cap().unit());
            json.field("atMostOf", item.cap().of().id());
        }
        json.end();
    }

    private void ceiling(Ceiling ceiling) throws IOException {
        json.object().field("id", ceiling.id());
        text("name", ceiling.name());
        json.field("scope", ceiling.scope().id()).name("amount");
        figure(ceiling.amount());
        strings("items", new TreeSet<>(ceiling.items()));
        strings("schemes", new TreeSet<>(ceiling.schemes()));
        if (!ceiling.years().isEmpty()) {
            strings("years", ceiling.years().stream().map(YearBasis::id).toList());
        }
        if (!ceiling.when().equals(Condition.ALWAYS)) {
            condition("when", ceiling.when());
        }
        json.end();
    }

    private void condition(String name, Condition condition) throws IOException {
        json.name(name).object();
        message("words", condition.words());
        strings("facts", condition.facts());
        json.end();
    }

    private void figure(Figure<?> figure) throws IOException {
        json.object();
        if (figure.value() instanceof Money money) {
            json.field("cents", money.minor()).field("currency", money.currency());
        } else if (figure.value() instanceof Integer number) {
            json.field("value", number);
        } else if (figure.isKnown()) {
            json.field("value", figure.printed());
        }
        source("source", figure.source());
        json.end();
    }

    private void source(String name, Source source) throws IOException {
        json.name(name).object().field("document", source.document()).optional("clause", source.clause())
                .optional("edition", source.edition()).field("confidence", source.confidence().id())
                .optional("note", source.note()).end();
    }

    private void strings(String name, Collection<String> values) throws IOException {
        json.name(name).array();
        for (String value : values) {
            json.value(value);
        }
        json.end();
    }

    private void text(String name, Text text) throws IOException {
        json.name(name).object().field("en", text.en()).field("zh-HK", text.zhHk()).end();
    }

    private void message(String name, Message message) throws IOException {
        text(name, Text.of(message.in(Language.EN), message.in(Language.ZH_HK)));
    }
}
