// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.List;

/** Makes a STEP physical file (ISO 10303-21) in memory, the same bytes for the same calls. */
public final class StepWriter {

    /** An empty file of one schema; header texts are empty until set. */
    public StepWriter(String schema) {
    }

    /** FILE_DESCRIPTION's description, such as {@code ViewDefinition [ReferenceView_V1.2]}. */
    public StepWriter description(String... lines) {
        return this;
    }

    /** FILE_NAME: name, ISO 8601 time stamp, author, organization, preprocessor, originating system, authorization. */
    public StepWriter fileName(String name, String timestamp, String author, String organization, String preprocessor,
            String system, String authorization) {
        return this;
    }

    /**
     * Adds an instance and returns its number; numbers run from 1.
     *
     * @param attributes null for {@code $}, String, Boolean, Long, Integer, Double, Enumeration, Logical, Derived, Binary,
     *                   Identified (a reference; {@link #ref}), Typed, List or array of such values
     */
    public long add(String type, Object... attributes) {
        return 0;
    }

    /** The number the next instance gets, for references forward. */
    public long next() {
        return 1;
    }

    public static Ref ref(long id) {
        return new Ref(id);
    }

    public static List<Ref> refs(long... ids) {
        return List.of();
    }

    public static Enumeration item(String name) {
        return new Enumeration(name);
    }

    public static Typed typed(String type, Object value) {
        return new Typed(type, value);
    }

    /** The whole file. */
    public byte[] bytes() {
        return new byte[0];
    }
}
