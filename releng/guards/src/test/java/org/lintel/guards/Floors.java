// SPDX-License-Identifier: EPL-2.0
package org.lintel.guards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The floors of the house: which bundle may import what, and why; the one place where this is written as code. */
final class Floors {
    /** How much of Eclipse a bundle may know. */
    enum Eclipse {
        NOTHING, EMF, ALL
    }

    /** A bundle: its floor, the bundles it may import, what it may know of Eclipse, and the reason that is given. */
    record Room(int floor, Set<String> mayImport, Eclipse eclipse, String reason) {

        private boolean mayName(String name) {
            return eclipse == Eclipse.ALL || eclipse == Eclipse.EMF && name.startsWith("org.eclipse.emf.");
        }
    }

    static final Map<String, Room> ROOMS = rooms();

    /** The one class below the workbench that may name Eclipse: the application that Equinox starts. */
    static final String APPLICATION = "bundles/org.lintel.cli/src/org/lintel/cli/LintelApplication.java";

    private static final String NO_ECLIPSE = "floors 0 to 5 and the command run on a flat class path, without Eclipse: "
            + "the same jars serve continuous integration, OSGi and workers of a cluster";
    private static final String NO_DISPLAY = "nothing below the workbench may need a display, and AWT costs start time";

    private static Map<String, Room> rooms() {
        Set<String> packs = Set.of("core", "ifc", "rules");
        Set<String> below5 = and(packs, "samples", "rules.model", "rules.energy");
        Set<String> below6 = and(below5, "check", "report");
        Set<String> below8 = and(below6, "workspace", "ui");
        Map<String, Room> rooms = new LinkedHashMap<>();
        rooms.put("core", new Room(0, Set.of(), Eclipse.NOTHING,
                "core is what all others share; it knows the JDK alone"));
        rooms.put("ifc", new Room(1, Set.of("core"), Eclipse.NOTHING,
                "ifc reads files; it knows nothing of checking them"));
        rooms.put("rules", new Room(1, Set.of("core"), Eclipse.NOTHING,
                "the rule engine takes any subject: models reach it through Inputs, given from above"));
        rooms.put("samples", new Room(2, Set.of("core", "ifc"), Eclipse.NOTHING,
                "samples make models; they know nothing of rules"));
        rooms.put("geometry", new Room(2, Set.of("core", "ifc"), Eclipse.NOTHING,
                "geometry computes shapes of models; it knows nothing of checking them"));
        rooms.put("claims", new Room(2, Set.of("core", "rules"), Eclipse.NOTHING,
                "claims are of firms, money and papers: it knows nothing of models, nor of how they are stored"));
        rooms.put("ifc.emf", new Room(2, Set.of("core", "ifc"), Eclipse.EMF,
                "ifc.emf shows models as EMF does; it knows nothing of checking them, "
                + "and the command does not carry it"));
        rooms.put("ifcopenshell", new Room(3, Set.of("core", "ifc", "geometry"), Eclipse.NOTHING,
                "ifcopenshell is one engine behind the port of geometry; it knows nothing of what shapes are for"));
        rooms.put("geo", new Room(3, Set.of("core", "ifc", "geometry"), Eclipse.NOTHING,
                "geo tells where on earth a model stands; it knows nothing of checking it"));
        rooms.put("rules.model", new Room(4, and(packs, "geometry", "geo"), Eclipse.NOTHING,
                "what a model answers does not depend on who asks"));
        rooms.put("rules.energy", new Room(4, and(packs, "geometry", "rules.model"), Eclipse.NOTHING,
                "a code asks the model through the inputs of rules.model (docs/adr/0003) and the take-off of its envelope "
                        + "(docs/adr/0030), and knows nothing above"));
        rooms.put("claims.store", new Room(4, Set.of("core", "claims"), Eclipse.NOTHING,
                "claims.store keeps what claims describes; what it means is not its business"));
        rooms.put("check", new Room(5, below5, Eclipse.NOTHING,
                "check puts a check together; what becomes of a Run is for those above to say"));
        rooms.put("report", new Room(5, and(below5, "claims"), Eclipse.NOTHING,
                "a report takes a Run, and a letter what a store says; it does not know who made them (docs/adr/0059)"));
        rooms.put("cli", new Room(6, and(below6, "geometry", "ifcopenshell", "geo", "claims", "claims.store"), Eclipse.NOTHING,
                "the command translates options into requests and stands alone"));
        rooms.put("workspace", new Room(6, below6, Eclipse.ALL,
                "workspace is Eclipse resources without a user interface"));
        rooms.put("ui", new Room(7, and(below6, "workspace", "geometry", "ifcopenshell"), Eclipse.ALL,
                "the workbench shows what workspace holds; the command is not its business"));
        rooms.put("ui.jface", new Room(7, Set.of(), Eclipse.ALL,
                "ui.jface gives dialogs of Eclipse their words in Chinese; it has no code (docs/adr/0071)"));
        rooms.put("ui.map", new Room(7, Set.of("core", "ifc", "geo", "workspace", "ui"), Eclipse.ALL,
                "the map shows what geo says of models; it may ask the workbench beside it (docs/adr/0050)"));
        rooms.put("ui.claims", new Room(7, Set.of("core", "rules", "claims", "claims.store", "check", "workspace", "ui"),
                Eclipse.ALL, "the office sees what claims keeps; it knows nothing of models (docs/adr/0058)"));
        rooms.put("app", new Room(8, below8, Eclipse.ALL, "the product puts the workbench together, not the command"));
        rooms.put("ui.tests", new Room(9, and(below8, "ui.map", "ui.claims", "claims", "claims.store", "cli", "app", "geometry", "geo", "ifcopenshell"), Eclipse.ALL,
                "tests of the workbench see everything"));
        return rooms;
    }

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private Floors() {
    }

