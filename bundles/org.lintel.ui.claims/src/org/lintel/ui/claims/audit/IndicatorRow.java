// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lintel.claims.record.Review;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.result.Outcome;
import org.lintel.core.result.Result;
import org.lintel.core.text.Text;
import org.lintel.ui.Images;
import org.lintel.ui.claims.ClaimsUi;

/**
 * Something worth a look in an application, or a question that is open; and what reviewers made of it.
 *
 * @param name of the indicator, in the language of findings
 * @param reviews the last first
 */
record IndicatorRow(Result result, String name, List<Review> reviews) {

    String claim() {
        return result.subject().key();
    }

    /** The indicator's id without its pack. */
    String indicator() {
        return result.rule().substring(result.rule().indexOf('/') + 1);
    }

    boolean isLook() {
        return result.outcome() == Outcome.FAIL;
    }

    /** How much it weighs; "error" would be said of somebody. */
    String weight() {
        if (!isLook()) {
            return Messages.open;
        }
        return ClaimsUi.say(switch (result.severity()) {
            case ERROR -> Text.of("high", "高");
            case WARNING -> Text.of("medium", "中");
            case INFO -> Text.of("low", "低");
        });
    }

    Images image() {
        if (!isLook()) {
            return Images.UNDETERMINED;
        }
        return reviews.isEmpty() ? Images.SEVERITY_WARNING : Images.PASS;
    }

    String summary() {
        return ClaimsUi.say(result.summary());
    }

    String review() {
        return reviews.isEmpty() ? "" : ReviewWord.said(reviews.getFirst().verdict()) + ", " + reviews.getFirst().actor();
    }

    String story() {
        StringBuilder out = new StringBuilder(claim()).append("  ").append(name).append('\n');
        for (Evidence each : result.evidence()) {
            if (each instanceof Evidence.Assumed seen) {
                out.append("– ").append(ClaimsUi.say(seen.reason())).append('\n');
            } else if (each instanceof Evidence.FromTable figure) {
                out.append("– ").append(figure.source().citation()).append(": ").append(figure.value()).append('\n');
            }
        }
        if (!isLook()) {
            out.append(summary()).append('\n');
        }
        if (!result.remedy().isEmpty()) {
            out.append("→ ").append(ClaimsUi.say(result.remedy())).append('\n');
        }
        for (Missing each : result.missing()) {
            out.append("→ ").append(ClaimsUi.say(each.remedy())).append('\n');
        }
        for (Review each : reviews) {
            out.append('\n').append(NLS.bind(Messages.reviewed, new Object[] {each.day(), each.actor(),
                ReviewWord.said(each.verdict()), each.reason()}));
        }
        return out.append("\n\n").append(Messages.noAccusation).toString();
    }
}
