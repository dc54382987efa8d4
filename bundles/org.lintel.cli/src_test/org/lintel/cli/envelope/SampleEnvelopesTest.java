// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.core.task.Progress;
import org.lintel.geometry.envelope.Envelope;
import org.lintel.geometry.envelope.EnvelopeOptions;
import org.lintel.geometry.envelope.Infill;
import org.lintel.geometry.envelope.Surface;
import org.lintel.geometry.envelope.SurfaceKind;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Sector;
import org.lintel.samples.Sample;
import org.lintel.samples.SampleFacts;
import org.lintel.samples.SchemaVersion;

/** The envelopes of the example buildings against what is known of these beforehand, storey by storey, side by side. */
class SampleEnvelopesTest {

    private static Envelope envelope(Sample sample, SchemaVersion schema) throws Exception {
        var bytes = new ByteArrayOutputStream();
        sample.write(sample.defaults(), bytes, schema);
        Model model = Model.of(bytes.toByteArray(), sample.id() + ".ifc");
        return Envelope.of(model, EnvelopeOptions.DEFAULT.withThreads(2), Progress.NONE);
    }

    /** So that what is exactly half a square decimetre is rounded alike on both sides. */
    private static final double HALF = 1e-6;

    private static final String LINE = "%s: gross %.3f, windows and doors %.3f";

    @ParameterizedTest
    @CsvSource({"village-house, IFC4", "village-house, IFC2X3", "office-tower, IFC4X3", "residential-block, IFC4"})
    void facades(String id, SchemaVersion schema) throws Exception {
        Sample sample = Sample.of(id);
        SampleFacts facts = sample.facts(sample.defaults());
        Envelope envelope = envelope(sample, schema);
        Map<String, String> expected = new TreeMap<>();
        for (SampleFacts.Facade f : facts.facades()) {
            String key = f.storey() + " " + f.compass();
            expected.put(key, String.format(Locale.ROOT, LINE, key, f.grossArea() + HALF, f.openingArea() + HALF));
        }
        Map<String, double[]> sums = new TreeMap<>();
        for (Surface s : envelope.surfaces()) {
            if (s.kind().isWall()) {
                double[] sum = sums.computeIfAbsent(s.place().storeyName() + " " + Sector.of(s.azimuth()).name(),
                        k -> new double[2]);
                sum[0] += s.gross();
                sum[1] += s.area(Infill.WINDOW) + s.area(Infill.DOOR);
            }
        }
        Map<String, String> found = new TreeMap<>();
        sums.forEach((key, sum) -> found.put(key, String.format(Locale.ROOT, LINE, key, sum[0] + HALF, sum[1] + HALF)));
        assertEquals(String.join("\n", expected.values()), String.join("\n", found.values()));
        assertEquals(List.of(), envelope.divided(), "the samples say of every element what it is");
        assertTrue(envelope.wells().isEmpty());
        double ground = envelope.surfaces().stream().filter(s -> s.kind() == SurfaceKind.UNDETERMINED)
                .mapToDouble(Surface::gross).sum();
        assertEquals(0, ground, "nothing is left undetermined");
        assertFalse(envelope.ground().sure());
        assertEquals(0, envelope.ground().level(), 1e-9);
    }
}
