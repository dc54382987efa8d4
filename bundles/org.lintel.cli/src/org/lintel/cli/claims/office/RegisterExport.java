// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.lintel.claims.exchange.ImportKind;
import org.lintel.claims.lifecycle.Supplements;
import org.lintel.claims.privacy.Initials;
import org.lintel.claims.privacy.RedactedStore;
import org.lintel.claims.record.ClaimFact;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.ClaimLine;
import org.lintel.claims.record.ClaimMove;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Payment;
import org.lintel.claims.record.Query;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.record.Table;
import org.lintel.claims.record.Tie;
import org.lintel.claims.record.Trainee;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.money.Money;
import org.lintel.report.table.CsvTable;
import org.lintel.report.table.Table.Column;
import org.lintel.report.table.Table.Kind;
import org.lintel.report.xlsx.TableBook;
import picocli.CommandLine.ParseResult;

/** {@code register}: records of a store as a table, csv or xlsx, for a purpose that is recorded. */
final class RegisterExport {

    private static final List<String> WHAT = List.of("claims", "lines", "applicants", "invoices", "payments",
            "trainees");

    private final ClaimStore store;
    private final boolean redacts;
    private final ParseResult options;
    private final Terminal terminal;

    RegisterExport(ClaimStore store, ParseResult options, Terminal terminal) {
        this.redacts = OfficeOptions.redacts(options);
        this.store = redacts ? new RedactedStore(store) : store;
        this.options = options;
        this.terminal = terminal;
    }

    /** @param what one of the words above */
    ExitCode write(String what) throws IOException, UsageException, StoreException, ConflictException {
        String file = options.matchedOptionValue("--output", null);
        String format = options.matchedOptionValue("--format", file != null && file.endsWith(".xlsx") ? "xlsx" : "csv");
        if (!WHAT.contains(what) || !List.of("csv", "xlsx").contains(format)) {
            throw new UsageException("say: lintel claims register [{0}] --format csv|xlsx -o FILE --purpose WORDS",
                    "請用：lintel claims register [{0}] --format csv|xlsx -o 檔案 --purpose 文字", String.join("|", WHAT));
        }
        Query<ClaimHead> query = new ListOptions(options).filter().sorted(new ListOptions(options).order());
        Handover handover = new Handover(store, options, terminal);
        List<List<String>> rows = new ArrayList<>();
        List<Column> columns = store.read(records -> {
            List<Column> read = columns(what, records, query);
            rows(what, records, query, read, rows);
            return read;
        });
        org.lintel.report.table.Table table = new org.lintel.report.table.Table(what, columns, sink -> {
            for (List<String> row : rows) {
                sink.row(row);
            }
        });
        handover.to(file, what + " as " + format + (redacts ? OfficeOptions.REDACTED : ""), "", out -> {
            if (format.equals("xlsx")) {
                TableBook.write(List.of(table), out);
            } else {
                CsvTable.write(table, out);
            }
            return rows.size();
        });
        return ExitCode.OK;
    }

    private static List<Column> columns(String what, Reading records, Query<ClaimHead> query) {
        return switch (what) {
            case "claims" -> List.of(text("id", 16), text("scheme", 24), text("applicant", 16), text("name", 32),
                    text("district", 16), of("employees", Kind.NUMBER), of("date", Kind.DAY), text("state", 14),
                    of("asked", Kind.MONEY), of("granted", Kind.MONEY), of("paid", Kind.MONEY), text("project", 20));
            case "payments" -> List.of(text("id", 16), text("claim", 16), text("kind", 10), of("date", Kind.DAY),
                    of("amount", Kind.MONEY), text("reference", 24), text("actor", 14));
            case "trainees" -> List.of(text("claim", 16), text("id", 12), text("name", 24), text("masked", 16),
                    of("employed-from", Kind.DAY), of("employed-until", Kind.DAY), of("resident-from", Kind.DAY));
            case "lines" -> {
                List<Column> columns = new ArrayList<>(taken(ImportKind.CLAIMS));
                TreeSet<String> facts = new TreeSet<>();
                records.each(query, claim -> records.where(ClaimFact.TABLE, "claim", claim.id())
                        .forEach(each -> facts.add(each.fact())));
                facts.forEach(each -> columns.add(text(ImportKind.FACT + each, 20)));
                yield columns;
            }
            default -> taken(ImportKind.of(what));
        };
    }

    /** The columns that an import takes. */
    private static List<Column> taken(ImportKind kind) {
        return kind.columns().stream().map(each -> of(each.id(), switch (each.kind()) {
            case MONEY -> Kind.MONEY;
            case DAY -> Kind.DAY;
            case WHOLE, DECIMAL -> Kind.NUMBER;
            case TEXT, TIME -> Kind.TEXT;
        })).toList();
    }

