// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.shading;

import java.util.List;
import org.lintel.core.text.Message;

/**
 * What shades one window.
 *
 * @param overhangs above it, the one that shades most first
 * @param left fins on the left as seen from outside, the one that shades most first
 * @param right fins on the right
 * @param reasons why figures are not certain, or not all that shades is in them; empty where all is plain
 */
public record WindowShading(Pane pane, List<Device> overhangs, List<Device> left, List<Device> right,
        Factors factors, List<Message> reasons) {

    public WindowShading {
        overhangs = List.copyOf(overhangs);
        left = List.copyOf(left);
        right = List.copyOf(right);
        reasons = List.copyOf(reasons);
    }
}
