// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.escape;

/** Text as it may stand in a workflow command of GitHub Actions. */
public final class WorkflowCommand {

    private WorkflowCommand() {
    }

    /** The message after the second pair of colons; line ends in it are shown as such. */
    public static String message(String text) {
        return escape(text, false);
    }

    /** The value of a property such as {@code file} or {@code title}. */
    public static String property(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean property) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '%' -> out.append("%25");
                case '\r' -> out.append("%0D");
                case '\n' -> out.append("%0A");
                case ':' -> out.append(property ? "%3A" : ":");
                case ',' -> out.append(property ? "%2C" : ",");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
