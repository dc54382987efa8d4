// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.ifc.model.Model;

/** Samples conform to the schema they are written in. */
class SampleSchemaTest {

    static Stream<Arguments> samples() {
        return Sample.all().stream().flatMap(
                sample -> Stream.of(SchemaVersion.values()).map(schema -> Arguments.of(sample, schema)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void conforms(Sample sample, SchemaVersion schema) throws IOException {
        Parameters parameters = small(sample);
        var written = WrittenSample.of(sample, parameters, WriteOptions.defaults().with(schema));
        assertEquals(schema.name(), written.model().schema().id());
        assertEquals(List.of(), SchemaConformance.faults(written.model()));
    }

    /** Enough storeys to have each kind of them. */
    private static Parameters small(Sample sample) {
        return switch (sample.id()) {
            case "office-tower" -> sample.defaults().with("tower-storeys", 2).with("podium-storeys", 2);
            case "residential-block" -> sample.defaults().with("storeys", 2).with("bay-windows", 1);
            default -> sample.defaults();
        };
    }

    /** The judge of the test above sees what is wrong. */
    @Test
    void faultsAreSeen() throws IOException {
        Sample house = Sample.of("village-house");
        String text = new String(WrittenSample.bytes(house, house.defaults(), WriteOptions.defaults()),
                StandardCharsets.US_ASCII);
        assertFalse(faults(text.replaceFirst("IFCSPACE\\('[^']*'", "IFCSPACE('short'")).isEmpty());
        assertFalse(faults(text.replaceFirst("\\.ELEMENT\\.", ".PART.")).isEmpty());
        assertFalse(faults(text.replaceFirst("IFCPOWERMEASURE\\(12\\.\\)", "IFCPOWERMEASURE(12)")).isEmpty());
        assertFalse(faults(text.replaceFirst("IFCIDENTIFIER\\('", "IFCGLOBALLYUNIQUEID('")).isEmpty());
        assertFalse(faults(text.replaceFirst("=IFCRELVOIDSELEMENT\\([^;]*;",
                "=IFCCARTESIANPOINT((0.,0.));")).isEmpty());
    }

    private static List<String> faults(String text) throws IOException {
        return SchemaConformance.faults(Model.of(text.getBytes(StandardCharsets.US_ASCII), "changed"));
    }
}
