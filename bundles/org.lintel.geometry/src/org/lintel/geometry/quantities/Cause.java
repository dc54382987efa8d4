// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.quantities;

/** Why an author's quantity is another one than ours; each is shown by computing the author's number in that way. */
public enum Cause {

    ZERO("the author wrote nothing, or less than nothing, into the number"),
    UNIT("the number is right in another unit than the file declares"),
    OPENINGS_KEPT("the author does not take openings off what should be net"),
    OPENINGS_OFF("the author takes openings off what should be gross"),
    SURFACE("the author gives the whole surface of the body, or half of it"),
    FACES("the author gives one face of the body, or its faces added up, for the rectangle around it"),
    PROJECTED("the author gives the area as seen from above, or the slope's own where the other is asked for"),
    FOOT("the author gives the area the body stands on, door openings taken off"),
    BOX("the author multiplies the sides of the box around the body"),
    SIDE("the author gives another side of the box than the standard names"),
    AXIS("the author measures along the wall's axis line or its longer face, not in the middle"),
    OVERALL("the body is larger or smaller than OverallWidth and OverallHeight, which the author gives"),
    OPENING("the author measures the opening, not what fills it"),
    ENDS("the author counts the ends of the bar, or the inside of a tube"),
    ABUTTING("the author takes off a wall's side what other walls stand against: half of it, for the mean of both sides"),
    SHARED("the author takes off, all or in part, what the body shares with other elements of the file"),
    NOMINAL("the author's numbers follow from each other, length by height by width, but not from the body in the file:"
            + " nominal sizes before a roof or a corner trims them, or a body that was changed afterwards"),
    PROFILE("the author's bar has another cross section than the profile in the file: a catalogue's figure, or no"
            + " fillets"),
    HOLES("the author counts the outlines of holes as well"),
    CENTRE("the author measures to the middle of the walls, less than 0.25 m beyond the body all round, as GSA's rule"
            + " is"),
    PLASTER("the author takes 3 % off the floor for plaster"),
    ROUNDED("the difference is less than the last digit the author wrote"),
    UNEXPLAINED("not explained");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** In words, for the table. */
    public String words() {
        return words;
    }
}
