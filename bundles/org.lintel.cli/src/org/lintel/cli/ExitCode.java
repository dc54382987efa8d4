// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

/** How the command ends; scripts rely on these numbers, so they never change. */
public enum ExitCode {
    /** Nothing at the threshold. */
    OK(0),
    /** Findings at the threshold. */
    FINDINGS(1),
    /** The command was not understood. */
    USAGE(2),
    /** An input could not be read. */
    UNREADABLE(3),
    /** Lintel itself failed. */
    INTERNAL(4),
    /** A rule crashed. */
    RULE_CRASHED(5),
    /** The user stopped it. */
    CANCELLED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
