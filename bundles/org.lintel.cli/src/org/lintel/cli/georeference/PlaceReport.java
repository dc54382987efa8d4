// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.georeference;

import java.io.IOException;

/** Where the doctor writes what was found, model by model. */
interface PlaceReport {

    void add(Examined examined) throws IOException;

    void end() throws IOException;
}
