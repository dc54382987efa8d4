// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.claims.record.StoreException;

/** An address names a folder or a database, and can say nothing else to a driver. */
class StoreAddressTest {

    @Test
    void addresses() throws Exception {
        assertEquals(new StoreAddress.Folder(Path.of("fund 2026/基金").toAbsolutePath()),
                StoreAddress.parse("fund 2026/基金"));
        assertEquals(new StoreAddress.Server("db.example", 5432, "fund", Map.of()),
                StoreAddress.parse("jdbc:postgresql://db.example/fund"));
        assertEquals(new StoreAddress.Server("127.0.0.1", 5433, "fund", Map.of("user", "o'hara", "sslmode", "require")),
                StoreAddress.parse("jdbc:postgresql://127.0.0.1:5433/fund?user=o%27hara&sslmode=require"));
    }

    /** Commands that are proposed name the store as it can be opened again, with the user. */
    @Test
    void whatIsToldCanBeToldAgain() throws Exception {
        for (String text : new String[] {"jdbc:postgresql://db.example:5432/fund", "jdbc:postgresql://127.0.0.1:5433/fund?user=me",
            "jdbc:postgresql://127.0.0.1:5433/fund?sslmode=require&user=o%27hara+%26"}) {
            assertEquals(text, StoreAddress.parse(text).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "fund;INIT=RUNSCRIPT FROM 'x'", "fund;TRACE_LEVEL_FILE=3", "a\nb", "a\0b",
            "jdbc:h2:mem:x", "JDBC:h2:file:x", "jdbc:h2:tcp://host/x", "jdbc:mysql://host/x", "http://host/x",
            "jdbc:postgresql:fund", "jdbc:postgresql://", "jdbc:postgresql://host", "jdbc:postgresql://host/",
            "jdbc:postgresql://host/a/b", "jdbc:postgresql://a,b/fund", "jdbc:postgresql://host/fund#x",
            "jdbc:postgresql://host/fund?socketFactory=x.Y", "jdbc:postgresql://host/fund?loggerFile=/etc/x",
            "jdbc:postgresql://host/fund?sslfactory=x.Y", "jdbc:postgresql://host/fund?user",
            "jdbc:postgresql://host/fund?options=-c%20x", "jdbc:postgresql://host/fund?connectTimeout=x",
            "jdbc:postgresql://host/fund?USER=x"})
    void refused(String text) {
        assertThrows(StoreException.class, () -> StoreAddress.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://me:secret@host/fund", "jdbc:postgresql://me@host/fund",
            "jdbc:postgresql://host/fund?password=secret", "jdbc:postgresql://host/fund?user=me&Password=secret",
            "jdbc:postgresql://host/fund?sslpassword=secret"})
    void noPasswords(String text) {
        StoreException refused = assertThrows(StoreException.class, () -> StoreAddress.parse(text));
        assertTrue(refused.getMessage().contains("LINTEL_STORE_PASSWORD"), refused.getMessage());
        assertTrue(!refused.getMessage().contains("secret"), "a password is not repeated");
    }
}
