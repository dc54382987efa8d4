// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lintel.claims.office.DemoYear;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.store.JdbcStore;
import org.lintel.claims.store.StoreAddress;
import org.lintel.claims.store.Tampering;
import org.lintel.core.text.Message;
import org.lintel.rules.signoff.SigningKey;
import org.lintel.rules.yaml.YamlException;

/** Makes the store of the demonstration, with the keys of its people beside it so that one can go on with it. */
public final class NewDemo {

    /** How many things happen in its year, or nearly. */
    static final int STEPS = 28;

    private NewDemo() {
    }

    /**
     * Makes it.
     *
     * @param keys a folder outside the store; one file for each person, which only its owner may read
     * @param sink told what happens
     */
    public static void make(Path store, Path keys, Consumer<Message> sink)
            throws StoreException, ConflictException, RefusedException, YamlException, IOException {
        StoreAddress address = StoreAddress.parse(store.toString());
        DemoYear year = new DemoYear(sink);
        if (!JdbcStore.create(address, Tampering.STORE, year.first(), year.signer("ada"), Clock.systemUTC())) {
            throw new RefusedException(Message.of("there is a store in {0} already", "{0} 已有儲存庫", address));
        }
        Funds funds = Funds.supplied();
        try (JdbcStore opened = JdbcStore.open(address, Clock.systemUTC())) {
            year.play(new Office(opened, funds), funds);
        }
        Files.createDirectories(keys);
        for (Map.Entry<String, SigningKey> each : new TreeMap<>(year.keys()).entrySet()) {
            each.getValue().write(keys.resolve(each.getKey() + ".pem"));
        }
    }
}
