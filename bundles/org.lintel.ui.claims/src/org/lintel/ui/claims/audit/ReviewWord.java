// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import java.util.Arrays;
import org.lintel.core.text.Text;
import org.lintel.ui.claims.ClaimsUi;

/** The usual verdicts of reviewers: the word that is kept, and how it is said; any other word is kept and said as it is. */
enum ReviewWord {
    HARMLESS("harmless", Text.of("harmless", "無礙")),
    FOLLOWED_UP("followed-up", Text.of("followed up", "已跟進")),
    REFERRED("referred", Text.of("referred", "已轉介"));

    private final String id;
    private final Text label;

    ReviewWord(String id, Text label) {
        this.id = id;
        this.label = label;
    }

    String label() {
        return ClaimsUi.say(label);
    }

    /** The word that is kept for what was chosen or typed. */
    static String kept(String words) {
        return Arrays.stream(values()).filter(each -> each.label().equals(words.strip())).map(each -> each.id).findFirst()
                .orElse(words.strip());
    }

    /** How a word that was kept is said. */
    static String said(String word) {
        return Arrays.stream(values()).filter(each -> each.id.equals(word)).map(ReviewWord::label).findFirst().orElse(word);
    }
}
