// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.result;

import java.util.Objects;
import org.lintel.core.text.Message;

/**
 * Somebody's signed word that a table of a pack stands as it does in the official document.
 *
 * @param table {@code pack@edition/table}
 * @param by who signed, as the user's own list of trusted signers calls them
 * @param date ISO day of signing
 * @param document the official document, with clause or page
 * @param documentSha256 of the document's file, lower-case hex
 * @param key fingerprint of the public key, {@code SHA256:…}
 * @param file the signed table, as locations name files
 * @param sha256 of that file, lower-case hex
 */
public record SignOff(String table, String by, String date, String document, String documentSha256, String key,
        String file, String sha256) {

    public SignOff {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(documentSha256, "documentSha256");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sha256, "sha256");
    }

    /** Who, when and against which document, for whoever reads a figure that rests on it. */
    public Message sentence() {
        return Message.of("signed off by {0} on {1} against {2}", "由 {0} 於 {1} 對照 {2} 核實及簽署", by, date, document);
    }
}
