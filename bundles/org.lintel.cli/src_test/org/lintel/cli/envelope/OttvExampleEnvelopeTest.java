// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Sector;
import org.lintel.samples.LengthUnit;
import org.lintel.samples.SampleFacts;
import org.lintel.samples.SchemaVersion;
import org.lintel.samples.WriteOptions;
import org.lintel.samples.ottv.ExampleRow;
import org.lintel.samples.ottv.OttvExample;

/** The outside of the OTTV code's worked example: every row of its forms is found in the geometry, with its area. */
class OttvExampleEnvelopeTest {

    private static final OttvExample EXAMPLE = new OttvExample();

    @ParameterizedTest
    @CsvSource({"IFC4, MILLIMETRE, 0", "IFC2X3, METRE, 37.5"})
    void rows(SchemaVersion schema, LengthUnit unit, double north) throws Exception {
        Envelope envelope = envelope(schema, unit, north);
        Map<String, String> expected = new TreeMap<>();
        for (ExampleRow row : ExampleRow.all()) {
            String key = row.part() + " " + row.facade() + " " + row.construction();
            expected.put(key, String.format(Locale.ROOT, "%s %.2f", key, row.area()));
        }
        Map<String, Double> sums = new TreeMap<>();
        for (Surface surface : envelope.surfaces()) {
            boolean roof = surface.kind() == SurfaceKind.ROOF;
            String storey = surface.place().storeyName();
            boolean left = storey.matches("[234]/F") || storey.equals("15/F") && !roof;
            String construction = construction(surface.element());
            if ((surface.kind() == SurfaceKind.FACADE || roof) && !left && !construction.startsWith("rooftop")) {
                String facade = construction.equals("podium-W3S") ? "S" : !roof ? Sector.of(surface.azimuth()).name()
                        : storey.equals("15/F") ? "ROOF15F" : "ROOF";
                String part = storey.equals("G/F") || storey.equals("1/F") ? "podium" : "tower";
                sums.merge(part + " " + facade + " " + construction, surface.gross(), Double::sum);
            }
        }
        Map<String, String> found = new TreeMap<>();
        sums.forEach((key, area) -> found.put(key, String.format(Locale.ROOT, "%s %.2f", key, area)));
        assertEquals(String.join("\n", expected.values()), String.join("\n", found.values()));
    }

    /** The key of its construction or glass stands in the tag: 05-low-W1-E-3, 16-high-E-F4-recess-1. */
    private static String construction(Instance element) {
        String tag = element.text("Tag");
        String key = tag.substring(3, tag.lastIndexOf('-'));
        return element.is("IfcWindow") ? key.replace("-recess", "") : key.replaceFirst("-[NESW]$", "");
    }

    @ParameterizedTest
    @CsvSource({"IFC4, MILLIMETRE, 0", "IFC2X3, METRE, 37.5"})
    void facades(SchemaVersion schema, LengthUnit unit, double north) throws Exception {
        Envelope envelope = envelope(schema, unit, north);
        SampleFacts facts = EXAMPLE.facts(EXAMPLE.defaults());
        Map<String, double[]> sums = new TreeMap<>();
        for (Surface s : envelope.surfaces()) {
            if (s.kind() == SurfaceKind.FACADE) {
                double[] sum = sums.computeIfAbsent(s.place().storeyName() + " " + Sector.of(s.azimuth()).name(),
                        k -> new double[2]);
                sum[0] += s.gross();
                sum[1] += s.area(Infill.WINDOW);
            }
        }
        for (SampleFacts.Facade f : facts.facades()) {
            String key = f.storey() + " " + f.compass();
            assertEquals(f.grossArea(), sums.get(key)[0], 0.002, key);
            assertEquals(f.openingArea(), sums.get(key)[1], 0.002, key);
        }
        assertEquals(List.of(), envelope.divided());
        assertEquals(List.of(9.6), envelope.wells().stream().map(well -> Math.round(well.area() * 1e3) / 1e3).toList());
        assertEquals(0, envelope.ground().level(), 1e-9);
    }

    private static Envelope envelope(SchemaVersion schema, LengthUnit unit, double north) throws Exception {
        var bytes = new ByteArrayOutputStream();
        EXAMPLE.write(EXAMPLE.defaults().with("true-north", north), WriteOptions.defaults().with(schema).with(unit),
                bytes);
        Model model = Model.of(bytes.toByteArray(), "hk-ottv-example.ifc");
        return Envelope.of(model, EnvelopeOptions.DEFAULT.withThreads(2), Progress.NONE);
    }
}
