// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

/**
 * One place deep within a value where two revisions differ.
 *
 * @param path the attributes that lead there, {@code Items[1].Depth}, list places from 1; empty for the value itself
 * @param before as text; empty where there is nothing
 * @param after as text; empty where there is nothing
 */
public record Leaf(String path, String before, String after) {
}
