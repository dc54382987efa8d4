// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench.jmh;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.lintel.ifc.model.Model;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Whole passes over a model in memory: milliseconds each. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Reading {

    /** Header, records, index by number and by type: what opening a file does once its bytes are there. */
    @Benchmark
    public int open(OpenModel state) throws IOException {
        try (Model model = Model.of(state.bytes, "bench.ifc")) {
            return model.size();
        }
    }

    /** What {@code info --brief} asks for. */
    @Benchmark
    public int openAndCount(OpenModel state) throws IOException {
        try (Model model = Model.of(state.bytes, "bench.ifc")) {
            return model.counts().size();
        }
    }

    /** All attributes of all instances become objects. */
    @Benchmark
    public void decodeAll(OpenModel state, Blackhole sink) {
        Model model = state.model;
        for (int row = 0; row < model.size(); row++) {
            var instance = model.at(row);
            int attributes = instance.type() == null ? 0 : instance.type().attributes().size();
            for (int i = 0; i < attributes; i++) {
                sink.consume(instance.get(i));
            }
        }
    }
}
