// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.Signer;
import org.lintel.rules.signoff.SigningKey;

/** Makes stores for tests, on either database. */
final class Stores {

    /** Which database. */
    enum Kind {
        H2, POSTGRESQL
    }

    /** Somebody with his key. */
    static final class Person implements Signer {

        private final SigningKey key = SigningKey.generate();
        private final Actor actor;

        Person(String id, Actor.Role... roles) {
            EnumSet<Actor.Role> all = EnumSet.noneOf(Actor.Role.class);
            all.addAll(List.of(roles));
            actor = new Actor(id, 1, id + " Chan", all, key.signer().text(), true);
        }

        Actor actor() {
            return actor;
        }

        @Override
        public String key() {
            return key.signer().text();
        }

        @Override
        public byte[] sign(byte[] content) {
            return key.sign(content);
        }
    }

    static final Person ADMIN = new Person("ada", Actor.Role.values());

    private Stores() {
    }

    /** The address of a database that is empty; the test is skipped if there can be none. */
    static StoreAddress empty(Kind kind, Path folder) throws Exception {
        if (kind == Kind.H2) {
            return StoreAddress.parse(folder.resolve("store").toString());
        }
        TestServer server = TestServer.get();
        Assumptions.assumeTrue(server != null, "PostgreSQL is not installed");
        return StoreAddress.parse(server.address());
    }

    /** A store in which {@link #ADMIN} is enrolled. */
    static StoreAddress made(Kind kind, Path folder) throws Exception {
        StoreAddress address = empty(kind, folder);
        JdbcStore.create(address, "test", ADMIN.actor(), ADMIN, Clock.systemUTC());
        return address;
    }

    static JdbcStore open(StoreAddress address) throws Exception {
        return JdbcStore.open(address, Clock.systemUTC());
    }
}
