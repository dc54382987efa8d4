// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.lintel.core.quantity.Decimal;
import org.lintel.core.quantity.Unit;
import org.lintel.ifc.model.Header;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Units;
import org.lintel.ui.tree.ModelTree;
import org.lintel.ui.tree.TreeLabels;

/** What there is to say of a file as a whole. */
final class FileFacts {

    /** One fact; the value is never empty. */
    record Fact(String name, String value) {
    }

    private final List<Fact> facts = new ArrayList<>();

    private FileFacts() {
    }

    static List<Fact> of(ModelTree tree) {
        FileFacts facts = new FileFacts();
        facts.header(tree.model());
        facts.project(tree);
        return facts.facts;
    }

    private void header(Model model) {
        Header header = model.header();
        String declared = String.join(", ", header.schemas());
        add(Messages.schema, declared.equalsIgnoreCase(model.schema().id()) ? declared
                : Messages.bind(Messages.readAs, declared, model.schema().id()));
        add(Messages.view, String.join(", ", header.description()));
        add(Messages.tool, header.originatingSystem());
        add(Messages.preprocessor, header.preprocessor());
        add(Messages.author, String.join(", ", header.author()));
        add(Messages.organization, String.join(", ", header.organization()));
        add(Messages.written, header.timestamp());
        add(Messages.size, Messages.bind(Messages.sizeOf, size(model.length()), model.size()));
    }

    private void project(ModelTree tree) {
        Instance project = tree.spatial().project();
        if (project != null) {
            add(Messages.project, TreeLabels.name(project));
        }
        Unit length = Units.of(tree.model()).lengthUnit();
        if (length != null) {
            add(Messages.lengthUnit, length.symbol());
        }
        Placements placements = Placements.of(tree.model());
        add(Messages.trueNorth, placements.trueNorthGiven()
                ? Messages.bind(Messages.degrees, Decimal.fixed(placements.trueNorth(), 2)) : Messages.notGiven);
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? Decimal.fixed(bytes / 1024.0, 1) + " kB" : Decimal.fixed(bytes / 1048576.0, 1) + " MB";
    }

    private void add(String name, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(name, TreeLabels.oneLine(value)));
        }
    }
}
