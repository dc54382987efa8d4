// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.core.Version;
import org.lintel.geometry.engine.ElementGeometry;
import org.lintel.geometry.mesh.Bounds;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Mesh;
import org.lintel.geometry.mesh.Vec;
import org.lintel.geometry.render.Colouring;
import org.lintel.geometry.render.Palette;
import org.lintel.geometry.solid.Part;
import org.lintel.ifc.model.Instance;

/**
 * Writes elements as glTF 2.0, binary: the tree of the model as nodes, with GlobalId, entity and name of each element as
 * extras; each mesh once, however often it is used; a material a colour. Units are metres; Z up becomes Y up at the root.
 * Single precision is enough, for all is written relative to whole metres near the middle; the root node's extras hold
 * that offset, in the axes of the model.
 */
public final class GltfWriter {

    /** Nearer to the origin of the world no offset is needed, in metres. */
    private static final double NEAR = 10_000;

    /** A mesh where it stands in the world. */
    record Placed(GltfMeshes.Used used, Matrix at) {
    }

    /**
     * The map whose axes elements are given in, east, north, up; the root's extras then say how to put the file back there.
     *
     * @param crs code of the horizontal system, {@code EPSG:2326}
     * @param heights code of the system of heights; null where that is not known
     */
    public record OnMap(String crs, String heights) {
    }

    private OnMap map;
    private Map<String, String> source = Map.of();
    private String copyright = "";
    private final Colouring colours;
    private final GltfMeshes meshes = new GltfMeshes();
    private final List<Instance> elements = new ArrayList<>();
    private final List<List<Placed>> placed = new ArrayList<>();
    private Bounds bounds = Bounds.EMPTY;

    /** @param colours the colour of each part of each element */
    public GltfWriter(Colouring colours) {
        this.colours = colours;
    }

    /** A writer that colours elements by what they are. */
    public GltfWriter() {
        this(Palette.DEFAULT);
    }

    /** Says that elements stand on a map. */
    public GltfWriter on(OnMap system) {
        map = system;
        return this;
    }

    /** Says where the model comes from; in the order of the map. */
    public GltfWriter from(Map<String, String> words) {
        source = words;
        return this;
    }

    /** Says whose data it rests on, in the words that viewers show beside it; nothing where they are empty. */
    public GltfWriter copyright(String words) {
        copyright = words;
        return this;
    }

    /** Takes up an element; one without meshes is left out, and so is a mesh that stands nowhere. */
    public void add(ElementGeometry element) {
        add(element, colours);
    }

    /** The same in one colour, as it is on a screen, alpha first; an element may be added piece by piece. */
    public void add(ElementGeometry element, int argb) {
        add(element, (instance, part) -> argb);
    }

    private void add(ElementGeometry element, Colouring colouring) {
        var found = new ArrayList<Placed>();
        for (Part part : element.parts()) {
            Matrix at = element.placement().times(part.at());
            Mesh mesh = part.mesh();
            if (!isScaled(at)) {
                // a node may turn, move and scale, but not shear
                mesh = mesh.transformed(at);
                at = Matrix.IDENTITY;
            }
            Bounds box = mesh.bounds(at);
            if (!mesh.isEmpty() && box.farthest() < 1e12) {
                bounds = bounds.with(box);
                found.add(new Placed(meshes.use(mesh, colouring.argb(element.element(), part)), at));
            }
        }
        if (!found.isEmpty()) {
            elements.add(element.element());
            placed.add(found);
        }
    }

    /** Whether a map keeps right angles between the axes. */
    private static boolean isScaled(Matrix at) {
        Vec x = at.direction(Vec.X);
        Vec y = at.direction(Vec.Y);
        Vec z = at.direction(Vec.Z);
        double e = 1e-6;
        return Math.abs(x.dot(y)) <= e * x.length() * y.length() && Math.abs(x.dot(z)) <= e * x.length() * z.length()
                && Math.abs(y.dot(z)) <= e * y.length() * z.length() && Math.abs(at.determinant()) > 1e-12;
    }

    /** Writes all that was taken up; the stream is not closed. */
    public void write(OutputStream out) throws IOException {
        Vec offset = bounds.isEmpty() || bounds.farthest() < NEAR ? Vec.ZERO : GltfMeshes.whole(bounds.centre());
        var json = new GltfJson();
        json.open("").open("asset").value("version", "2.0").value("generator", "Lintel " + Version.CURRENT);
        if (!copyright.isEmpty()) {
            json.value("copyright", copyright);
        }
        if (!source.isEmpty()) {
            json.open("extras");
            source.forEach(json::value);
            json.close();
        }
        json.close();
        json.value("scene", 0).list("scenes").open("").list("nodes").number(0).end().close().end();
        new GltfNodes(elements, placed, offset, map).write(json);
        long size = meshes.describe(json);
        json.close();
        long text = json.size();
        long textLength = text + 3 & ~3;
        long total = 12 + 8 + textLength + (size == 0 ? 0 : 8 + size);
        if (total > Integer.MAX_VALUE) {
            throw new IOException("more than 2 GiB of geometry do not fit one glTF file");
        }
        out.write(ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN).putInt(0x46546C67).putInt(2).putInt((int) total)
                .putInt((int) textLength).putInt(0x4E4F534A).array());
        json.write(out);
        for (long i = text; i < textLength; i++) {
            out.write(' ');
        }
        if (size > 0) {
            out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt((int) size).putInt(0x004E4942).array());
            meshes.write(out);
        }
    }
}
