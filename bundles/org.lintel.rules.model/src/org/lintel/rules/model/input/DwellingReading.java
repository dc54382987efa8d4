// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintel.core.result.Evidence;
import org.lintel.ifc.model.Instance;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.ProjectAnswers.Given;

/**
 * Reads whether a room, or what stands in one, is told to be of a dwelling: by a circumstance of the room or its storey,
 * else by the zone or the group of rooms it is in. What a room is called does not tell: a clubhouse has a kitchen too.
 */
final class DwellingReading implements Reading<Boolean> {

    private static final String DWELLING = "dwelling";

    private static final Set<String> NONE = Set.of("other-use", "common-part");

    /** A zone that is a flat; a flat roof is none. */
    private static final Pattern FLAT = Pattern.compile("(?U)\\b(?:flats?(?!\\s+roof)|dwellings?|apartments?|maisonettes?"
            + "|(?:residential|domestic|dwelling) units?)\\b|住宅單位|住宅單元|住戶單位");

    @Override
    public Answer<Boolean> read(ModelView view, Instance element) {
        Instance space = element == null ? null : view.spatial().space(element);
        if (space == null) {
            return Answer.unknown("it stands in no room", "並非位於房間內");
        }
        Instance storey = view.spatial().storey(space);
        for (Instance place : storey == null ? List.of(space) : List.of(space, storey)) {
            Answer<Boolean> told = circumstance(view, place);
            if (told != null) {
                return told;
            }
        }
        List<Instance> groups = new ArrayList<>();
        if (!view.model().instances("IfcZone", true).isEmpty()) {
            for (Instance relation : view.model().referencing(space, "IfcRelAssignsToGroup", "RelatedObjects")) {
                groups.add(relation.ref("RelatingGroup"));
            }
        }
        groups.add(view.spatial().parent(space));
        for (Instance group : groups) {
            if (group != null && (group.is("IfcZone") || group.is("IfcSpace"))) {
                for (String attribute : List.of("Name", "LongName", "ObjectType")) {
                    String text = group.text(attribute);
                    if (text != null && FLAT.matcher(text.toLowerCase(Locale.ROOT)).find()) {
                        return Answer.known(true, view.evidence(group, attribute, text));
                    }
                }
            }
        }
        return Answer.unknown("neither a circumstance nor a zone tells", "特別情況及分區均沒有說明");
    }

    /** Null where nothing is said. */
    private static Answer<Boolean> circumstance(ModelView view, Instance place) {
        List<String> names = new ArrayList<>();
        for (String name : new String[] {place.globalId(), place.name(), place.text("LongName"),
            ModelView.name(place)}) {
            if (name != null && !name.isBlank()) {
                names.add(name);
            }
        }
        for (Given given : view.project().circumstances(names)) {
            Boolean told = told(given.value());
            if (told != null) {
                return Answer.known(told, given.evidence());
            }
        }
        SubjectKind kind = place.is("IfcSpace") ? SubjectKind.SPACE : SubjectKind.STOREY;
        if (view.ask(kind, place, CircumstanceInputs.CIRCUMSTANCE) instanceof Answer.Known<String> stated) {
            for (String word : stated.value().split(",")) {
                Boolean told = told(word);
                if (told != null) {
                    Evidence evidence = stated.evidence().getFirst();
                    return Answer.known(told, evidence);
                }
            }
        }
        return null;
    }

    private static Boolean told(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return plain.equals(DWELLING) ? Boolean.TRUE : NONE.contains(plain) ? Boolean.FALSE : null;
    }
}
