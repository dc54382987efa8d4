// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.key;

import java.util.List;
import org.lintel.claims.record.Signer;
import org.lintel.core.text.Text;

/** A place where somebody keeps the keys they sign with: files, the environment, a vault such as the workbench's. */
public interface KeySource {

    /** What the place is called. */
    Text label();

    /** The names of the keys in it, sorted; empty where it holds none, or cannot tell before it is given a name. */
    List<String> names() throws KeyException;

    /**
     * Somebody with their key, ready to sign. May ask for a password, so not in the workbench's own thread.
     *
     * @throws KeyException if there is no key of that name, it is none, or it may not be used; the message holds
     *     nothing of the key
     */
    Signer open(String name) throws KeyException;
}
