// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

import java.util.Comparator;
import org.lintel.ui.tree.NaturalOrder;

/** The columns of the table beside the map, and the order of lines that each gives. */
enum LinkColumn {
    STATUS(110), SCORE(60), NAME(130), KEY(170), THING(200), REASONS(260);

    private final int width;

    LinkColumn(int width) {
        this.width = width;
    }

    /** By its name; null where there is none, for the order in which links are found. */
    static LinkColumn of(String name) {
        for (LinkColumn column : values()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    int width() {
        return width;
    }

    String label() {
        return switch (this) {
            case STATUS -> Messages.columnStatus;
            case SCORE -> Messages.columnScore;
            case NAME -> Messages.columnName;
            case KEY -> Messages.columnKey;
            case THING -> Messages.columnThing;
            case REASONS -> Messages.columnReasons;
        };
    }

    /** What the column shows of a line. */
    String text(LinkRow row) {
        return switch (this) {
            case STATUS -> row.status();
            case SCORE -> row.score();
            case NAME -> row.name();
            case KEY -> row.key();
            case THING -> row.thing();
            case REASONS -> row.reasons();
        };
    }

    /** Upwards: what is to be decided first; names and numbers in them as people order them. Lines that are alike stay as they are. */
    Comparator<LinkRow> comparator() {
        return switch (this) {
            case STATUS -> Comparator.comparing((LinkRow row) -> !row.isOpen()).thenComparing(row -> row.link().status());
            case SCORE -> Comparator.comparingDouble((LinkRow row) -> row.link().score());
            default -> Comparator.comparing(this::text, NaturalOrder.INSTANCE);
        };
    }
}
