// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.record;

import static org.lintel.claims.record.Column.Kind.TEXT;
import static org.lintel.claims.record.Column.Kind.WHOLE;
import static org.lintel.claims.record.Column.Kind.YES_NO;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.lintel.core.text.Text;

/**
 * Somebody who works with a fund and signs what they do.
 *
 * @param name null once it has been erased
 * @param roles what they may do; empty for nothing
 * @param key the public half of their Ed25519 key, as {@code SignerKey.text} writes it; never changed: who gets a new key
 *     is enrolled anew
 * @param active false once they have left
 */
public record Actor(String id, int version, String name, Set<Role> roles, String key, boolean active)
        implements Entry {

    /** What somebody may do. */
    public enum Role {
        /** Enrols others. */
        ADMINISTRATOR("administrator", Text.of("administrator", "管理員")),
        /** Records applications, screens and recommends them, verifies claims. */
        OFFICER("officer", Text.of("officer", "主任")),
        /** Decides. */
        APPROVER("approver", Text.of("approver", "審批人")),
        /** Pays, and takes repayments. */
        CASHIER("cashier", Text.of("cashier", "出納")),
        /** Looks, and signs checkpoints. */
        AUDITOR("auditor", Text.of("auditor", "審計員"));

        private final String id;
        private final Text label;

        Role(String id, Text label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public Text label() {
            return label;
        }

        /** The role of that id, or null. */
        public static Role of(String id) {
            return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst().orElse(null);
        }
    }

    public static final Table<Actor> TABLE = Table.<Actor>of("actor").key("id").has(WHOLE, Table.VERSION)
            .personal("name").has(TEXT, "roles", "public_key").has(YES_NO, "active")
            .rows(a -> Arrays.asList(a.id, (long) a.version, a.name, Words.joined(a.roles.stream().map(Role::id)),
                    a.key, a.active),
                    f -> new Actor(f.text(), f.whole(), f.text(), roles(f.text()), f.text(), f.yes()));

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Their name; their id once the name has been erased. */
    public String called() {
        return name == null ? id : name;
    }

    private static Set<Role> roles(String words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Words.split(words).stream().map(Role::of).filter(role -> role != null).forEach(roles::add);
        return roles;
    }

    @Override
    public Table<Actor> table() {
        return TABLE;
    }
}