    /** The bundle, without {@code org.lintel.}, that a package or qualified name belongs to: the longest that fits. */
    static Optional<String> bundleOf(String name) {
        return ROOMS.keySet().stream().filter(bundle -> (name + ".").startsWith("org.lintel." + bundle + "."))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    /** What is wrong with a source file of a bundle; empty if nothing. The file is a path within the tree. */
    static List<String> violations(String bundle, String file, String source) {
        Room room = ROOMS.get(bundle);
        if (room == null) {
            return List.of(file + ": bundle " + bundle + " has no floor yet; give it one in " + Floors.class.getName());
        }
        JavaText text = JavaText.of(source);
        List<String> found = new ArrayList<>();
        if (!bundleOf(text.packageName()).equals(Optional.of(bundle))) {
            found.add(file + ": package " + text.packageName() + " does not belong into bundle org.lintel." + bundle
                    + "; a package lives in one bundle, and bears its name");
        }
        for (String name : text.names()) {
            violation(bundle, room, file, name).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<String> violation(String bundle, Room room, String file, String name) {
        if (room.eclipse() != Eclipse.ALL) {
            if (!room.mayName(name) && (name.startsWith("org.eclipse.") || name.startsWith("org.osgi."))
                    && !file.equals(APPLICATION)) {
                return Optional.of(file + ": imports " + name + ", but " + NO_ECLIPSE);
            }
            if (name.startsWith("java.awt.") || name.startsWith("javax.swing.")) {
                return Optional.of(file + ": imports " + name + ", but " + NO_DISPLAY);
            }
        }
        if (name.startsWith("org.lintel.")) {
            Optional<String> other = bundleOf(name);
            if (other.isEmpty()) {
                return Optional.of(file + ": names " + name + ", which belongs to no bundle");
            }
            if (!other.get().equals(bundle) && !room.mayImport().contains(other.get())) {
                return Optional.of(file + ": " + bundle + " (floor " + room.floor() + ") imports " + name + " of "
                        + other.get() + " (floor " + ROOMS.get(other.get()).floor() + "), but " + room.reason());
            }
        }
        return Optional.empty();
    }
}
