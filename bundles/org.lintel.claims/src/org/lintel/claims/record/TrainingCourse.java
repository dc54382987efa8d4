// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.TEXT;

import java.util.Arrays;

/** A course of an application; its sessions stand with the attendance. */
public record TrainingCourse(String claim, String id, String name) implements Entry {

    public static final Table<TrainingCourse> TABLE = Table.<TrainingCourse>of("course").key("claim", "id")
            .has(TEXT, "name").rows(r -> Arrays.asList(r.claim, r.id, r.name),
                    f -> new TrainingCourse(f.text(), f.text(), f.text()));

    @Override
    public Table<TrainingCourse> table() {
        return TABLE;
    }
}
