// SPDX-License-Identifier: EPL-2.0
package org.lintel.core.task;

import org.lintel.core.text.Message;

/** Where long work tells how far it is and asks whether to go on. Safe to call from several threads. */
public interface Progress {

    /** Says nothing and never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void begin(Message task, long work) {
        }

        @Override
        public void worked(long work) {
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * A new stage begins.
     *
     * @param work how much there is to do in units of the caller's own; 0 where nobody knows
     */
    void begin(Message task, long work);

    /** That much more of the current stage is done. */
    void worked(long work);

    boolean isCancelled();

    /** @throws CancelledException if the user asked to stop; call it at least every tenth of a second of work */
    default void check() {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }
}
