// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Links;
import org.lintel.ifc.model.Model;

/**
 * Ports of elements, nested in them (IFC4) or tied to them by IfcRelConnectsPortToElement (IFC2X3), and which elements
 * these connect, with the direction of flow.
 */
public final class Ports {

    private final Links nested;
    private final Links host;
    private final Links tied;
    private final Links element;
    private final Links related;
    private final Links relating;

    private Ports(Model model) {
        nested = model.links("IfcRelNests", "RelatingObject", "RelatedObjects");
        host = model.links("IfcRelNests", "RelatedObjects", "RelatingObject");
        tied = model.links("IfcRelConnectsPortToElement", "RelatedElement", "RelatingPort");
        element = model.links("IfcRelConnectsPortToElement", "RelatingPort", "RelatedElement");
        related = model.links("IfcRelConnectsPorts", "RelatingPort", "RelatedPort");
        relating = model.links("IfcRelConnectsPorts", "RelatedPort", "RelatingPort");
    }

    public static Ports of(Model model) {
        return model.shared(Ports.class, Ports::new);
    }

    /** Where what flows through a connection goes, seen from the element one asks about. */
    public enum Flow {
        DOWNSTREAM, UPSTREAM, BOTH, UNKNOWN
    }

    /**
     * A connection of an element.
     *
     * @param port its own port
     * @param otherPort the port of the other element
     * @param other the other element; null where its port belongs to none
     */
    public record Connection(Instance port, Instance otherPort, Instance other, Flow flow) {
    }

    /** The ports of an element, in the order of the file by relation; those nested first. */
    public List<Instance> ports(Instance owner) {
        var found = new LinkedHashSet<Instance>();
        nested.of(owner).stream().filter(part -> part.is("IfcPort")).forEach(found::add);
        found.addAll(tied.of(owner));
        return List.copyOf(found);
    }

    /** The element a port belongs to; null if there is none. */
    public Instance element(Instance port) {
        for (Instance owner : host.of(port)) {
            if (!owner.is("IfcPort")) {
                return owner;
            }
        }
        return element.first(port);
    }

    /** The ports a port is connected to. */
    public List<Instance> connected(Instance port) {
        var found = new LinkedHashSet<>(related.of(port));
        found.addAll(relating.of(port));
        found.remove(port);
        return List.copyOf(found);
    }

    /** The connections of an element. */
    public List<Connection> connections(Instance owner) {
        var found = new ArrayList<Connection>();
        for (Instance port : ports(owner)) {
            for (Instance other : connected(port)) {
                found.add(new Connection(port, other, element(other), flow(port, other)));
            }
        }
        return found;
    }

    private static Flow flow(Instance port, Instance other) {
        String own = direction(port);
        String theirs = direction(other);
        if (own.equals("SOURCEANDSINK") && theirs.equals("SOURCEANDSINK")) {
            return Flow.BOTH;
        }
        boolean leaves = own.equals("SOURCE") || theirs.equals("SINK");
        boolean comes = own.equals("SINK") || theirs.equals("SOURCE");
        if (leaves == comes) {
            return leaves || !own.equals("SOURCEANDSINK") && !theirs.equals("SOURCEANDSINK") ? Flow.UNKNOWN : Flow.BOTH;
        }
        return leaves ? Flow.DOWNSTREAM : Flow.UPSTREAM;
    }

    private static String direction(Instance port) {
        String direction = port.enumeration("FlowDirection");
        return direction == null ? "" : direction;
    }

    /** Everything what leaves an element flows to, the nearest first; where the direction is unknown it ends. */
    public List<Instance> downstream(Instance start) {
        return reach(start, Flow.DOWNSTREAM);
    }

    /** Everything what comes to an element flows from, the nearest first; where the direction is unknown it ends. */
    public List<Instance> upstream(Instance start) {
        return reach(start, Flow.UPSTREAM);
    }

    /** Everything an element is connected with, over whatever many elements, the nearest first. */
    public List<Instance> network(Instance start) {
        return reach(start, null);
    }

    private List<Instance> reach(Instance start, Flow wanted) {
        var seen = new LinkedHashSet<Instance>();
        var open = new ArrayDeque<Instance>();
        seen.add(start);
        open.add(start);
        while (!open.isEmpty()) {
            for (Connection connection : connections(open.poll())) {
                boolean follows = wanted == null || connection.flow == wanted || connection.flow == Flow.BOTH;
                if (follows && connection.other != null && seen.add(connection.other)) {
                    open.add(connection.other);
                }
            }
        }
        seen.remove(start);
        return List.copyOf(seen);
    }
}
