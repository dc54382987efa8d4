// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.register;

import java.util.Arrays;
import java.util.List;
import org.lintel.core.text.Text;

/** The orders of a register. Applications that are equal in one follow by their ids. */
public enum ClaimOrder {
    ID("id", Text.of("by id", "按編號"), false),
    DATE("date", Text.of("oldest first", "由舊至新"), false, "date_applied"),
    NEWEST("newest", Text.of("newest first", "由新至舊"), true, "date_applied"),
    /** Where nothing is decided comes last. */
    GRANTED("granted", Text.of("largest grant first", "批出金額由大至小"), true, "granted"),
    /** And of one applicant, the oldest first. */
    APPLICANT("applicant", Text.of("by applicant", "按申請人"), false, "firm", "date_applied");

    private final String id;
    private final Text label;
    private final boolean descending;
    private final List<String> columns;

    ClaimOrder(String id, Text label, boolean descending, String... columns) {
        this.id = id;
        this.label = label;
        this.descending = descending;
        this.columns = List.of(columns);
    }

    /** The order of that id, or null. */
    public static ClaimOrder of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst().orElse(null);
    }

    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }

    List<String> columns() {
        return columns;
    }

    boolean descending() {
        return descending;
    }
}
