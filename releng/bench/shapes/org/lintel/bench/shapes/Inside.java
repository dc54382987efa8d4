// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench.shapes;

import java.io.IOException;
import java.nio.file.Path;
import org.lintel.core.task.Progress;
import org.lintel.geometry.engine.GeometryRequest;
import org.lintel.geometry.engine.NativeEngine;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.OpenOptions;

/** Times opening a model and making all its triangles within a process that has just begun, as the rivals' drivers do. */
public final class Inside {

    private Inside() {
    }

    /** Argument: the model. */
    public static void main(String[] arguments) throws IOException {
        long begin = System.nanoTime();
        try (Model model = Model.open(Path.of(arguments[0]), OpenOptions.defaults(), Progress.NONE)) {
            long opened = System.nanoTime();
            long[] counts = new long[2];
            new NativeEngine().run(GeometryRequest.of(model), Progress.NONE, element -> {
                counts[0] += element.parts().isEmpty() ? 0 : 1;
                counts[1] += element.triangles();
            });
            long made = System.nanoTime();
            System.out.println("{\"elements\":" + counts[0] + ",\"triangles\":" + counts[1] + ",\"open\":"
                    + (opened - begin) / 1_000_000 + ",\"shapes\":" + (made - opened) / 1_000_000 + "}");
        }
    }
}
