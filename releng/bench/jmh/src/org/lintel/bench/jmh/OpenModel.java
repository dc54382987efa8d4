// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench.jmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lintel.ifc.model.Model;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The model that all benchmarks read: the file of the system property {@code bench.model}. */
@State(Scope.Benchmark)
public class OpenModel {
    /** The file's bytes. */
    public byte[] bytes;
    /** The model of these bytes. */
    public Model model;

    @Setup
    public void open() throws IOException {
        bytes = Files.readAllBytes(Path.of(System.getProperty("bench.model")));
        model = Model.of(bytes, "bench.ifc");
    }

    @TearDown
    public void close() {
        try {
            model.close();
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
