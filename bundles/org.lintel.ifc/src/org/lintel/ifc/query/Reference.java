// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.query;

/**
 * A classification of an element: system {@code Uniclass 2015}, code {@code EF_25_10}, name {@code Walls}; empty, never
 * null.
 */
public record Reference(String system, String code, String name) {
}
