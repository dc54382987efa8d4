// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.lintel.claims.claim.Assessment;
import org.lintel.claims.claim.Line;
import org.lintel.claims.claim.VersionGrant;
import org.lintel.core.money.Money;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Message;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.claim.SheetParts.Column;
import org.lintel.ui.findings.Explanation;
import org.lintel.ui.findings.ExplanationTree;
import org.lintel.workspace.CheckPreferences;

/** What the application is worth: the verdict, what binds, what is missing, and the worked calculation with its sources. */
final class CalculationPage extends SheetPage {

    private static final int TREE_HEIGHT = 280;

    CalculationPage(ClaimEditor editor) {
        super(editor, "calculation", Messages.calculation);
    }

    @Override
    void fill(SheetParts parts, ClaimSheet sheet) {
        Composite worth = parts.section(Messages.worth);
        if (sheet.assessment() == null) {
            parts.sentence(worth, ClaimsUi.say(sheet.problem()));
            return;
        }
        Assessment assessment = sheet.assessment();
        Text verdict = parts.sentence(worth, ClaimsUi.say(AssessmentWords.verdict(assessment)));
        verdict.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        for (Message each : AssessmentWords.more(assessment)) {
            parts.sentence(worth, ClaimsUi.say(each));
        }
        for (Missing each : assessment.missing()) {
            parts.sentence(worth, ClaimsUi.say(Message.of("{0}: {1}", "{0}：{1}", each.label(), each.reason()))
                    + (each.remedy().isEmpty() ? "" : "\n→ " + ClaimsUi.say(each.remedy())));
        }
        parts.sentence(worth, Messages.asTheRecordsStand);
        Composite worked = parts.section(Messages.worked, true);
        ExplanationTree tree = new ExplanationTree(worked);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, TREE_HEIGHT)
                .applyTo(tree.control());
        tree.show(new Explanation(CheckPreferences.language()).of(assessment.missing(),
                assessment.versions().stream().map(VersionGrant::calculation).toList()));
        for (VersionGrant version : assessment.versions()) {
            lines(parts, version, assessment.application().lines());
        }
    }

    private static void lines(SheetParts parts, VersionGrant version, List<Line> lines) {
        Map<String, Long> granted = version.lines();
        if (!granted.isEmpty()) {
            String title = Message.of("Lines by version {0}", "按版本 {0} 的各行", version.version().id())
                    .in(CheckPreferences.language());
            parts.table(parts.section(title), title, lines, null, List.of(Column.of(Messages.line, Line::id),
                    Column.of(Messages.name, Line::name),
                    Column.number(Messages.cost, line -> line.cost() == null ? "–" : line.cost().toString()),
                    Column.number(Messages.granted, line ->
                            Money.hkd(granted.getOrDefault(line.id(), 0L)).toString())));
        }
    }
}
