// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import org.lintel.claims.evidence.ContentHash;

/**
 * The file of a fund as it was read.
 *
 * @param fund its id
 * @param file its name
 * @param supplied whether it came with Lintel
 * @param hash SHA-256 of the text in UTF-8, in hexadecimal
 */
public record FundText(String fund, String file, boolean supplied, String text, String hash) {

    FundText(String fund, String file, boolean supplied, String text) {
        this(fund, file, supplied, text, ContentHash.of(text));
    }

    /** The beginning of the hash, by which it is shown. */
    public String brief() {
        return brief(hash);
    }

    /** The beginning of a hash, by which a file is shown. */
    public static String brief(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }
}
