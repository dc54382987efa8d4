// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

/** Finds the type of a feature when it is first asked for; by one thread at a time, however deep it has to look. */
final class LazyType {

    private final Object lock;
    private volatile Runnable how;
    private boolean busy;

    /** @param lock the package, for types are made under its lock */
    LazyType(Object lock) {
        this.lock = lock;
    }

    void later(Runnable find) {
        how = find;
    }

    void now() {
        if (how != null) {
            synchronized (lock) {
                if (how != null && !busy) {
                    busy = true;
                    how.run();
                    how = null;
                }
            }
        }
    }
}
