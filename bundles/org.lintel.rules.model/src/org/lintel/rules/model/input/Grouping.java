// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lintel.ifc.model.Instance;

/** The elements of a kind by what holds them, such as the windows of each storey; put together when first asked for. */
final class Grouping {

    private final ModelView view;
    private final SubjectKind kind;
    private final Function<Instance, Instance> holder;
    private Map<Instance, List<Instance>> groups;

    Grouping(ModelView view, SubjectKind kind, Function<Instance, Instance> holder) {
        this.view = view;
        this.kind = kind;
        this.holder = holder;
    }

    /** In the order of the file; empty where it holds none. */
    synchronized List<Instance> of(Instance container) {
        if (groups == null) {
            groups = new HashMap<>();
            for (Instance element : kind.in(view)) {
                Instance holding = holder.apply(element);
                if (holding != null) {
                    groups.computeIfAbsent(holding, c -> new ArrayList<>()).add(element);
                }
            }
        }
        return groups.getOrDefault(container, List.of());
    }
}
