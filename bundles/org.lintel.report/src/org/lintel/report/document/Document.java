// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.document;

import java.time.LocalDate;
import java.util.List;
import org.lintel.core.text.Language;

/**
 * What stands on the pages of a letter or a form, and not how it looks.
 *
 * @param title in one line
 * @param author whose letter it is
 * @param reference what it is called on each of its pages
 * @param day of the letter; its file is dated so, whenever it is made
 */
public record Document(String title, String author, String reference, LocalDate day, Language language,
        List<Block> blocks) {

    public Document {
        title = CleanText.line(title);
        author = CleanText.line(author);
        reference = CleanText.line(reference);
        blocks = List.copyOf(blocks);
    }
}
