// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.List;
import java.util.Map;
import org.lintel.core.result.Location;
import org.lintel.rules.model.input.ProjectAnswers.Given;

/**
 * What a project's settings say of its building's envelope. Of what is null they say nothing.
 *
 * @param use a word such as {@code commercial}
 * @param plansSubmitted an ISO day, or two with a slash between where only an interval is known
 * @param podium height of the podium above the ground in metres, or {@code none}
 * @param ground height of the ground in the model's coordinates, in metres
 * @param north degrees clockwise from the project's Y axis to true north
 * @param glass figures of glass by the name of its type, the first that matches first
 * @param circumstances of storeys, spaces and elements
 */
public record ProjectEnvelope(Given use, Given plansSubmitted, Given podium, Given ground, Given north,
        List<Glass> glass, List<Declared> circumstances) {

    /** The settings of a project that says nothing. */
    public static final ProjectEnvelope NONE = new ProjectEnvelope(null, null, null, null, null, List.of(), List.of());

    public ProjectEnvelope {
        glass = List.copyOf(glass);
        circumstances = List.copyOf(circumstances);
    }

    /**
     * Figures of a kind of glass.
     *
     * @param pattern name of the window's type, of the window or of a material of it, with {@code *}; case does not
     *        matter
     * @param figures by key of the settings: {@code sc}, {@code shgc}, {@code vlt}, {@code external-reflectance}
     *        (ratios), {@code u} (W/m²K)
     */
    public record Glass(String pattern, Map<String, Double> figures, Location where) {
        public Glass {
            figures = Map.copyOf(figures);
        }
    }

    /**
     * A circumstance of a storey, space or element.
     *
     * @param subject name or GlobalId, with {@code *}
     * @param circumstance a word such as {@code refuge-floor}
     * @param reason who says so and why; never empty
     */
    public record Declared(String subject, String circumstance, String reason, Location where) {
    }
}
