// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

import org.lintel.core.task.Progress;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Placements;
import org.lintel.ifc.query.Spatial;

/** One of the two models with all that is made of it for the comparison. */
final class Side {

    private final Model model;
    private final Plans plans;
    private final Objects objects;
    private final StructuralHashes hashes;
    private LinkTable links;
    private Contents contents;

    Side(Model model, Model other) {
        this.model = model;
        this.plans = new Plans(model, other);
        this.objects = new Objects(model);
        this.hashes = new StructuralHashes(model, plans, objects);
    }

    /** Reads the whole model; the objects have their labels. */
    void read(Progress progress) {
        hashes.run(progress);
        links = new LinkTable(model, hashes, progress);
        contents = new Contents(objects, hashes, progress);
    }

    Model model() {
        return model;
    }

    Plans plans() {
        return plans;
    }

    Objects objects() {
        return objects;
    }

    StructuralHashes hashes() {
        return hashes;
    }

    LinkTable links() {
        return links;
    }

    Contents contents() {
        return contents;
    }

    Placements placements() {
        return Placements.of(model);
    }

    /** All that an object holds and is tied to, but for where it stands. */
    long whole(int object) {
        long own = Mix.of(contents.attributes(object), links.sum(objects.row(object)));
        return Mix.of(own, Mix.of(contents.shape(object), contents.look(object)));
    }

    /** An object as it is shown. */
    Item item(int object) {
        Instance instance = objects.instance(object);
        return new Item(instance.typeName(), orEmpty(instance.globalId()), orEmpty(instance.name()),
                orEmpty(instance.text("Tag")), Spatial.of(model).path(instance), instance.id(), instance.row(),
                model.position(instance).line());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
