// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.Collection;
import java.util.List;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Location;
import org.lintel.core.result.Subject;

/** What a project's settings say beyond its models; whoever puts a check together brings it. */
public interface ProjectAnswers {

    /** The vocabulary in which words of a model are translated to the space types of a code. */
    String SPACE_TYPE = "space-type";

    /** The vocabulary in which material names of a model are translated to those of a code's tables. */
    String MATERIAL = "material";

    /** The vocabulary in which names of surfaces are translated to a solar absorptivity or a row of a code's table. */
    String ABSORPTIVITY = "absorptivity";

    /** A project without settings. */
    ProjectAnswers NONE = new ProjectAnswers() {
        @Override
        public Given override(Subject subject, String input) {
            return null;
        }

        @Override
        public Given meaning(String vocabulary, String word) {
            return null;
        }
    };

    /** The value the user has set for an input of a subject; null if none. */
    Given override(Subject subject, String input);

    /**
     * What a word of the model means in a code, as the user has mapped it; null if he has not.
     *
     * @param vocabulary {@link #SPACE_TYPE}, {@link #MATERIAL} or {@link #ABSORPTIVITY}
     * @param word as it stands in the model: a name, long name, object type or classification code
     */
    Given meaning(String vocabulary, String word);

    /** What the building is used for; null if the user has not said. */
    default Given buildingUse() {
        return null;
    }

    /**
     * The words for circumstances the user has listed for a place, in the order of the settings.
     *
     * @param names what the place is called: GlobalId, name, long name
     */
    default List<Given> circumstances(Collection<String> names) {
        return List.of();
    }

    /**
     * Something the user has set.
     *
     * @param key how the settings name it
     * @param where the line it stands in
     */
    record Given(String key, String value, Location where) {

        public Evidence evidence() {
            return new Evidence.FromProject(key, value, where);
        }
    }
}
