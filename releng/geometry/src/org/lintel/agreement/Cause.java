// SPDX-License-Identifier: EPL-2.0
package org.lintel.agreement;

/** Why two programs measure an element differently, in the order in which causes are looked for. */
enum Cause {
    /** Not a difference. */
    AGREED("agreed"),
    ABSENT_THERE("the other has no mesh of it"),
    TOLD("Lintel tells a problem of it as a finding"),
    ABSENT_HERE("Lintel has no mesh of it"),
    NOT_A_NUMBER("the other's coordinates are not all numbers"),
    CURVES("curves: the other cuts them into fewer pieces; with as many, it agrees"),
    COARSE_CURVES("curves: cut as coarsely as the other does, Lintel's agrees"),
    TURNED("faces written to look to different sides: Lintel turns them, the other does not; turned, it agrees"),
    UNCUT("the other left its openings uncut: it has Lintel's volume before openings"),
    PARTLY_CUT("the other's volume lies between Lintel's with and without openings"),
    INSIDE_OUT("the other's faces look inwards: the same volume, with a minus"),
    PARTLY_INSIDE_OUT("the same closed surface, but some of the other's bodies look inwards"),
    UNIT("the other takes another unit of length, or none: the same triangles in another size"),
    FILLETS("a section with rounded corners, which the other draws otherwise"),
    ROUND("curved, with a third fewer triangles in the other, however many pieces it is asked for"),
    SURFACE_TWICE("the other has every face twice, back to back"),
    OPEN_THERE("the other's surface has gaps, Lintel's is closed"),
    OPEN_BOTH("a surface with gaps in both"),
    OPEN_HERE("Lintel's surface has gaps, the other's is closed"),
    CLIPPED("made by a boolean operation"),
    UNKNOWN("of another cause");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
