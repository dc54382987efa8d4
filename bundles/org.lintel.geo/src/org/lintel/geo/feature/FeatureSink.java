// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.feature;

import java.io.IOException;

/** Takes features one by one as a reader or a server gives them, so that no layer has to fit into memory. */
@FunctionalInterface
public interface FeatureSink {

    /**
     * @throws IOException if it cannot be kept; the reader stops
     */
    void take(Feature feature) throws IOException;
}
