// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import org.lintel.claims.evidence.BimEvidence;
import org.lintel.claims.evidence.Duplicate;
import org.lintel.claims.office.Papers;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Quotation;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;

/** The papers, invoices and quotations of an application, and which of them may have been handed in twice. */
final class PaperSheet {

    private final Papers papers;

    PaperSheet(Papers papers) {
        this.papers = papers;
    }

    void text(Terminal terminal) {
        if (!papers.invoices().isEmpty()) {
            heading(terminal, "Invoices", "發票");
            Grid grid = new Grid(terminal, "5", terminal.say("invoice", "發票"), terminal.say("line", "行"),
                    terminal.say("supplier", "供應商"), terminal.say("number", "號碼"), terminal.say("issued", "日期"),
                    terminal.say("amount", "金額"), terminal.say("paper", "文件"));
            for (Invoice each : papers.invoices()) {
                grid.row(each.id(), each.line(), each.supplier(), each.number(), each.issued().toString(),
                        each.amount().toString(), each.evidence() == null ? "–" : each.evidence());
            }
            grid.print();
        }
        if (!papers.quotations().isEmpty()) {
            heading(terminal, "Quotations", "報價單");
            Grid grid = new Grid(terminal, "4", terminal.say("quotation", "報價單"), terminal.say("line", "行"),
                    terminal.say("supplier", "供應商"), terminal.say("day", "日期"), terminal.say("amount", "金額"),
                    terminal.say("taken", "獲採納"), terminal.say("paper", "文件"));
            for (Quotation each : papers.quotations()) {
                grid.row(each.id(), each.line(), each.supplier(), each.day().toString(), each.amount().toString(),
                        each.chosen() ? terminal.say("yes", "是") : "", each.evidence() == null ? "–" : each.evidence());
            }
            grid.print();
        }
        if (!papers.papers().isEmpty()) {
            heading(terminal, "Papers", "文件");
            Grid grid = new Grid(terminal, "4", terminal.say("paper", "文件"), terminal.say("kind", "類別"),
                    terminal.say("file", "檔案"), terminal.say("received", "收件日期"), terminal.say("bytes", "位元組"),
                    "SHA-256");
            for (EvidenceItem each : papers.papers()) {
                grid.row(each.id(), each.kind(), each.called(), each.received().toString(), String.valueOf(each.bytes()),
                        each.hash());
            }
            grid.print();
        }
        for (EvidenceItem each : papers.papers()) {
            BimEvidence record = BimEvidence.of(each);
            if (record != null) {
                heading(terminal, "BIM evidence " + each.id(), "BIM 證據 " + each.id());
                for (Message line : new RecordWords(record).lines()) {
                    terminal.out().println("  " + Printable.of(line.in(terminal.language())));
                }
            }
        }
        if (!papers.duplicates().isEmpty()) {
            heading(terminal, "May have been handed in twice", "可能重複提交");
            for (Duplicate each : papers.duplicates()) {
                terminal.out().println("  " + Printable.of(words(each).in(terminal.language())));
            }
        }
    }

    /** What may be twice, for which applications, and how it is seen. */
    static Message words(Duplicate each) {
        return Message.of("{0} ({1}) and {2} ({3}), {4}: {5}", "{0}（{1}）與 {2}（{3}），{4}：{5}", each.first().id(),
                each.first().claim(), each.second().id(), each.second().claim(), each.kind().label(), each.words());
    }

    void json(JsonWriter out) throws IOException {
        out.name("invoices").lines().array();
        for (Invoice each : papers.invoices()) {
            out.object().field("id", each.id()).field("line", each.line()).field("supplier", each.supplier())
                    .field("number", each.number()).field("issued", each.issued().toString())
                    .field("amountCents", each.amount().minor());
            if (each.evidence() != null) {
                out.field("paper", each.evidence());
            }
            out.end();
        }
        out.end().name("quotations").lines().array();
        for (Quotation each : papers.quotations()) {
            out.object().field("id", each.id()).field("line", each.line()).field("supplier", each.supplier())
                    .field("day", each.day().toString()).field("amountCents", each.amount().minor())
                    .field("chosen", each.chosen());
            if (each.evidence() != null) {
                out.field("paper", each.evidence());
            }
            out.end();
        }
        out.end().name("papers").lines().array();
        for (EvidenceItem each : papers.papers()) {
            out.object().field("id", each.id()).field("kind", each.kind()).field("file", each.called())
                    .field("received", each.received().toString()).field("bytes", each.bytes())
                    .field("sha256", each.hash());
            BimEvidence record = BimEvidence.of(each);
            if (record != null) {
                new RecordWords(record).json(out);
            }
            out.end();
        }
        out.end().name("duplicates").lines().array();
        for (Duplicate each : papers.duplicates()) {
            out.object().field("kind", each.kind().id()).field("first", each.first().id())
                    .field("firstApplication", each.first().claim()).field("second", each.second().id())
                    .field("secondApplication", each.second().claim()).name("text").object()
                    .field("en", each.words().in(Language.EN)).field("zh-HK", each.words().in(Language.ZH_HK)).end()
                    .end();
        }
        out.end();
    }

    private static void heading(Terminal terminal, String en, String zhHk) {
        terminal.out().println();
        terminal.out().println(terminal.say(en, zhHk));
    }
}
