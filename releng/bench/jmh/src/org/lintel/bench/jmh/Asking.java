// SPDX-License-Identifier: EPL-2.0
package org.lintel.bench.jmh;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Properties;
import org.lintel.ifc.query.PropertySet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Single questions to an open model: nanoseconds each. Those that are asked lie in random order in the file. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class Asking {
    private static final int ASKED = 1 << 14;

    private Model model;
    private Properties properties;
    private int next;
    private final long[] numbers = new long[ASKED];
    private final String[] globalIds = new String[ASKED];
    private Instance[] points;
    private Instance[] values;
    private Instance[] lines;
    private Instance[] elements;
    private Instance[] relations;

    @Setup
    public void choose(OpenModel state) {
        model = state.model;
        properties = Properties.of(model);
        var random = new Random(4711);
        List<Instance> rooted = model.instances("IfcRoot", true);
        for (int i = 0; i < ASKED; i++) {
            numbers[i] = model.at(random.nextInt(model.size())).id();
            globalIds[i] = rooted.get(random.nextInt(rooted.size())).globalId();
        }
        points = some("IfcCartesianPoint", random);
        values = some("IfcPropertySingleValue", random);
        lines = some("IfcPolyline", random);
        elements = some("IfcWall", random);
        relations = some("IfcRelDefinesByProperties", random);
    }

    private Instance[] some(String type, Random random) {
        List<Instance> all = model.instances(type, true);
        var chosen = new Instance[ASKED];
        for (int i = 0; i < ASKED; i++) {
            chosen[i] = all.get(random.nextInt(all.size()));
        }
        return chosen;
    }

    private int turn() {
        next = next + 1 & ASKED - 1;
        return next;
    }

    @Benchmark
    public Instance instanceOfNumber() {
        return model.instance(numbers[turn()]);
    }

    @Benchmark
    public Instance instanceOfGlobalId() {
        return model.byGlobalId(globalIds[turn()]);
    }

    /** Three coordinates as a list of numbers. */
    @Benchmark
    public Object coordinates() {
        return points[turn()].get("Coordinates");
    }

    @Benchmark
    public String nameOfProperty() {
        return values[turn()].text("Name");
    }

    /** A select: a value with its type's name before it. */
    @Benchmark
    public Object valueOfProperty() {
        return values[turn()].get("NominalValue");
    }

    @Benchmark
    public List<Instance> pointsOfLine() {
        return lines[turn()].refs("Points");
    }

    @Benchmark
    public Instance setOfRelation() {
        return relations[turn()].ref("RelatingPropertyDefinition");
    }

    /** All property sets of a wall and its type, merged, all values decoded, with units. */
    @Benchmark
    public List<PropertySet> setsOfWall() {
        return properties.sets(elements[turn()]);
    }
}
