// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.Signer;
import org.lintel.rules.signoff.SigningKey;

/**
 * Writes firms into a store from several threads at once, until it has written all or is killed; prints the id of each
 * as soon as its writing was acknowledged. Run by {@link CrashTest} in a process of its own.
 */
final class CrashWriter {

    private static final int THREADS = 8;

    private CrashWriter() {
    }

    /** {@code ADDRESS KEY FIRST COUNT}: the key as base64 of PKCS #8, the number of the first firm, how many. */
    public static void main(String[] arguments) throws Exception {
        SigningKey key = SigningKey.parse("argument", arguments[1]);
        int first = Integer.parseInt(arguments[2]);
        int count = Integer.parseInt(arguments[3]);
        Signer signer = new Signer() {

            @Override
            public String key() {
                return key.signer().text();
            }

            @Override
            public byte[] sign(byte[] content) {
                return key.sign(content);
            }
        };
        AtomicInteger next = new AtomicInteger(first);
        try (JdbcStore store = JdbcStore.open(StoreAddress.parse(arguments[0]), Clock.systemUTC());
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.submit(() -> {
                    for (int n = next.getAndIncrement(); n < first + count; n = next.getAndIncrement()) {
                        String id = "f" + n;
                        store.write(signer, new ClaimStore.Deed("register", id, ""), records -> {
                            records.add(Samples.firm(id));
                            return null;
                        });
                        synchronized (CrashWriter.class) {
                            System.out.println(id);
                            System.out.flush();
                        }
                    }
                    return null;
                });
            }
        }
        System.out.println("all");
    }

    /** The first actor, with the key that is handed to the process. */
    static Actor actor(SigningKey key) {
        return new Actor("writer", 1, "Writer", Set.of(Actor.Role.values()), key.signer().text(), true);
    }
}
