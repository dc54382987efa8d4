// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.lintel.claims.claim.Line;
import org.lintel.claims.lifecycle.Due;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Tie;
import org.lintel.claims.scheme.Fact;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Item;
import org.lintel.claims.training.Course;
import org.lintel.claims.training.Roll;
import org.lintel.claims.training.Trainee;
import org.lintel.core.result.Confidence;
import org.lintel.ui.claims.ClaimsImages;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.claim.SheetParts.Column;

/** What is asked for and by whom: applicant, lines, facts, trainees, and by when things must be done. */
final class ApplicationPage extends SheetPage {

    /** A trainee in a course. */
    private record Enrolled(Trainee trainee, Course course) {
    }

    ApplicationPage(ClaimEditor editor) {
        super(editor, "application", Messages.application);
    }

    @Override
    void fill(SheetParts parts, ClaimSheet sheet) {
        applicant(parts, sheet);
        lines(parts, sheet);
        facts(parts, sheet);
        if (sheet.roll() != null) {
            trainees(parts, sheet.roll());
        }
        dues(parts, sheet.outstanding() == null ? List.of() : sheet.outstanding().dues());
    }

    private static void applicant(SheetParts parts, ClaimSheet sheet) {
        ClaimHead head = sheet.head();
        Firm firm = sheet.firm();
        Composite client = parts.section(Messages.applicant);
        parts.row(client, Messages.name, firm == null ? head.firm() : firm.name() + "  (" + head.firm() + ")");
        if (firm != null) {
            parts.row(client, Messages.businessNumber, firm.businessNumber());
            parts.row(client, Messages.district, firm.district());
            parts.row(client, Messages.sector, firm.sector());
            parts.row(client, Messages.employees, firm.employees());
            parts.row(client, Messages.holders, firm.holdersTold() ? ties(sheet.ties(), Tie.HOLDER)
                    : Messages.holdersNotTold);
            parts.row(client, Messages.directors, ties(sheet.ties(), Tie.DIRECTOR));
            parts.row(client, Messages.staff, ties(sheet.ties(), Tie.STAFF));
        }
        Funds.Found scheme = sheet.scheme();
        parts.row(client, Messages.scheme, scheme == null ? NLS.bind(Messages.unknownScheme, head.scheme())
                : ClaimsUi.say(scheme.scheme().name()) + "  (" + head.scheme() + ")");
        parts.row(client, Messages.applied, head.date());
        parts.row(client, Messages.approved, head.approved());
        parts.row(client, Messages.project, head.project());
        parts.row(client, Messages.course, head.course());
        parts.row(client, Messages.development, head.development());
        parts.row(client, Messages.yearDay, head.yearDay());
        parts.row(client, Messages.asked, head.asked());
        parts.row(client, Messages.preparedBy, head.preparedBy());
    }

    private static String ties(List<Tie> ties, String kind) {
        return String.join(", ", ties.stream().filter(each -> each.kind().equals(kind))
                .map(each -> each.share() == null ? each.person() : each.person() + " " + each.share()).toList());
    }

    private static void lines(SheetParts parts, ClaimSheet sheet) {
        List<Line> lines = sheet.found().application().lines();
        List<Column<Line>> columns = new ArrayList<>(List.of(Column.of(Messages.line, Line::id),
                Column.of(Messages.item, line -> item(sheet, line)), Column.of(Messages.name, Line::name),
                Column.number(Messages.cost, line -> line.cost() == null ? "–" : line.cost().toString()),
                Column.number(Messages.units, line -> line.units() == null ? "–" : line.units().toPlainString())));
        if (lines.stream().anyMatch(line -> line.course() != null)) {
            columns.add(Column.of(Messages.course, Line::course));
            columns.add(Column.of(Messages.trainee, Line::trainee));
        }
        parts.table(parts.section(Messages.lines), Messages.lines, lines, null, columns);
    }

    private static String item(ClaimSheet sheet, Line line) {
        if (sheet.scheme() != null) {
            for (var version : sheet.scheme().scheme().versions()) {
                Item item = version.item(line.item());
                if (item != null) {
                    return ClaimsUi.say(item.name());
                }
            }
        }
        return line.item();
    }

    private static void facts(SheetParts parts, ClaimSheet sheet) {
        Map<String, String> facts = new TreeMap<>(sheet.found().application().facts().values());
        if (!facts.isEmpty()) {
            Composite client = parts.section(Messages.facts);
            facts.forEach((id, value) -> {
                Fact fact = sheet.scheme() == null ? null : sheet.scheme().fund().fact(id);
                parts.row(client, fact == null ? id : ClaimsUi.say(fact.label()), switch (value) {
                    case "true" -> Messages.yes;
                    case "false" -> Messages.no;
                    default -> value;
                });
            });
        }
    }

    private static void trainees(SheetParts parts, Roll roll) {
        List<Enrolled> rows = new ArrayList<>();
        roll.trainees().forEach(trainee -> roll.coursesOf(trainee).forEach(
                course -> rows.add(new Enrolled(trainee, course))));
        parts.table(parts.section(Messages.trainees), Messages.trainees, rows,
                index -> ClaimsImages.PERSON.image(), List.of(
                Column.of(Messages.trainee, row -> row.trainee().id()),
                Column.of(Messages.name, row -> row.trainee().name()),
                Column.of(Messages.course, row -> row.course().name()),
                Column.number(Messages.hours, row -> Hours.of(roll, row.trainee(), row.course())),
                Column.of(Messages.certificate, row -> {
                    var day = roll.certificates().get(Roll.key(row.trainee().id(), row.course().id()));
                    return day == null ? "" : day.toString();
                })));
    }

    private static void dues(SheetParts parts, List<Due> dues) {
        Composite client = parts.section(Messages.deadlines);
        if (dues.isEmpty()) {
            parts.sentence(client, Messages.noDeadlines);
            return;
        }
        parts.table(client, Messages.deadlines, dues, null, List.of(
                Column.of(Messages.lastDay, due -> due.day() == null ? "?" : due.day().toString()),
                Column.of(Messages.what, due -> ClaimsUi.say(due.deadline().words())),
                Column.of(Messages.source, due -> due.deadline().source().citation()
                        + (due.deadline().source().confidence() == Confidence.CONFIRMED ? ""
                                : " (" + ClaimsUi.say(due.deadline().source().confidence().label()) + ")"))));
    }
}
