// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.diff;

/**
 * How instances of one entity are compared.
 *
 * @param type the hash of its name
 * @param slots one for each attribute
 * @param subject of relations: the place of the attribute with the objects that a change is told of; -1 for others
 * @param target of relations: the place of the attribute with the other end; -1 for others
 * @param aspect of relations: as what a change is told; null for others
 */
record EntityPlan(Kind kind, String name, long type, Slot[] slots, int subject, int target, Aspect aspect) {

    /** What an instance is to a comparison. */
    enum Kind {
        /** Compared on its own; referred to by what it was matched with. */
        OBJECT,
        /** Compared on its own, referred to by its name. */
        MATERIAL,
        /** Told as a difference of the objects it ties. */
        RELATION,
        /** Compared once for the model, referred to by its name. */
        CONTEXT,
        /** A shape that belongs to a type and is compared there, else like content. */
        SHARED_SHAPE,
        /** Who wrote it when: not compared. */
        IGNORED,
        /** Compared by value wherever it is referred to. */
        CONTENT
    }

    /**
     * An attribute.
     *
     * @param hash of its name
     * @param compared false for what identifies, for what is compared in another way, and what the other schema lacks
     */
    record Slot(String name, long hash, boolean compared, Values values) {
    }

    /**
     * How values of an attribute are compared.
     *
     * @param unordered whether the order of a list's elements means nothing
     * @param element how elements of a list are compared; null: in the same way
     * @param scale makes numbers of both models the same unit
     * @param absolute numbers that are nearer to each other are the same
     */
    record Values(boolean unordered, Values element, double scale, double absolute) {

        static final Values PLAIN = new Values(false, null, 1, 1e-15);

        Values inner() {
            return element == null ? this : element;
        }
    }

    /** How the value at a place is compared; beyond the schema's attributes by its place. */
    Slot slot(int index) {
        return index < slots.length ? slots[index]
                : new Slot(Integer.toString(index + 1), Mix.of(index), true, Values.PLAIN);
    }
}
