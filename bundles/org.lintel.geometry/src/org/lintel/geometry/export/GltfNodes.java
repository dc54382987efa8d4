// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Spatial;

/**
 * The tree of nodes: project, site, building, storey, elements and their parts. Only nodes with a mesh have a place, and
 * they have no children; so a place is always that in the world.
 */
final class GltfNodes {

    private static final double[] Y_UP = {1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1};

    /** A node to be: an instance of the model, or one mesh of it. */
    private static final class Node {
        private final Instance instance;
        private final List<Node> children = new ArrayList<>();
        private GltfWriter.Placed mesh;
        private int number;

        private Node(Instance instance) {
            this.instance = instance;
        }
    }

    private final Node root = new Node(null);
    private final Map<Instance, Node> nodes = new HashMap<>();
    private final List<Node> order = new ArrayList<>();
    private final Vec offset;
    /** Null where coordinates are the model's own. */
    private final GltfWriter.OnMap map;

    GltfNodes(List<Instance> elements, List<List<GltfWriter.Placed>> placed, Vec offset,
            GltfWriter.OnMap map) {
        this.offset = offset;
        this.map = map;
        for (int i = 0; i < elements.size(); i++) {
            Instance element = elements.get(i);
            Node node = node(element, Spatial.of(element.model()).ancestors(element), 0);
            for (GltfWriter.Placed one : placed.get(i)) {
                var mesh = new Node(null);
                mesh.mesh = one;
                node.children.add(mesh);
            }
        }
        // an element that is one mesh needs no node of its own beside it
        for (Node node : nodes.values()) {
            if (node.children.size() == 1 && node.children.getFirst().instance == null) {
                node.mesh = node.children.getFirst().mesh;
                node.children.clear();
            }
        }
        number();
    }

    /** The node of an instance below those of its ancestors, the nearest of which come first; openings are passed over. */
    private Node node(Instance instance, List<Instance> ancestors, int from) {
        Node known = nodes.get(instance);
        if (known != null) {
            return known;
        }
        int next = from;
        while (next < ancestors.size() && ancestors.get(next).is("IfcFeatureElement")) {
            next++;
        }
        Node parent = next < ancestors.size() ? node(ancestors.get(next), ancestors, next + 1) : root;
        var made = new Node(instance);
        nodes.put(instance, made);
        parent.children.add(made);
        return made;
    }

    /** Parents before children, level by level. */
    private void number() {
        order.add(root);
        for (int i = 0; i < order.size(); i++) {
            Node node = order.get(i);
            node.number = i;
            order.addAll(node.children);
        }
    }

    void write(GltfJson json) {
        json.list("nodes");
        for (Node node : order) {
            json.open("");
            String name = node == root ? "model" : node.instance == null ? null : node.instance.name();
            if (name != null && !name.isEmpty()) {
                json.value("name", name);
            }
            if (node == root) {
                matrix(json, Y_UP);
                json.open("extras").list("offset").number(offset.x()).number(offset.y()).number(offset.z()).end();
                place(json);
                json.close();
            } else if (node.instance != null) {
                extras(json, node.instance);
            }
            if (node.mesh != null) {
                json.value("mesh", node.mesh.used().mesh());
                Matrix at = Matrix.translation(offset.times(-1)).times(node.mesh.at())
                        .times(Matrix.translation(node.mesh.used().origin()));
                if (!at.equals(Matrix.IDENTITY)) {
                    matrix(json, at.columns());
                }
            }
            if (!node.children.isEmpty()) {
                json.list("children");
                node.children.forEach(child -> json.number(child.number));
                json.end();
            }
            json.close();
        }
        json.end();
    }

    /** Where the file belongs: x is east, -z north, y up from the offset. */
    private void place(GltfJson json) {
        if (map != null) {
            json.value("crs", map.crs());
            if (map.heights() != null) {
                json.value("heights", map.heights());
            }
            json.value("place", "easting = offset[0] + x, northing = offset[1] - z, height = offset[2] + y");
        }
    }

    private static void matrix(GltfJson json, double[] columns) {
        json.list("matrix");
        for (double d : columns) {
            json.number(d);
        }
        json.end();
    }

    private static void extras(GltfJson json, Instance instance) {
        json.open("extras").value("type", instance.typeName()).value("id", instance.id());
        String guid = instance.globalId();
        if (guid != null) {
            json.value("GlobalId", guid);
        }
        json.close();
    }
}
