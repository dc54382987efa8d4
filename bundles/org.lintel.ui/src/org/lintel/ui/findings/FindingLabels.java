// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.TextStyle;
import org.lintel.core.result.Outcome;
import org.lintel.core.text.Language;
import org.lintel.ui.LintelUi;
import org.lintel.ui.OutcomeLook;
import org.lintel.workspace.CheckPreferences;

/** The cells of the Findings view; a group tells how many of its lines failed and how many are open. */
final class FindingLabels extends StyledCellLabelProvider {

    private final SortColumn column;

    FindingLabels(SortColumn column) {
        this.column = column;
    }

    @Override
    public void update(ViewerCell cell) {
        StyledString text = styled(cell.getElement());
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        if (column == SortColumn.FINDING) {
            cell.setImage(switch (cell.getElement()) {
                case FindingRow row -> OutcomeLook.image(row.result()).image();
                case FindingGroup group -> group.image().image();
                default -> null;
            });
        }
        super.update(cell);
    }

    private StyledString styled(Object element) {
        return switch (element) {
            case FindingRow row -> new StyledString(column.text(row));
            case FindingGroup group when column == SortColumn.FINDING -> group(group);
            case FindingGroup group when column == SortColumn.ELEMENT ->
                    new StyledString(group.subtitle(), StyledString.QUALIFIER_STYLER);
            default -> new StyledString();
        };
    }

    private static StyledString group(FindingGroup group) {
        Language language = CheckPreferences.language();
        StyledString text = new StyledString(group.title());
        for (Outcome outcome : Outcome.values()) {
            if (group.count(outcome) > 0) {
                text.append("  ").append(group.count(outcome) + " " + outcome.label().in(language), styler(outcome));
            }
        }
        return text;
    }

    private static Styler styler(Outcome outcome) {
        String colour = switch (outcome) {
            case FAIL -> LintelUi.Colour.FAIL;
            case UNDETERMINED -> LintelUi.Colour.UNDETERMINED;
            case PASS -> LintelUi.Colour.PASS;
            case NOT_APPLICABLE -> null;
        };
        return colour == null ? StyledString.QUALIFIER_STYLER : new Styler() {
            @Override
            public void applyStyles(TextStyle style) {
                style.foreground = LintelUi.Colour.get(colour);
            }
        };
    }

    @Override
    public String getToolTipText(Object element) {
        return element instanceof FindingRow row ? column.text(row) : null;
    }
}
