// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.lintel.claims.evidence.Duplicate;
import org.lintel.claims.office.Outstanding;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Invoice;
import org.lintel.ui.claims.ClaimsImages;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.claim.SheetParts.Column;

/** Papers and invoices, what may have been handed in twice, and whether a file is the paper that was handed in. */
final class PapersPage extends SheetPage {

    PapersPage(ClaimEditor editor) {
        super(editor, "papers", Messages.papers);
    }

    @Override
    void fill(SheetParts parts, ClaimSheet sheet) {
        List<Duplicate> twice = sheet.papers().duplicates();
        if (!twice.isEmpty()) {
            Composite client = parts.section(Messages.twice);
            parts.table(client, Messages.twice, twice, index -> ClaimsImages.WAITS.image(), List.of(
                    Column.of(Messages.first, each -> each.first().id() + " (" + each.first().claim() + ")"),
                    Column.of(Messages.second, each -> each.second().id() + " (" + each.second().claim() + ")"),
                    Column.of(Messages.alike, each -> ClaimsUi.say(each.kind().label())),
                    Column.of(Messages.seen, each -> ClaimsUi.say(each.words()))));
        }
        Composite invoices = parts.section(Messages.invoices);
        if (sheet.papers().invoices().isEmpty()) {
            parts.sentence(invoices, Messages.noInvoices);
        } else {
            parts.table(invoices, Messages.invoices, sheet.papers().invoices(), index -> ClaimsImages.MONEY.image(),
                    List.of(Column.of(Messages.invoice, Invoice::id), Column.of(Messages.line, Invoice::line),
                            Column.of(Messages.supplier, Invoice::supplier),
                            Column.of(Messages.number, Invoice::number),
                            Column.of(Messages.issued, each -> each.issued().toString()),
                            Column.number(Messages.amount, each -> each.amount().toString()),
                            Column.of(Messages.paper, Invoice::evidence)));
        }
        papers(parts, sheet);
        wanted(parts, sheet);
    }

    private void papers(SheetParts parts, ClaimSheet sheet) {
        List<EvidenceItem> all = sheet.papers().papers();
        Composite client = parts.section(Messages.papers);
        if (all.isEmpty()) {
            parts.sentence(client, Messages.noPapers);
            return;
        }
        Table table = parts.table(client, Messages.papers, all, index -> ClaimsImages.PAPER.image(), List.of(
                Column.of(Messages.paper, EvidenceItem::id), Column.of(Messages.kind, each -> kind(sheet, each)),
                Column.of(Messages.file, EvidenceItem::file),
                Column.of(Messages.received, each -> each.received().toString()),
                Column.number(Messages.bytes, each -> Long.toString(each.bytes())),
                Column.of("SHA-256", EvidenceItem::hash)));
        table.select(0);
        Button compare = parts.toolkit().createButton(client, Messages.compare, SWT.PUSH);
        Text said = parts.text(client, Messages.compareHint);
        compare.addListener(SWT.Selection, e -> {
            int index = table.getSelectionIndex();
            FileDialog dialog = new FileDialog(table.getShell(), SWT.OPEN | SWT.SHEET);
            dialog.setText(Messages.compare);
            String file = index < 0 ? null : dialog.open();
            if (file != null) {
                compare(all.get(index), Path.of(file), said);
            }
        });
    }

    /** By the name that the scheme has for it; a word of the office's own stands as it is. */
    private static String kind(ClaimSheet sheet, EvidenceItem paper) {
        if (sheet.outstanding() != null) {
            for (Outstanding.Wanted each : sheet.outstanding().papers()) {
                if (each.paper().id().equals(paper.kind())) {
                    return ClaimsUi.say(each.paper().name());
                }
            }
        }
        return paper.kind().equals("invoice") ? Messages.invoice : paper.kind();
    }

    /** Tells whether a file is the paper. */
    private static void compare(EvidenceItem paper, Path file, Text said) {
        said.setText(Messages.comparing);
        new PaperComparison(paper, file, words -> ClaimsUi.later(() -> {
            if (!said.isDisposed()) {
                said.setText(words);
                said.requestLayout();
            }
        })).schedule();
    }

    /** What the scheme asks for. */
    private static void wanted(SheetParts parts, ClaimSheet sheet) {
        List<Outstanding.Wanted> wanted = sheet.outstanding() == null ? List.of() : sheet.outstanding().papers();
        if (!wanted.isEmpty()) {
            parts.table(parts.section(Messages.wanted), Messages.wanted, wanted, null, List.of(
                    Column.of(Messages.paper, each -> ClaimsUi.say(each.paper().name())),
                    Column.of(Messages.when, each -> ClaimsUi.say(each.paper().stage().label())),
                    Column.of(Messages.must, each -> each.paper().mandatory() ? Messages.yes : Messages.ifAny),
                    Column.of(Messages.papers, each -> String.join(", ", each.recorded().stream()
                            .map(EvidenceItem::id).toList()))));
        }
    }
}
