// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintel.claims.evidence.BimEvidence;
import org.lintel.claims.evidence.ContentHash;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Quotation;
import org.lintel.core.money.Money;
import org.lintel.core.result.Location;
import org.lintel.core.text.Message;
import org.lintel.rules.yaml.YamlException;
import org.lintel.rules.yaml.YamlNode;

/** Papers, invoices and quotations of one application as a file; each paper is a file beside it, known by its content. */
public record PaperFile(List<EvidenceItem> papers, List<Invoice> invoices, List<Quotation> quotations) {

    private static final Set<String> PAPER = Set.of("id", "kind", "file", "received", "text");
    private static final Set<String> INVOICE = Set.of("id", "line", "supplier", "number", "issued", "amount", "text",
            "serial", "ordered", "delivered", "paid", "returned", "paper");
    private static final Set<String> QUOTATION = Set.of("id", "line", "supplier", "dated", "amount", "chosen", "paper");
    private static final int MOST = 10_000;
    private static final int LONGEST_TEXT = 200_000;

    public PaperFile {
        papers = List.copyOf(papers);
        invoices = List.copyOf(invoices);
        quotations = List.copyOf(quotations);
    }

    /**
     * Reads a file, and the papers it names.
     *
     * @param file its name in complaints
     * @param folder in which the papers lie
     * @param claim the application they are for
     */
    public static PaperFile read(String file, String text, Path folder, String claim) throws YamlException {
        YamlNode root = YamlNode.parse(file, text);
        if (root == null) {
            throw new YamlException(Location.of(file), Message.of("this file is empty", "此檔案沒有內容"));
        }
        Map<String, YamlNode> entries = root.entries(Set.of("papers", "invoices", "quotations"));
        List<EvidenceItem> papers = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode each : several(entries.get("papers"))) {
            papers.add(paper(each, folder, claim));
            if (!ids.add(papers.getLast().id())) {
                throw each.complain("two papers have the id {0}", "有兩份文件的編號同為 {0}", papers.getLast().id());
            }
        }
        List<Invoice> invoices = new ArrayList<>();
        ids.clear();
        for (YamlNode each : several(entries.get("invoices"))) {
            Map<String, YamlNode> of = each.entries(INVOICE);
            invoices.add(new Invoice(each.required("id").text(), claim, each.required("line").text(),
                    each.required("supplier").text(), each.required("number").text(), day(each.required("issued")),
                    money(each.required("amount")), of.get("text") == null ? "" : of.get("text").text(),
                    text(of.get("serial")), day(of.get("ordered")), day(of.get("delivered")), day(of.get("paid")),
                    day(of.get("returned")), text(of.get("paper"))));
            if (!ids.add(invoices.getLast().id())) {
                throw each.complain("two invoices have the id {0}", "有兩張發票的編號同為 {0}", invoices.getLast().id());
            }
        }
        List<Quotation> quotations = new ArrayList<>();
        ids.clear();
        for (YamlNode each : several(entries.get("quotations"))) {
            Map<String, YamlNode> of = each.entries(QUOTATION);
            quotations.add(new Quotation(each.required("id").text(), claim, each.required("line").text(),
                    each.required("supplier").text(), day(each.required("dated")), money(each.required("amount")),
                    of.get("chosen") != null && of.get("chosen").bool(), text(of.get("paper"))));
            if (!ids.add(quotations.getLast().id())) {
                throw each.complain("two quotations have the id {0}", "有兩份報價單的編號同為 {0}", quotations.getLast().id());
            }
        }
        return new PaperFile(papers, invoices, quotations);
    }

    private static EvidenceItem paper(YamlNode node, Path folder, String claim) throws YamlException {
        Map<String, YamlNode> entries = node.entries(PAPER);
        YamlNode name = node.required("file");
        try {
            Path path = folder.resolve(name.text());
            if (!Files.isRegularFile(path)) {
                throw name.complain("there is no file {0}", "沒有檔案 {0}", name.text());
            }
            String text = text(entries.get("text"));
            if (text == null && name.text().endsWith(".txt") && Files.size(path) <= LONGEST_TEXT) {
                text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8).replace('\0', ' ');
            }
            String hash = ContentHash.of(path);
            LocalDate received = day(node.required("received"));
            if (node.required("kind").text().equals(BimEvidence.PAPER)) {
                text = record(name, path, hash, received);
            }
            return new EvidenceItem(node.required("id").text(), claim, node.required("kind").text(),
                    path.getFileName().toString(), hash, Files.size(path), text, received);
        } catch (IOException | InvalidPathException e) {
            throw name.complain("{0} cannot be read", "未能讀取 {0}", name.text());
        }
    }

    /** The text of a record that a model was checked: kept as it is, so that it can be looked at and verified again. */
    private static String record(YamlNode name, Path path, String hash, LocalDate received)
            throws IOException, YamlException {
        if (Files.size(path) > LONGEST_TEXT) {
            throw name.complain("{0} is too long for a BIM evidence record", "{0} 過長，並非 BIM 證據記錄", name.text());
        }
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        if (!ContentHash.of(text).equals(hash)) {
            throw name.complain("{0} is not written in UTF-8", "{0} 並非以 UTF-8 寫成", name.text());
        }
        BimEvidence record = BimEvidence.read(path.getFileName().toString(), text);
        if (received != null && record.made().compareTo(received.toString()) > 0) {
            throw name.complain("{0} was made on {1}, after the day it is said to have been received", "{0} 於 {1} 製作，晚於所填的收件日期",
                    name.text(), record.made());
        }
        return text;
    }

    private static List<YamlNode> several(YamlNode node) throws YamlException {
        List<YamlNode> items = node == null ? List.of() : node.items();
        if (items.size() > MOST) {
            throw node.complain("more than {0} are not read", "超過 {0} 項，不予讀取", MOST);
        }
        return items;
    }

    private static String text(YamlNode node) throws YamlException {
        return node == null ? null : node.text();
    }

    private static Money money(YamlNode node) throws YamlException {
        try {
            return Money.written(node.text(), Money.HKD);
        } catch (NumberFormatException e) {
            throw node.complain("expected an amount of Hong Kong dollars such as 1,234.50, not \"{0}\"",
                    "此處應為港元金額，如 1,234.50，而非「{0}」", node.text());
        }
    }

    private static LocalDate day(YamlNode node) throws YamlException {
        try {
            return node == null ? null : LocalDate.parse(node.text());
        } catch (DateTimeException e) {
            throw node.complain("expected a date such as 2026-01-31, not \"{0}\"", "此處應為日期，如 2026-01-31，而非「{0}」",
                    node.text());
        }
    }
}
