// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.pack;

import org.lintel.core.text.Text;

/**
 * The explanation of a rule.
 *
 * @param page Markdown
 * @param edition it was asked for
 * @param writtenFor the edition whose figures it tells, which is another where the rule was taken over
 */
public record ClausePage(Text page, String edition, String writtenFor) {

    /** The page, with a warning above it where it was written for another edition. */
    public Text text() {
        if (edition.equals(writtenFor)) {
            return page;
        }
        return new Text("> This page was written for edition " + writtenFor + ". How the rule decides is the same in "
                + "edition " + edition + ";\n> the figures below are those of " + writtenFor + ". What is known of "
                + edition + " stands in its tables (lintel tables list).\n\n" + page.en(),
                "> 本頁為「" + writtenFor + "」版而寫。規則的判定方法於「" + edition + "」版相同；\n> 以下數值屬「" + writtenFor
                        + "」版。「" + edition + "」版已知的數值見其數表（lintel tables list）。\n\n" + page.zhHk());
    }
}
