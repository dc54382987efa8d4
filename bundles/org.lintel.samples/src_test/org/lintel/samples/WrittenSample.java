// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Layer;
import org.lintel.ifc.query.Materials;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.Property;
import org.lintel.ifc.query.Quantities;
import org.lintel.ifc.query.Spatial;
import org.lintel.ifc.query.Types;
import org.lintel.ifc.step.GlobalIds;

/** A sample written to memory and opened again, with what tests ask of it. */
record WrittenSample(Sample sample, Model model) {

    static byte[] bytes(Sample sample, Parameters parameters, WriteOptions options) throws IOException {
        var out = new ByteArrayOutputStream();
        sample.write(parameters, options, out);
        return out.toByteArray();
    }

    static WrittenSample of(Sample sample, Parameters parameters, WriteOptions options) throws IOException {
        return new WrittenSample(sample, Model.of(bytes(sample, parameters, options), sample.id()));
    }

    static WrittenSample of(Sample sample, Parameters parameters) throws IOException {
        return of(sample, parameters, WriteOptions.defaults());
    }

    /** By its path without the sample, {@code 00/wall/wall-N}; null if it is not there. */
    Instance at(String path) {
        return model.byGlobalId(GlobalIds.ofName(sample.id() + "/" + path));
    }

    double quantity(Instance element, String name) {
        return Quantities.of(model).find(element, name).si();
    }

    Object property(Instance element, String set, String name) {
        Property found = Properties.of(model).find(element, set, name);
        return found == null ? null : found.value();
    }

    List<Instance> containedIn(Instance container, String type) {
        var found = new ArrayList<Instance>();
        for (Instance child : Spatial.of(model).children(container)) {
            if (child.is(type)) {
                found.add(child);
            }
        }
        return found;
    }

    Instance typeOf(Instance element) {
        return Types.of(model).typeOf(element);
    }

    /** In metres, in the world of the file. */
    double[] origin(Instance product) {
        return Placements.of(model).of(product).origin();
    }

    /** W/m²K of the layers of a wall or slab with those surface resistances. */
    double transmittance(Instance element, double surfaces) {
        Materials materials = Materials.of(model);
        double resistance = surfaces;
        for (Layer layer : materials.layers(element)) {
            resistance += layer.thicknessM() / materials.conductivity(layer.source());
        }
        return 1 / resistance;
    }

    /** Key of a storey as it stands in paths: {@code 00} for G/F, {@code 12} for 12/F. */
    static String key(String storey) {
        int level = storey.startsWith("G") ? 0 : Integer.parseInt(storey.substring(0, storey.indexOf('/')));
        return (level < 10 ? "0" : "") + level;
    }

    /** How many there are of each type that the facts count. */
    TreeMap<String, Integer> counts(SampleFacts facts, SchemaVersion schema) {
        var counts = new TreeMap<String, Integer>();
        facts.counts(schema).keySet().forEach(type -> counts.put(type, model.count(type, false)));
        return counts;
    }

    /** The types of products and spatial elements that are in the model and not counted by the facts. */
    List<String> uncounted(SampleFacts facts, SchemaVersion schema) {
        return model.counts().keySet().stream()
                .filter(type -> model.schema().entity(type).isA("IfcProduct")
                        || model.schema().entity(type).isA("IfcGroup"))
                .filter(type -> !facts.counts(schema).containsKey(type)).toList();
    }
}
