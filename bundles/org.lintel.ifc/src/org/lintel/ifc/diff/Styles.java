// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;

/**
 * The looks of shapes: styled items and layers refer to the parts of shapes, not the other way round, so that they are
 * brought to the parts first.
 */
final class Styles {

    private final Model model;

    /** What is attached to a row, and, once it is hashed, to its parts. */
    private final long[] sums;

    Styles(Model model) {
        this.model = model;
        boolean any = model.count("IfcStyledItem", true) + model.count("IfcPresentationLayerAssignment", true)
                + model.count("IfcIndexedColourMap", true) + model.count("IfcIndexedTextureMap", true) > 0;
        sums = any ? new long[model.size()] : null;
    }

    /** Whether instances of an entity are brought to what they refer to. */
    static boolean isBrought(Instance instance) {
        return instance.is("IfcStyledItem") && instance.ref("Item") != null
                || instance.is("IfcPresentationLayerAssignment") || instance.ref("MappedTo") != null;
    }

    void read(StructuralHashes hashes) {
        for (Instance styled : model.instances("IfcStyledItem", true)) {
            Instance item = styled.ref("Item");
            if (item != null) {
                long look = 0;
                for (Instance style : styled.refs("Styles")) {
                    look += Mix.of(hashes.content(style.row()));
                }
                attach(item, Mix.of(look + Mix.of(String.valueOf(styled.name()))));
            }
        }
        for (Instance layer : model.instances("IfcPresentationLayerAssignment", true)) {
            long look = Mix.of(layer.name() + '|' + layer.text("Description") + '|' + layer.text("Identifier"));
            for (String state : new String[] {"LayerOn", "LayerFrozen", "LayerBlocked"}) {
                look = Mix.of(look, Mix.of(String.valueOf(layer.get(state))));
            }
            for (Instance style : layer.refs("LayerStyles")) {
                look += Mix.of(hashes.content(style.row()));
            }
            for (Instance item : layer.refs("AssignedItems")) {
                attach(item, look);
            }
        }
        readMaps(hashes);
    }

    /** Colours and textures of the faces of one item. */
    private void readMaps(StructuralHashes hashes) {
        for (String entity : new String[] {"IfcIndexedColourMap", "IfcIndexedTextureMap"}) {
            for (Instance map : model.instances(entity, true)) {
                Instance item = map.ref("MappedTo");
                if (item != null) {
                    EntityPlan plan = hashes.plan(map.row());
                    List<Object> values = map.values();
                    long look = 0;
                    for (int i = 0; i < values.size(); i++) {
                        if (!plan.slot(i).name().equals("MappedTo")) {
                            look = Mix.of(look, hashes.value(values.get(i), plan.slot(i).values()));
                        }
                    }
                    attach(item, look);
                }
            }
        }
    }

    private void attach(Instance item, long look) {
        sums[item.row()] += Mix.of(look);
    }

    /** What is attached to the row itself, as long as it is not hashed. */
    long own(int row) {
        return sums == null ? 0 : sums[row];
    }

    void put(int row, long sum) {
        if (sums != null) {
            sums[row] = sum;
        }
    }

    /** What is attached to the row and its parts. */
    long of(int row) {
        return sums == null ? 0 : sums[row];
    }
}
