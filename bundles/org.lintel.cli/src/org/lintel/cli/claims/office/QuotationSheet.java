// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.lintel.claims.claim.Line;
import org.lintel.claims.office.ClaimCase;
import org.lintel.claims.record.Quotation;
import org.lintel.cli.Terminal;
import org.lintel.core.money.Money;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;

/** {@code quotation}: the offers for each line of an application beside each other, and beside what it is to cost. */
final class QuotationSheet {

    /** A line with its offers: the lowest and the one that was taken are null where there is none. */
    private record Offers(Line line, List<Quotation> all, Quotation lowest, Quotation taken) {

        static Offers of(Line line, List<Quotation> quotations) {
            List<Quotation> all = quotations.stream().filter(each -> each.line().equals(line.id()))
                    .sorted(Comparator.comparing(Quotation::amount).thenComparing(Quotation::id)).toList();
            return new Offers(line, all, all.isEmpty() ? null : all.getFirst(),
                    all.stream().filter(Quotation::chosen).findFirst().orElse(null));
        }
    }

    private final List<Offers> lines;
    private final Terminal terminal;

    QuotationSheet(ClaimCase found, List<Quotation> quotations, Terminal terminal) {
        this.lines = found.application().lines().stream().map(line -> Offers.of(line, quotations)).toList();
        this.terminal = terminal;
    }

    void text() {
        Grid grid = new Grid(terminal, "1235", terminal.say("line", "行"), terminal.say("cost", "費用"),
                terminal.say("offers", "報價數目"), terminal.say("lowest", "最低"), terminal.say("of", "供應商"),
                terminal.say("taken", "獲採納"), terminal.say("of", "供應商"));
        for (Offers each : lines) {
            grid.row(each.line().id(), each.line().cost() == null ? "–" : each.line().cost().toString(),
                    String.valueOf(each.all().size()), amount(each.lowest()), supplier(each.lowest()), amount(each.taken()),
                    supplier(each.taken()));
        }
        grid.print();
        for (Offers each : lines) {
            if (each.taken() != null && each.taken().amount().compareTo(each.lowest().amount()) > 0) {
                terminal.note(Message.of("line {0}: {1} was taken, and {2} of {3} is lower", "第 {0} 行：採納 {1}，而 {3} 的 {2} 較低",
                        each.line().id(), each.taken().amount(), each.lowest().amount(), each.lowest().supplier()));
            }
            Money cost = each.line().cost();
            if (each.taken() != null && cost != null && cost.compareTo(each.taken().amount()) > 0) {
                terminal.note(Message.of("line {0}: it is to cost {1}, more than the {2} of the offer that was taken",
                        "第 {0} 行：費用 {1} 高於獲採納報價的 {2}", each.line().id(), cost, each.taken().amount()));
            }
        }
    }

    void json() throws IOException {
        JsonWriter out = new JsonWriter(terminal.out());
        out.lines().object().name("lines").lines().array();
        for (Offers each : lines) {
            out.object().field("line", each.line().id());
            cents(out, "costCents", each.line().cost());
            out.field("offers", each.all().size());
            cents(out, "lowestCents", each.lowest() == null ? null : each.lowest().amount());
            cents(out, "takenCents", each.taken() == null ? null : each.taken().amount());
            out.name("quotations").array();
            for (Quotation one : each.all()) {
                out.object().field("id", one.id()).field("supplier", one.supplier()).field("day", one.day().toString())
                        .field("amountCents", one.amount().minor()).field("chosen", one.chosen()).end();
            }
            out.end().end();
        }
        out.end().end().close();
    }

    private static void cents(JsonWriter out, String name, Money money) throws IOException {
        if (money != null) {
            out.field(name, money.minor());
        }
    }

    private static String amount(Quotation offer) {
        return offer == null ? "–" : offer.amount().toString();
    }

    private static String supplier(Quotation offer) {
        return offer == null ? "" : offer.supplier();
    }
}
