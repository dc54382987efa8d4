// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.geo.feature.Feature;
import org.lintel.geo.feature.Provenance;

/** Where features are written as they come. */
interface FeatureTable {

    void add(Feature feature) throws IOException;

    /** @param notes what was put right on the way */
    void end(Provenance provenance, List<Message> notes) throws IOException;
}
