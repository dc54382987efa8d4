// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.core.result.CheckedFile;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Run;
import org.lintel.core.text.Language;
import org.lintel.ui.Images;
import org.lintel.ui.OutcomeLook;
import org.lintel.workspace.CheckPreferences;

/** A run in a few lines: how many of each outcome, the undetermined always, and what could not be read. */
final class Verdicts {

    /** One line. */
    record Line(Images image, String text) {
    }

    private Verdicts() {
    }

    static List<Line> of(Run run) {
        Language language = CheckPreferences.language();
        List<Line> lines = new ArrayList<>();
        for (CheckedFile file : run.files()) {
            if (!file.isReadable()) {
                lines.add(new Line(Images.SEVERITY_ERROR, file.problem().in(language)));
            }
        }
        for (Map.Entry<Outcome, Integer> count : run.counts().entrySet()) {
            lines.add(new Line(OutcomeLook.image(count.getKey()),
                    count.getValue() + " " + count.getKey().label().in(language)));
        }
        if (run.suppressed() > 0) {
            lines.add(new Line(Images.SUPPRESSED, Messages.bind(Messages.suppressed, run.suppressed())));
        }
        if (!run.errors().isEmpty()) {
            lines.add(new Line(Images.SEVERITY_ERROR, Messages.bind(Messages.crashed, run.errors().size())));
        }
        return lines;
    }
}
