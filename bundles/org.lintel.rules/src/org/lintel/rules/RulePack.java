// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules;

import java.io.InputStream;
import java.util.List;

/**
 * A family of rules for one code or one purpose, found by {@link java.util.ServiceLoader}.
 *
 * <p>The rules are code; everything else about them (names, clauses, severities, limits by edition) is data that the
 * build compiles from {@code packs/<jurisdiction>/<code>/<edition>/}.
 */
public interface RulePack {

    /** Stable for ever, e.g. {@code hk-bec}. */
    String id();

    /** All rules of all editions. */
    List<Rule> rules();

    /** The compiled pack data that holds this pack, possibly with others. */
    default InputStream data() {
        return getClass().getResourceAsStream("/packs/packs.bin");
    }

    /** The compiled explanations, read only when somebody asks. */
    default InputStream clauses() {
        return getClass().getResourceAsStream("/packs/clauses.bin");
    }
}
