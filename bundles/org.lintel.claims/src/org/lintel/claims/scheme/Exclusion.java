// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import java.util.Set;
import java.util.TreeSet;
import org.lintel.core.result.Source;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * That the same thing is not paid by another scheme, too.
 *
 * @param schemes with which it cannot be had together; empty for all of other funds
 * @param toldBy a yes-no fact by which an application says whether another pays for the same; null for none
 */
public record Exclusion(String id, Text name, Set<String> schemes, Same same, Fact toldBy, Source source) {

    /** What another scheme must not pay for, too. */
    public enum Same {
        COST("cost", Text.of("cost", "開支"), null),
        PROJECT("project", Text.of("project", "項目"), Scope.PROJECT),
        COURSE("course", Text.of("course", "課程"), Scope.COURSE),
        DEVELOPMENT("development", Text.of("development", "發展項目"), Scope.DEVELOPMENT),
        APPLICANT("applicant", Text.of("applicant", "申請人"), null);

        private final String id;
        private final Text thing;
        private final Scope scope;

        Same(String id, Text thing, Scope scope) {
            this.id = id;
            this.thing = thing;
            this.scope = scope;
        }

        public String id() {
            return id;
        }

        /** What it is. */
        public Text thing() {
            return thing;
        }

        public Text label() {
            return Text.of("the same " + thing.en(), "同一" + thing.zhHk());
        }

        /** By whose name it is known; null where it has none. */
        public Scope scope() {
            return scope;
        }
    }

    public Exclusion {
        schemes = Set.copyOf(schemes);
    }

    /** Whether it speaks of what a scheme pays. */
    public boolean covers(String scheme, Fund own) {
        return schemes.isEmpty() ? own.schemes().stream().noneMatch(each -> each.id().equals(scheme))
                : schemes.contains(scheme);
    }

    /** The rule in words. */
    public Message words() {
        return schemes.isEmpty() ? Message.of("not paid by another public fund for {0}", "{0}不可獲其他公帑資助", same.label())
                : Message.of("not paid by {1} for {0}", "{0}不可獲 {1} 資助", same.label(),
                        String.join(", ", new TreeSet<>(schemes)));
    }
}
