// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.step;

import java.util.ArrayList;
import java.util.List;

/** Collects faults up to a limit and counts what comes after it. */
public final class Faults {

    private final int limit;
    private final List<Fault> kept = new ArrayList<>();
    private long count;

    public Faults(int limit) {
        this.limit = limit;
    }

    public void add(Fault fault) {
        count++;
        if (kept.size() < limit) {
            kept.add(fault);
        }
    }

    /** Whether another fault would still be kept; false saves the work of wording it. */
    public boolean isOpen() {
        return kept.size() < limit;
    }

    /** Counts a fault that nobody worded because the limit was reached. */
    public void addUnworded() {
        count++;
    }

    /** Adds what was collected elsewhere, by someone who keeps as many. */
    public void addAll(Faults more) {
        for (Fault fault : more.kept) {
            add(fault);
        }
        count += more.count - more.kept.size();
    }

    /** How many are kept. */
    public int limit() {
        return limit;
    }

    public List<Fault> kept() {
        return kept;
    }

    /** How many there were, kept or not. */
    public long count() {
        return count;
    }
}
