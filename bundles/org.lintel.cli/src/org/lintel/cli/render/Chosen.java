// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.cli.UsageException;
import org.lintel.geometry.engine.Representations;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Spatial;
import picocli.CommandLine.ParseResult;

/**
 * Which elements stand in the picture.
 *
 * @param drawn those that are drawn at all, in the order of the file
 * @param shown those that are asked for; null where all are
 */
record Chosen(List<Instance> drawn, Set<Instance> shown) {

    /** Names beyond these are not listed in a message. */
    private static final int LISTED = 12;

    boolean isShown(Instance element) {
        return shown == null || shown.contains(element);
    }

    /** @throws UsageException if something is named that the model does not have */
    static Chosen of(Model model, ParseResult parsed) throws UsageException {
        List<String> guids = parsed.matchedOptionValue("--element", List.of());
        List<String> types = parsed.matchedOptionValue("--type", List.of());
        List<String> storeys = parsed.matchedOptionValue("--storey", List.of());
        boolean context = parsed.matchedOptionValue("--context", false);
        if (guids.isEmpty() && types.isEmpty() && storeys.isEmpty()) {
            if (context) {
                throw new UsageException("--context belongs to --element, --type or --storey",
                        "--context 須與 --element、--type 或 --storey 同用");
            }
            return new Chosen(Representations.elements(model, parsed.matchedOptionValue("--spaces", false)), null);
        }
        for (String type : types) {
            if (model.schema().entity(type) == null) {
                throw new UsageException("--type: {1} has no entity \"{0}\"", "--type：{1} 沒有實體「{0}」", type,
                        model.schema().id());
            }
        }
        Set<Instance> named = guids.isEmpty() ? null : named(model, guids);
        Set<Instance> levels = storeys.isEmpty() ? null : storeys(model, storeys);
        Spatial spatial = Spatial.of(model);
        var drawn = new ArrayList<Instance>();
        var shown = new HashSet<Instance>();
        boolean spaces = parsed.matchedOptionValue("--spaces", false);
        for (Instance element : Representations.elements(model, true)) {
            boolean wanted = (named == null || named.contains(element))
                    && (types.isEmpty() || types.stream().anyMatch(element::is))
                    && (levels == null || levels.contains(spatial.storey(element)));
            // a space is drawn where it is meant, not where it only stands in a storey
            boolean space = element.is("IfcSpace") && !spaces;
            if (wanted && (!space || named != null || !types.isEmpty())) {
                shown.add(element);
                drawn.add(element);
            } else if (context && !element.is("IfcSpace")) {
                drawn.add(element);
            }
        }
        return new Chosen(drawn, shown);
    }

    private static Set<Instance> named(Model model, List<String> guids) throws UsageException {
        var found = new HashSet<Instance>();
        for (String guid : guids) {
            Instance element = model.byGlobalId(guid);
            if (element == null) {
                throw new UsageException("--element: the model has no GlobalId \"{0}\"", "--element：模型沒有 GlobalId「{0}」",
                        guid);
            }
            found.add(element);
            found.addAll(Spatial.of(model).descendants(element));
        }
        return found;
    }

    private static Set<Instance> storeys(Model model, List<String> names) throws UsageException {
        var found = new HashSet<Instance>();
        List<Instance> all = model.instances("IfcBuildingStorey", true);
        for (String name : names) {
            int before = found.size();
            for (Instance storey : all) {
                if (name.equals(storey.name()) || name.equals(storey.globalId())) {
                    found.add(storey);
                }
            }
            if (found.size() == before) {
                var known = new TreeSet<String>();
                all.stream().filter(s -> s.name() != null).forEach(s -> known.add(s.name()));
                String list = String.join(", ", known.stream().limit(LISTED).toList());
                throw new UsageException("--storey: there is no storey \"{0}\"; there are: {1}",
                        "--storey：沒有樓層「{0}」；現有：{1}", name, known.size() > LISTED ? list + " …" : list);
            }
        }
        return found;
    }
}
