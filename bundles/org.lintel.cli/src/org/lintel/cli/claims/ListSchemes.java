// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims;

import java.util.List;
import org.lintel.claims.scheme.Fund;
import org.lintel.claims.scheme.Funds;
import org.lintel.claims.scheme.Scheme;
import org.lintel.claims.scheme.SchemeVersion;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;

/** All funds and their schemes, one line each. */
final class ListSchemes {

    private ListSchemes() {
    }

    static ExitCode print(Funds funds, Terminal terminal) {
        int width = funds.ids().stream().mapToInt(String::length).max().orElse(0);
        for (Fund fund : funds.all()) {
            terminal.out().println(fund.id() + "  " + Printable.of(terminal.say(fund.name())));
            for (Scheme scheme : fund.schemes()) {
                List<String> versions = scheme.versions().stream().map(SchemeVersion::id).toList();
                terminal.out().println("  " + scheme.id() + " ".repeat(width - scheme.id().length() + 2)
                        + Printable.of(terminal.say(scheme.name())) + " (" + String.join(", ", versions) + ")");
            }
        }
        return ExitCode.OK;
    }
}
