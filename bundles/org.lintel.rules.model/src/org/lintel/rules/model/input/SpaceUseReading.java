// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.model.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintel.core.result.Evidence;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.query.Reference;
import org.lintel.rules.Answer;
import org.lintel.rules.model.input.ProjectAnswers.Given;

/**
 * Collects the words that tell what a space is used for: Lintel's property, what the project maps any other word to,
 * then occupancy type, category, long name, name, object type, type and classifications as they stand. A mere number,
 * or the word "Room", tells nothing, unless the project maps it.
 */
final class SpaceUseReading implements Reading<SpaceUse> {

    /** What authoring tools write when nobody has said anything. */
    private static final Set<String> GENERIC = Set.of("room", "rooms", "space", "spaces", "area", "areas", "zone",
            "raum", "räume", "房間", "空間");

    @Override
    public Answer<SpaceUse> read(ModelView view, Instance space) {
        List<SpaceUse.Word> words = new ArrayList<>();
        ElementProperties.Word own = ElementProperties.word(view, space, LintelSets.SPACE, "SpaceType");
        if (own != null) {
            words.add(new SpaceUse.Word(own.text(), true, own.evidence()));
        }
        List<SpaceUse.Word> said = said(view, space);
        for (SpaceUse.Word word : said) {
            Given meaning = view.project().meaning(ProjectAnswers.SPACE_TYPE, word.text());
            if (meaning != null) {
                words.add(new SpaceUse.Word(meaning.value(), true, meaning.evidence()));
            }
        }
        for (SpaceUse.Word word : said) {
            boolean telling = word.text().codePoints().anyMatch(Character::isLetter)
                    && !GENERIC.contains(word.text().toLowerCase(Locale.ROOT));
            if (telling) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            return Answer.unknown("neither a name, nor a type, nor a classification tells", "名稱、類型及分類均沒有說明");
        }
        return new Answer.Known<>(new SpaceUse(words), words.stream().map(SpaceUse.Word::evidence).toList());
    }

    private static List<SpaceUse.Word> said(ModelView view, Instance space) {
        List<SpaceUse.Word> words = new ArrayList<>();
        add(words, ElementProperties.word(view, space, "Pset_SpaceOccupancyRequirements", "OccupancyType"));
        add(words, ElementProperties.word(view, space, "Pset_SpaceCommon", "Category"));
        for (String attribute : List.of("LongName", "Name", "ObjectType")) {
            String text = space.text(attribute);
            if (text != null && !text.isBlank()) {
                words.add(new SpaceUse.Word(text.strip(), false, view.evidence(space, attribute, text)));
            }
        }
        Instance type = view.types().typeOf(space);
        if (type != null && type.name() != null && !type.name().isBlank()) {
            words.add(new SpaceUse.Word(type.name().strip(), false, view.evidence(type, "Name", type.name())));
        }
        for (Reference reference : view.classifications().of(space)) {
            for (String text : List.of(reference.name(), reference.code())) {
                if (!text.isBlank()) {
                    words.add(new SpaceUse.Word(text.strip(), false, view.evidence(
                            Evidence.Origin.CLASSIFICATION, space, reference.system(), text)));
                }
            }
        }
        return words;
    }

    private static void add(List<SpaceUse.Word> words, ElementProperties.Word word) {
        if (word != null) {
            words.add(new SpaceUse.Word(word.text(), false, word.evidence()));
        }
    }
}
