// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.lintel.core.edit.Fix;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Result;
import org.lintel.core.result.RuleDescription;
import org.lintel.core.text.Language;
import org.lintel.ui.LintelUi;
import org.lintel.workspace.CheckPreferences;

/** Tells a finding as text: what, how sure, where, what is missing, what to do, and why it matters. */
final class FindingStory {

    private final StringBuilder out = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();
    private final Language language;
    private final Color secondary = LintelUi.Colour.get(LintelUi.Colour.SECONDARY);

    private FindingStory(Language language) {
        this.language = language;
    }

    /** @param row null for none */
    static void write(StyledText text, FindingRow row) {
        FindingStory story = new FindingStory(CheckPreferences.language());
        if (row == null) {
            story.small(Messages.selectFinding);
        } else {
            story.tell(row);
        }
        text.setText(story.out.toString());
        text.setStyleRanges(story.styles.toArray(StyleRange[]::new));
        text.setTopPixel(0);
    }

    private void tell(FindingRow row) {
        Result result = row.result();
        RuleDescription rule = row.rule();
        bold(result.summary().in(language));
        small(result.outcome().label().in(language) + " · " + result.severity().label().in(language) + " · "
                + row.ruleName() + " · " + result.rule());
        if (rule != null) {
            small(rule.clause().citation().isEmpty() ? "" : new Explanation(language).source(rule.clause()));
        }
        heading(Messages.element);
        line(row.element());
        small(result.subject().container());
        if (!result.subject().globalId().isEmpty()) {
            small("GlobalId " + result.subject().globalId());
        }
        if (result.candidate() != null) {
            heading(Messages.candidate);
            line(Messages.bind(Messages.candidateWouldBe, result.candidate().label().in(language)));
        }
        if (!result.missing().isEmpty()) {
            heading(Messages.missingInputs);
            for (Missing missing : result.missing()) {
                line("• " + missing.label().in(language) + ": " + missing.reason().in(language));
                small(missing.remedy().in(language));
            }
        }
        String remedy = result.remedy().in(language);
        if (!remedy.isEmpty()) {
            heading(Messages.whatToDo);
            line(remedy);
        }
        if (!result.fixes().isEmpty()) {
            heading(Messages.repair);
            result.fixes().forEach(fix -> line("• " + fix.label().in(language)));
            small(result.fixes().stream().allMatch(Fix::onRequest) ? Messages.repairOnRequest : Messages.repairHow);
        }
        if (rule != null && !rule.explanation().isEmpty()) {
            heading(Messages.why);
            line(rule.explanation().in(language));
        }
        if (result.suppression() != null) {
            heading(Messages.suppressed);
            line(result.suppression().reason());
        }
    }

    private void heading(String title) {
        out.append('\n');
        styled(title, SWT.BOLD, secondary);
    }

    private void bold(String text) {
        styled(text, SWT.BOLD, null);
    }

    private void small(String text) {
        if (!text.isEmpty()) {
            styled(text, SWT.NORMAL, secondary);
        }
    }

    private void line(String text) {
        if (!text.isEmpty()) {
            out.append(text).append('\n');
        }
    }

    private void styled(String text, int font, Color colour) {
        styles.add(new StyleRange(out.length(), text.length(), colour, null, font));
        out.append(text).append('\n');
    }
}
