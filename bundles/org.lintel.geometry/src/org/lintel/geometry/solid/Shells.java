// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.solid;

import java.util.List;
import org.lintel.geometry.curve.Curves;
import org.lintel.geometry.item.ItemException;
import org.lintel.geometry.item.Items;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.MeshBuilder;
import org.lintel.geometry.mesh.Orientation;
import org.lintel.geometry.surface.Surfaces;
import org.lintel.ifc.model.Instance;

/** Reads shells of faces, flat or curved: B-reps and surface models. A face that covers no area is left out. */
final class Shells {

    private final Items items;
    private final Curves curves;
    private final Surfaces surfaces;

    Shells(Items items, Curves curves, Surfaces surfaces) {
        this.items = items;
        this.curves = curves;
        this.surfaces = surfaces;
    }

    /** IfcFacetedBrep and IfcAdvancedBrep, with or without voids. */
    Mesh brep(Instance brep) {
        Instance outer = items.ref(brep, "Outer");
        Mesh body = Sweeps.outwards(shell(List.of(outer), true));
        List<Instance> voids = brep.refs("Voids");
        if (voids.isEmpty()) {
            return body;
        }
        var mesh = new MeshBuilder();
        mesh.add(body, Matrix.IDENTITY);
        for (Instance hollow : voids) {
            mesh.add(Sweeps.outwards(shell(List.of(hollow), true)).reversed(),
                    Matrix.IDENTITY);
        }
        return mesh.build(true);
    }

    /** IfcFaceBasedSurfaceModel, IfcShellBasedSurfaceModel, or a shell or set of faces that stands alone. */
    Mesh surface(Instance model) {
        List<Instance> shells = switch (model.typeName()) {
            case "IfcFaceBasedSurfaceModel" -> items.refs(model, "FbsmFaces");
            case "IfcShellBasedSurfaceModel" -> items.refs(model, "SbsmBoundary");
            default -> List.of(model);
        };
        boolean solid = true;
        for (Instance shell : shells) {
            solid &= shell.is("IfcClosedShell");
        }
        return Sweeps.closedOutwards(shell(shells, solid));
    }

    /** A face that stands alone. */
    Mesh face(Instance face) {
        var faces = new ShellFaces(items, curves, surfaces);
        faces.add(face);
        return faces.mesh().build(false);
    }

    private Mesh shell(List<Instance> shells, boolean solid) {
        var faces = new ShellFaces(items, curves, surfaces);
        for (Instance shell : shells) {
            // in every schema the faces are the first attribute of a shell
            int[] rows = shell.rows(0);
            if (rows == null) {
                throw ItemException.missing(shell, "CfsFaces");
            }
            for (int row : rows) {
                faces.add(shell.model().at(row));
            }
        }
        if (faces.mesh().triangles() == 0) {
            throw ItemException.damaged(shells.getFirst(), "none of its faces covers an area", "其各面均不圍成面積");
        }
        return Orientation.consistent(faces.mesh().build(solid));
    }
}
