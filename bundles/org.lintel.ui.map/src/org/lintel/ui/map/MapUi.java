// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.map;

/** The ids of the map, as they stand in {@code plugin.xml}. */
public final class MapUi {

    public static final String ID = "org.lintel.ui.map";
    public static final String VIEW = ID + ".view";
    public static final String CONTEXT = ID + ".context";

    private MapUi() {
    }

    /** Ids of commands. */
    public static final class Command {
        public static final String ACCEPT = ID + ".accept";
        public static final String REJECT = ID + ".reject";
        public static final String FIT = ID + ".fit";

        private Command() {
        }
    }
}
