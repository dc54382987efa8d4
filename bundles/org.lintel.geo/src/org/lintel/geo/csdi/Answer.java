// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.csdi;

import java.net.URI;
import java.time.Instant;

/**
 * What came back through the gate.
 *
 * @param value what was made of the body; null where nothing has changed
 * @param etag the validator of the answer; null where the server gives none
 * @param address where the answer came from in the end, redirects followed
 */
record Answer<T>(T value, String etag, boolean unchanged, URI address, Instant at) {
}
