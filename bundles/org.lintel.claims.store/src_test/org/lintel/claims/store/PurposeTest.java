// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.claims.audit.Audit;
import org.lintel.claims.privacy.Purpose;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Event;

/** What leaves a store leaves a signed event behind, from which purpose and content can be read again. */
class PurposeTest {

    private static final Purpose.Export EXPORT = new Purpose.Export("register as xlsx", "", 12, "ab".repeat(32));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void anExportIsAnEvent(Stores.Kind kind) throws Exception {
        try (JdbcStore store = Stores.open(Stores.made(kind, folder))) {
            Purpose purpose = new Purpose(" 審計署抽查; 2026, 3 rows, sha256 ");
            purpose.record(store, Stores.ADMIN, EXPORT);
            List<Event> events = store.read(records -> records.events(""));
            assertEquals(1, events.size());
            assertEquals("ada", events.getFirst().actor());
            assertEquals(new Purpose.Told(purpose, EXPORT), Purpose.told(events.getFirst()));
            assertTrue(store.audit(trail -> Audit.of(trail, List.of())).intact());
            assertThrows(ConflictException.class,
                    () -> purpose.record(store, new Stores.Person("nobody"), EXPORT), "not enrolled");
            assertNull(Purpose.told(store.read(records -> records.events("ada")).getFirst()), "the first event");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ab", "one\ntwo", "\u0007bell"})
    void noPurpose(String words) {
        assertThrows(IllegalArgumentException.class, () -> new Purpose(words));
        assertThrows(IllegalArgumentException.class, () -> new Purpose("x".repeat(201)));
    }
}
