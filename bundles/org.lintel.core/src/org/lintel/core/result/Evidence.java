// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.Objects;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/** Where one value of a calculation was taken from. */
public sealed interface Evidence {

    /**
     * Read in the model.
     *
     * @param path what was read, e.g. {@code Pset_SpaceCommon.GrossPlannedArea} or {@code IfcWindow.OverallWidth}
     * @param value as it stands there
     * @param where the instance that carries it, which for a value of a type is the type
     */
    record FromModel(Origin origin, String path, String value, Location where) implements Evidence {
        public FromModel {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(where, "where");
        }
    }

    /**
     * Looked up in a table of a code.
     *
     * @param row the row as the table names it
     * @param called the row in the languages of the user; null where the table's own name is all there is
     */
    record FromTable(String table, String row, String value, Source source, Text called) implements Evidence {
        public FromTable {
            Objects.requireNonNull(source, "source");
        }

        /** A figure of a row that has one name. */
        public FromTable(String table, String row, String value, Source source) {
            this(table, row, value, source, null);
        }

        /** The row in the languages of the user, or as the table names it. */
        @Override
        public Text called() {
            return called == null ? Text.verbatim(row) : called;
        }
    }

    /** Set in the project's own settings: an override, a mapping. */
    record FromProject(String key, String value, Location where) implements Evidence {
    }

    /** Neither read nor looked up: taken as given, for the reason stated. */
    record Assumed(Message reason) implements Evidence {
    }

    /** In which part of a model a value was found. */
    enum Origin {
        ATTRIBUTE("attribute", Text.of("attribute", "屬性")),
        OCCURRENCE("occurrence", Text.of("property of the element", "構件屬性集")),
        TYPE("type", Text.of("property of the type", "類型屬性集")),
        MATERIAL("material", Text.of("material", "物料")),
        QUANTITY("quantity", Text.of("quantity", "工程量")),
        CLASSIFICATION("classification", Text.of("classification", "分類")),
        PLACEMENT("placement", Text.of("placement", "定位")),
        /** Measured on the bodies of the model. */
        GEOMETRY("geometry", Text.of("geometry", "幾何")),
        RELATION("relation", Text.of("relation", "關聯"));

        private final String id;
        private final Text label;

        Origin(String id, Text label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public Text label() {
            return label;
        }
    }
}
