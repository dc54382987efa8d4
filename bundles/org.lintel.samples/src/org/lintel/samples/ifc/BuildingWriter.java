// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ifc;

import java.io.IOException;
import java.io.OutputStream;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.step.Ref;
import org.lintel.ifc.step.StepWriter;
import org.lintel.samples.SchemaVersion;
import org.lintel.samples.WriteOptions;
import org.lintel.samples.design.Building;
import org.lintel.samples.design.Storey;

/**
 * Writes a building as a STEP physical file: project, site, building, then storey by storey, then what relates them.
 */
public final class BuildingWriter {

    private BuildingWriter() {
    }

    public static void write(Building building, WriteOptions options, OutputStream out) throws IOException {
        var writer = new StepWriter(options.schema().declared());
        writer.description("ViewDefinition [" + view(options.schema()) + "]");
        writer.fileName(building.id() + ".ifc", options.timestamp(), "Lintel", "Lintel", "Lintel",
                "Lintel sample models",
                "");
        var entities = new Entities(Schema.of(options.schema().name()), writer);
        var roots = new Roots(entities, building.id(), options.timestamp());
        var project = new ProjectBuilder(entities, roots, options.unit());
        Ref projectRef = project.write(building);
        var drawing = drawing(entities, roots, project, options);
        Placed site = new SiteBuilder(drawing).write(building, projectRef);
        Placed placed = new BuildingBuilder(drawing).write(building, site);
        if (building.outdoors() != null) {
            new OutdoorBuilder(drawing).write(building, site);
        }
        var storeys = new StoreyBuilder(drawing);
        for (Storey storey : building.storeys()) {
            storeys.write(storey, placed);
        }
        drawing.relations().write();
        out.write(writer.bytes());
    }

    private static Drawing drawing(Entities entities, Roots roots, ProjectBuilder project, WriteOptions options) {
        var shapes = new Shapes(entities, options.unit(), project.context());
        var relations = new Relations(roots);
        var properties = new PropertySets(entities, roots, options.quantities());
        return new Drawing(entities, roots, shapes, relations, properties, new Materials(entities, shapes, properties),
                new Styles(entities), new ElementTypes(relations), new Classifications(entities, relations));
    }

    private static String view(SchemaVersion schema) {
        return switch (schema) {
            case IFC2X3 -> "CoordinationView_V2.0";
            case IFC4 -> "DesignTransferView_V1.1";
            case IFC4X3 -> "DesignTransferView";
        };
    }
}