    private void rows(String what, Reading records, Query<ClaimHead> query, List<Column> columns,
            List<List<String>> rows) {
        switch (what) {
            case "claims" -> records.each(query, claim -> {
                Firm firm = records.find(Firm.TABLE, claim.firm());
                rows.add(row(claim.id(), claim.scheme(), claim.firm(), firm.name(), firm.district(), firm.employees(),
                        claim.date(), claim.state(), claim.asked(), claim.granted(), claim.paid(), claim.project()));
            });
            case "applicants" -> records.each(Firm.TABLE, firm -> rows.add(firm(firm,
                    records.where(Tie.TABLE, "firm", firm.id()), tie -> person(records, tie))));
            case "lines" -> records.each(query, claim -> lines(records, claim, columns, rows));
            case "invoices" -> each(records, query, Invoice.TABLE, rows, i -> row(i.id(), i.claim(), i.line(),
                    i.supplier(), i.number(), i.issued(), i.amount(), i.text(), i.serial(), i.ordered(), i.delivered(),
                    i.paid(), i.returned(), i.evidence()));
            case "payments" -> each(records, query, Payment.TABLE, rows, p -> row(p.id(), p.claim(), p.kind(), p.day(),
                    p.amount(), p.reference(), p.actor()));
            default -> each(records, query, Trainee.TABLE, rows, t -> row(t.claim(), t.id(), t.name(), t.masked(),
                    t.employedFrom(), t.employedUntil(), t.residentFrom()));
        }
    }

    private static <R extends Entry> void each(Reading records, Query<ClaimHead> query, Table<R> table,
            List<List<String>> rows, Function<R, List<String>> row) {
        records.each(query, claim -> records.where(table, "claim", claim.id()).forEach(each -> rows.add(row.apply(each))));
    }

    private static void lines(Reading records, ClaimHead claim, List<Column> columns, List<List<String>> rows) {
        List<ClaimFact> facts = records.where(ClaimFact.TABLE, "claim", claim.id());
        List<ClaimLine> lines = records.where(ClaimLine.TABLE, "claim", claim.id());
        // what was asked for more and declined is none of its lines
        Set<Integer> declined = lines.stream().allMatch(each -> each.supplement() == 0) ? Set.of() : Supplements.of(
                records.where(ClaimMove.TABLE, "claim", claim.id()).stream().map(ClaimMove::move).toList(), null).declined();
        for (ClaimLine each : lines) {
            if (declined.contains(each.supplement())) {
                continue;
            }
            List<String> row = new ArrayList<>(row(claim.id(), claim.scheme(), claim.firm(), claim.date(), claim.asked(),
                    claim.project(), claim.course(), claim.development(), claim.yearDay(), each.line().id(),
                    each.line().item(), each.line().name(), each.line().cost(), each.line().units(),
                    each.line().course(), each.line().trainee()));
            for (Column column : columns.subList(row.size(), columns.size())) {
                row.add(facts.stream().filter(fact -> column.name().equals(ImportKind.FACT + fact.fact()))
                        .map(ClaimFact::value).findFirst().orElse(""));
            }
            rows.add(row);
        }
    }

    /** Who stands behind a firm: another firm by its id, also where people are not named. */
    private String person(Reading records, Tie tie) {
        return redacts && records.find(Firm.TABLE, tie.person()) == null ? Initials.of(tie.person()) : tie.person();
    }

    private static List<String> firm(Firm firm, List<Tie> ties, Function<Tie, String> person) {
        String holders = String.join("; ", ties.stream().filter(tie -> tie.kind().equals(Tie.HOLDER))
                .map(tie -> person.apply(tie) + " " + tie.share()).toList());
        return row(firm.id(), firm.name(), firm.businessNumber(), firm.sector(), firm.district(), firm.employees(),
                firm.founded(), firm.registeredUntil(), firm.address(), firm.telephone(), firm.account(),
                holders.isEmpty() && firm.holdersTold() ? "none" : holders, people(ties, Tie.DIRECTOR, person),
                people(ties, Tie.STAFF, person));
    }

    private static String people(List<Tie> ties, String kind, Function<Tie, String> person) {
        return String.join("; ", ties.stream().filter(tie -> tie.kind().equals(kind)).map(person).toList());
    }

    private static List<String> row(Object... values) {
        return Arrays.stream(values).map(value -> value instanceof Money money ? money.decimal()
                : Objects.toString(value, "")).toList();
    }

    private static Column text(String name, int width) {
        return new Column(name, Kind.TEXT, width);
    }

    private static Column of(String name, Kind kind) {
        return new Column(name, kind, 16);
    }
}
