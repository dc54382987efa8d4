// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import org.lintel.core.text.Language;
import org.lintel.ui.Images;
import org.lintel.ui.OutcomeLook;

/** By what the lines of the Findings view are grouped. */
public enum Grouping {
    RULE, STOREY, TYPE, OUTCOME, FILE, NONE;

    public String label() {
        return switch (this) {
            case RULE -> Messages.groupRule;
            case STOREY -> Messages.groupStorey;
            case TYPE -> Messages.groupType;
            case OUTCOME -> Messages.groupOutcome;
            case FILE -> Messages.groupFile;
            case NONE -> Messages.groupNone;
        };
    }

    /** What tells groups apart. */
    String key(FindingRow row) {
        return switch (this) {
            case RULE -> row.result().rule();
            case STOREY -> row.storey();
            case TYPE -> row.result().subject().type();
            case OUTCOME -> row.result().outcome().id();
            case FILE -> row.file().getFullPath().toString();
            case NONE -> "";
        };
    }

    /** What a group is called that holds this line. */
    String title(FindingRow row, Language language) {
        return switch (this) {
            case RULE -> row.ruleName();
            case STOREY -> row.storey().isEmpty() ? Messages.noStorey : row.storey();
            case TYPE -> row.result().subject().type().isEmpty() ? Messages.noType : row.result().subject().type();
            case OUTCOME -> row.result().outcome().label().in(language);
            case FILE -> row.file().getName();
            case NONE -> "";
        };
    }

    /** What stands in grey behind the title. */
    String subtitle(FindingRow row) {
        return switch (this) {
            case RULE -> row.result().rule();
            case FILE -> row.file().getParent().getFullPath().makeRelative().toString();
            default -> "";
        };
    }

    Images image(FindingRow row) {
        return switch (this) {
            case RULE -> Images.SOURCE;
            case STOREY -> Images.STOREY;
            case TYPE -> Images.TYPE_GROUP;
            case OUTCOME -> OutcomeLook.image(row.result().outcome());
            case FILE, NONE -> Images.MODEL;
        };
    }
}
