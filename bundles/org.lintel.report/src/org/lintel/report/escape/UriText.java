// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.escape;

import java.nio.charset.StandardCharsets;

/** Paths with forward slashes as URI references (RFC 3986): all but letters, digits and {@code -._~/} is encoded. */
public final class UriText {

    private static final String HEX = "0123456789ABCDEF";

    private UriText() {
    }

    /** Whether a path starts at a root or a drive, and so stands for itself. */
    public static boolean isAbsolute(String path) {
        return path.startsWith("/") || hasDrive(path);
    }

    /** A relative path as a relative reference, an absolute one as a {@code file:} URI. */
    public static String of(String path) {
        var out = new StringBuilder(path.length() + 16);
        if (hasDrive(path)) {
            out.append("file:///").append(path, 0, 2);
            encode(out, path.substring(2));
        } else if (path.startsWith("//")) {
            encode(out.append("file:"), path);
        } else if (path.startsWith("/")) {
            encode(out.append("file://"), path);
        } else {
            encode(out, path);
        }
        return out.toString();
    }

    private static boolean hasDrive(String path) {
        return path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '/' && isLetter(path.charAt(0));
    }

    private static void encode(StringBuilder out, String path) {
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isLetter(c) || c >= '0' && c <= '9' || c == '/' || c == '-' || c == '.' || c == '_' || c == '~') {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
