// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.ifc.model.Model;

/**
 * The default samples keep their bytes. Golden reports, pictures and benchmarks are made of them: whoever changes a
 * sample on purpose changes the hash here and those with it.
 */
class SampleBytesTest {

    @ParameterizedTest
    @CsvSource({"office-tower,IFC4,052ae705ef895ceedbabf64702de2f8590707269803630d9a87b8cf1a3b22453",
        "residential-block,IFC4,dca5a22ad6e847db40125e840aa0aa8c53f1ad7191a3bd3d7ab831aaebce7faa",
        "village-house,IFC4,068062322f6e7999d37d2f77faccd87eeae1bde6b653a715dd3809929e376d1e",
        "village-house,IFC2X3,b0ed53d1d8ad7493d6b3d3e79db2222b59479a5d0997990a98c2841f9fde0dc3",
        "village-house,IFC4X3,264c680419900dddfbed362dd0d6ec1148f27806feb3d7e87675865c0a07d989"})
    void keepsItsBytes(String id, SchemaVersion schema, String sha256)
            throws IOException, NoSuchAlgorithmException {
        Sample sample = Sample.of(id);
        byte[] bytes = WrittenSample.bytes(sample, sample.defaults(), WriteOptions.defaults().with(schema));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertEquals(sha256, HexFormat.of().formatHex(digest));
    }

    @Test
    void onlyTheTimeStampFollowsTheTimeStamp() throws IOException {
        Sample house = Sample.of("village-house");
        byte[] first = WrittenSample.bytes(house, house.defaults(), WriteOptions.defaults());
        byte[] later = WrittenSample.bytes(house, house.defaults(),
                WriteOptions.defaults().withTimestamp("2026-01-02T03:04:05"));
        assertEquals("2026-01-02T03:04:05", Model.of(later, "later").header().timestamp());
        String back = new String(later, StandardCharsets.US_ASCII).replace("2026-01-02T03:04:05", "2025-09-01T00:00:00")
                .replace("1767323045", "1756684800");
        assertArrayEquals(first, back.getBytes(StandardCharsets.US_ASCII));
    }

    /** An element keeps its GlobalId when the building around it changes. */
    @Test
    void globalIdsStay() throws IOException {
        Sample house = Sample.of("village-house");
        var before = WrittenSample.of(house, house.defaults());
        var after = WrittenSample.of(house, house.defaults().with("width", 10).with("panels", 4));
        String wall = "01/wall/wall-N";
        assertEquals(before.at(wall).globalId(), after.at(wall).globalId());
        assertNotEquals(before.quantity(before.at(wall), "Length"), after.quantity(after.at(wall), "Length"));
    }
}
