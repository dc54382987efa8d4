// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.takeoff;

import java.util.List;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.quantity.Unit;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Subject;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.Facts;
import org.lintel.rules.energy.fabric.Estimate;
import org.lintel.rules.model.input.ModelInput;
import org.lintel.rules.model.input.ModelInputs;
import org.lintel.rules.model.input.ModelView;
import org.lintel.rules.model.input.SubjectKind;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/**
 * Asks about elements of a model, overrides of the project included, and makes estimates of the answers.
 *
 * @param editions in whose tables figures of materials and surfaces are looked up, the first that has one first
 */
record Asking(ModelInputs inputs, ProjectEnvelope project, List<PackEdition> editions) {

    ModelView view() {
        return inputs.view();
    }

    /** An element as the subject under which projects override its values. */
    Subject subject(Instance element) {
        return inputs.subject(kind(element), element);
    }

    private static SubjectKind kind(Instance element) {
        if (element.is("IfcWall")) {
            return SubjectKind.WALL;
        }
        if (element.is("IfcWindow")) {
            return SubjectKind.WINDOW;
        }
        if (element.is("IfcSlab") || element.is("IfcRoof")) {
            return SubjectKind.ROOF;
        }
        if (element.is("IfcCurtainWall")) {
            return SubjectKind.CURTAIN_WALL;
        }
        return element.is("IfcDoor") ? SubjectKind.DOOR : element.is("IfcSpace") ? SubjectKind.SPACE
                : element.is("IfcBuildingStorey") ? SubjectKind.STOREY : SubjectKind.ELEMENT;
    }

    <T> Answer<T> ask(Instance element, ModelInput<T> input) {
        return inputs.ask(subject(element), input);
    }

    /** Null where it is not known. */
    <T> Answer.Known<T> known(Instance element, ModelInput<T> input) {
        return ask(element, input) instanceof Answer.Known<T> known ? known : null;
    }

    /** What the model or the project tells; else open between two bounds in the unit of the input. */
    Estimate estimate(Instance element, ModelInput<Quantity> input, double low, double high, Unit unit) {
        Answer<Quantity> answer = ask(element, input);
        return answer instanceof Answer.Known<Quantity> known ? Estimate.exact(known.value(), known.evidence())
                : Estimate.between(low, high, unit, List.of(), List.of(Facts.missing(input, answer)));
    }

    /** A table of the first edition that has one of that name; null where none has. */
    Table table(String name) {
        for (PackEdition edition : editions) {
            if (edition.tables().containsKey(name)) {
                return edition.table(name);
            }
        }
        return null;
    }

    /** The edition that holds what U-values are worked out with; null where it is not installed. */
    PackEdition thermal() {
        for (PackEdition edition : editions) {
            if (edition.tables().containsKey("film") && edition.tables().containsKey("air-space")
                    && edition.tables().containsKey("conductivity")) {
                return edition;
            }
        }
        return null;
    }

    /** That the bodies of the model say so. */
    Evidence measured(Instance element, String value) {
        return view().evidence(Evidence.Origin.GEOMETRY, element, element.typeName() + ".Representation", value);
    }

    /** What an author calls the kind of an element: its type's name, else what it says itself; empty for nothing. */
    String typeName(Instance element) {
        Instance type = view().types().typeOf(element);
        for (String name : new String[] {type == null ? null : type.name(), element.text("ObjectType")}) {
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        return "";
    }

    /** What to call an element. */
    static String name(Instance element) {
        String name = element.name();
        String longName = element.is("IfcSpace") || element.is("IfcBuildingStorey") ? element.text("LongName") : null;
        String both = (name == null ? "" : name.strip()) + " " + (longName == null || longName.equals(name) ? ""
                : longName.strip());
        return both.isBlank() ? element.typeName() + " #" + element.id() : both.strip();
    }

}
