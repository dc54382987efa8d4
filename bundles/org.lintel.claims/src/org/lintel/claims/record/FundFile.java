// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.TEXT;
import static org.lintel.claims.record.Column.Kind.YES_NO;

import java.util.Arrays;
import org.lintel.claims.scheme.FundText;

/**
 * A file with the rules of a fund by which decisions were taken, or may be. It is written once and stays.
 *
 * @param id SHA-256 of its text, in hexadecimal
 * @param fund its id
 * @param name what the file was called
 * @param supplied whether it came with the Lintel that wrote it here; what becomes of all others says {@link FundAct}
 * @param text the whole of it
 */
public record FundFile(String id, String fund, String name, boolean supplied, String text) implements Entry {

    public static final Table<FundFile> TABLE = Table.<FundFile>of("fund_file").key("id").has(TEXT, "fund", "name")
            .has(YES_NO, "supplied").has(TEXT, "file_text")
            .rows(r -> Arrays.asList(r.id, r.fund, r.name, r.supplied, r.text),
                    f -> new FundFile(f.text(), f.text(), f.text(), f.yes(), f.text()));

    /** A file as a record. */
    public static FundFile of(FundText file) {
        return new FundFile(file.hash(), file.fund(), file.file(), file.supplied(), file.text());
    }

    @Override
    public Table<FundFile> table() {
        return TABLE;
    }
}
