// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.feature;

import java.time.Instant;

/**
 * Where the features of a layer came from and when: it travels with the data into caches, link sets and exports.
 *
 * @param source the address asked, or the file's name
 * @param retrievedAt when the answer came; null of a file where nobody says
 * @param version the release of the data as its publisher names it; null where the publisher gives none
 * @param attribution the words that the publisher's terms ask for wherever the data is shown or passed on
 */
public record Provenance(LayerId layer, String source, Instant retrievedAt, String version, String attribution) {
}
