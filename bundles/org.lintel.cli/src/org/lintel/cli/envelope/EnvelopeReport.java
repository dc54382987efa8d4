// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.envelope;

import java.io.IOException;
import org.lintel.geometry.envelope.Envelope;

/** Takes the envelopes of models, one after the other; each while its model is open. */
interface EnvelopeReport {

    void add(String file, Envelope envelope) throws IOException;

    void end() throws IOException;
}
