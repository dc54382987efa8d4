// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Spatial;

/**
 * The tree of one model as people see it: project, site, building, storeys from below, spaces, then elements in groups by
 * type; long lists in ranges. Nodes are made when asked for and hold no more than a handle.
 */
public final class ModelTree {

    /** Names are sorted only up to this many, for each has to be decoded. */
    private static final int SORTED_AT_MOST = 20_000;

    private final Path file;
    private final Model model;
    private final Spatial spatial;
    private final Set<Instance> hits;
    private final Set<Instance> visible;

    /** @param model stays open for as long as the tree is used */
    public ModelTree(Path file, Model model) {
        this(file, model, Spatial.of(model), null);
    }

    private ModelTree(Path file, Model model, Spatial spatial, Set<Instance> hits) {
        this.file = file;
        this.model = model;
        this.spatial = spatial;
        this.hits = hits;
        this.visible = hits == null ? null : withAncestors(hits);
    }

    /** The same tree with nothing in it but those elements and what leads to them. */
    public ModelTree only(Set<Instance> elements) {
        return new ModelTree(file, model, spatial, elements);
    }

    private Set<Instance> withAncestors(Set<Instance> elements) {
        Set<Instance> all = new HashSet<>(elements);
        for (Instance element : elements) {
            Instance at = spatial.parent(element);
            while (at != null && all.add(at)) {
                at = spatial.parent(at);
            }
        }
        return all;
    }

    public Path file() {
        return file;
    }

    public Model model() {
        return model;
    }

    public Spatial spatial() {
        return spatial;
    }

    /** The roots of the spatial tree: the project; groups of all types where the model has none. */
    public List<TreeNode> roots() {
        Instance project = spatial.project();
        return project == null || visible != null && !visible.contains(project) ? byType() : List.of(new ElementNode(this, null, 0, project));
    }

    /** All products of the model in groups by type. */
    public List<TreeNode> byType() {
        Map<String, List<Instance>> groups = new TreeMap<>();
        for (Instance product : model.instances("IfcObject", true)) {
            if (hits == null || hits.contains(product)) {
                groups.computeIfAbsent(product.typeName(), type -> new ArrayList<>()).add(product);
            }
        }
        return groups(null, groups, 0);
    }

    public List<TreeNode> children(TreeNode node) {
        return switch (node) {
            case ElementNode element -> ofElement(element);
            case TypeGroup group -> listed(group, group.members());
            case Range range -> nodes(range, range.members(), 0);
        };
    }

    /** Whether a node has children; cheaper than asking for them. */
    public boolean hasChildren(TreeNode node) {
        return !(node instanceof ElementNode element) || !children(element.instance()).isEmpty();
    }

    private List<Instance> children(Instance parent) {
        List<Instance> children = spatial.children(parent);
        return visible == null ? children : children.stream().filter(visible::contains).toList();
    }

    private List<TreeNode> ofElement(ElementNode parent) {
        List<Instance> spaces = new ArrayList<>();
        List<Instance> others = new ArrayList<>();
        for (Instance child : children(parent.instance())) {
            (isSpatial(child) ? spaces : others).add(child);
        }
        sort(spaces);
        if (!isSpatial(parent.instance()) && !parent.instance().is("IfcProject")) {
            others.addAll(0, spaces);
            return listed(parent, others);
        }
        List<TreeNode> children = new ArrayList<>(listed(parent, spaces));
        Map<String, List<Instance>> groups = new TreeMap<>();
        for (Instance other : others) {
            groups.computeIfAbsent(other.typeName(), type -> new ArrayList<>()).add(other);
        }
        children.addAll(groups(parent, groups, children.size()));
        return children;
    }

    private List<TreeNode> groups(TreeNode parent, Map<String, List<Instance>> members, int from) {
        List<TreeNode> groups = new ArrayList<>();
        for (Map.Entry<String, List<Instance>> entry : members.entrySet()) {
            sort(entry.getValue());
            groups.add(new TypeGroup(this, parent, from + groups.size(), entry.getKey(), entry.getValue()));
        }
        return groups;
    }

    /** The nodes of a list, or its ranges where it is long. */
    private List<TreeNode> listed(TreeNode parent, List<Instance> members) {
        if (members.size() <= Range.SIZE) {
            return nodes(parent, members, 0);
        }
        List<TreeNode> ranges = new ArrayList<>();
        for (int from = 0; from < members.size(); from += Range.SIZE) {
            List<Instance> part = members.subList(from, Math.min(members.size(), from + Range.SIZE));
            ranges.add(new Range(this, parent, ranges.size(), from, part));
        }
        return ranges;
    }

    private List<TreeNode> nodes(TreeNode parent, List<Instance> members, int from) {
        List<TreeNode> nodes = new ArrayList<>(members.size());
        for (Instance member : members) {
            nodes.add(new ElementNode(this, parent, from + nodes.size(), member));
        }
        return nodes;
    }

    /** Storeys from below, everything else by name. */
    private static void sort(List<Instance> elements) {
        if (elements.size() < 2 || elements.size() > SORTED_AT_MOST) {
            return;
        }
        record Keyed(double elevation, String name, Instance element) {
        }
        List<Keyed> keyed = new ArrayList<>(elements.size());
        for (Instance element : elements) {
            Double elevation = element.is("IfcBuildingStorey") ? element.number("Elevation") : null;
            String name = element.name();
            keyed.add(new Keyed(elevation == null ? 0 : elevation, name == null ? "" : name, element));
        }
        keyed.sort(Comparator.comparing(Keyed::elevation).thenComparing(Keyed::name, NaturalOrder.INSTANCE)
                .thenComparing(k -> k.element().row()));
        for (int i = 0; i < keyed.size(); i++) {
            elements.set(i, keyed.get(i).element());
        }
    }

    private static boolean isSpatial(Instance element) {
        return element.is("IfcSpatialStructureElement") || element.is("IfcSpatialElement");
    }

    /** The node of an element with its parents in the spatial tree; null if it does not stand in it. */
    public ElementNode find(Instance element) {
        List<Instance> path = new ArrayList<>();
        for (Instance at = element; at != null; at = spatial.parent(at)) {
            if (path.size() > 100 || path.contains(at)) {
                return null; // a circle in a damaged model
            }
            path.addFirst(at);
        }
        List<TreeNode> siblings = roots();
        ElementNode found = null;
        for (Instance step : path) {
            found = find(siblings, step);
            if (found == null) {
                return null;
            }
            siblings = children(found);
        }
        return found;
    }

    /** The node of an element among all elements of its type; null if it is no object. */
    public ElementNode findByType(Instance element) {
        return find(byType(), element);
    }

    private ElementNode find(List<TreeNode> nodes, Instance element) {
        for (TreeNode node : nodes) {
            ElementNode found = switch (node) {
                case ElementNode candidate -> candidate.instance().equals(element) ? candidate : null;
                case TypeGroup group -> group.type().equals(element.typeName()) ? find(children(group), element) : null;
                case Range range -> range.members().contains(element) ? find(children(range), element) : null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
