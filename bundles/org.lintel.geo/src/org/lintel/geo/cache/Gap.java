// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.cache;

import java.time.Instant;

/** A cell that was asked for and did not come. */
public record Gap(Cell cell, Instant triedAt, String reason) {
}
