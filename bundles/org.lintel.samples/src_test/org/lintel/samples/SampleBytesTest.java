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
    @CsvSource({"office-tower,IFC4,1be52b26308f95e189312d85ad006fd33df5644ade6cd6ddecfd933a91b8f7d7",
        "residential-block,IFC4,969b226f70e90664338893dea2e08ac2a767d6fafeddfb8afa04161fce1fc039",
        "village-house,IFC4,88bc946f3b86a6a081034ccf471893e31ba223e1a1c8565cb3161f423869fefb",
        "village-house,IFC2X3,7207e47deb13cc1adc80882f410c27b53651b49d1bb63add92cba6bafc77f6b0",
        "hk-ottv-example,IFC4,078b25347d9fe78c2d439bbac21a1937a1e15def4acb4d2275dc2a688d6c0d86",
        "hk-ottv-example,IFC2X3,48082105e8ffa8865b1d3629836552a138da4240e1d4a468f08be25d05104784",
        "village-house,IFC4X3,5ce6b4a0f79fd29996f6623b63b3c5959cafe159ff32faef679d09c9ac1e047d"})
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
