// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.TEXT;

import java.util.Arrays;
import java.util.Objects;
import org.lintel.claims.scheme.Ratio;

/**
 * What ties a person, or another firm, to a firm.
 *
 * @param person the id of the person, firm or actor
 * @param kind {@link #HOLDER}, {@link #DIRECTOR} or {@link #STAFF}
 * @param share of a holder; null for all others
 */
public record Tie(String firm, String person, String kind, Ratio share) implements Entry {

    public static final String HOLDER = "holder";
    public static final String DIRECTOR = "director";
    public static final String STAFF = "staff";

    public static final Table<Tie> TABLE = Table.<Tie>of("tie").key("firm", "person", "kind").may(TEXT, "share")
            .rows(r -> Arrays.asList(r.firm, r.person, r.kind, r.share == null ? null : r.share.toString()),
                    f -> new Tie(f.text(), f.text(), f.text(), share(f.text())));

    public Tie {
        Objects.requireNonNull(firm, "firm");
        Objects.requireNonNull(person, "person");
        if (kind.equals(HOLDER) != (share != null)) {
            throw new IllegalArgumentException("a holder has a share, nobody else has one");
        }
    }

    private static Ratio share(String text) {
        return text == null ? null : Ratio.parse(text);
    }

    @Override
    public Table<Tie> table() {
        return TABLE;
    }
}
