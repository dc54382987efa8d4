// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.fuzz;

/** Something that takes hostile bytes. */
interface Target {

    /**
     * Takes an input; whatever is thrown is a find, an AssertionError too.
     *
     * @param traits is told what the input led to, so that inputs which lead to something new are kept
     * @param run counts the executions: what costs much is done now and then only
     */
    void take(byte[] input, Traits traits, long run) throws Exception;

    /** What an input led to, as numbers: kinds of problems, kinds of answers. */
    interface Traits {
        void add(int trait);
    }
}
