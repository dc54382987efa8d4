// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.engine;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.lintel.core.task.Progress;

/** Makes meshes of a model's elements. Engines are found by {@link ServiceLoader}. */
public interface GeometryEngine {

    /** The name an engine is chosen by, such as {@code native}. */
    String id();

    /**
     * Computes the elements of a request and hands each over in the order of the request, from one thread at a time.
     * What is wrong with an element is told with it; no element is left out because of it.
     *
     * @throws org.lintel.core.task.CancelledException if the user asked to stop
     * @throws EngineException if the engine is not installed or cannot take this model; then no element was handed over
     */
    void run(GeometryRequest request, Progress progress, Consumer<ElementGeometry> each);

    /** The engines on the class path, sorted by name. */
    static List<GeometryEngine> all() {
        return ServiceLoader.load(GeometryEngine.class, GeometryEngine.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get).sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }
}
