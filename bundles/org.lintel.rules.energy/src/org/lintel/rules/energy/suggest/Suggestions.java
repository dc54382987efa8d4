// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.suggest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintel.core.quantity.Quantity;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.rules.Answer;
import org.lintel.rules.Inputs;
import org.lintel.rules.energy.bec.SpaceType;
import org.lintel.rules.energy.fabric.Fabric;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricInputs;
import org.lintel.rules.model.input.BuildUp;
import org.lintel.rules.model.input.EnvelopeInputs;
import org.lintel.rules.model.input.SpaceInputs;
import org.lintel.rules.model.input.SpaceUse;
import org.lintel.rules.model.input.SubjectKind;
import org.lintel.rules.pack.PackEdition;
import org.lintel.rules.pack.Table;

/**
 * What the words of a model may mean in the codes: names of spaces, materials of layers, outer faces, kinds of glass of
 * which something is missing. What the model or the project's settings tell already is left out.
 */
public final class Suggestions {

    /** How the take-off begins the description of a slab's edge; what follows is the slab's own. */
    private static final String EDGE = "edge of a floor: ";

    private final Inputs inputs;
    private final List<PackEdition> editions;
    private final Collected collected = new Collected();

    private Suggestions(Inputs inputs, List<PackEdition> editions) {
        this.inputs = inputs;
        this.editions = editions;
    }

    /**
     * @param inputs of models, with their envelopes
     * @param editions in whose tables rows are looked up, the first that has one first
     */
    public static List<Suggestion> of(List<Inputs> inputs, List<PackEdition> editions) {
        Collected all = new Collected();
        for (Inputs each : inputs) {
            Suggestions one = new Suggestions(each, editions);
            one.spaces();
            one.materials();
            one.envelope();
            one.collected.sorted().forEach(all::take);
        }
        return all.sorted();
    }

    /** Null where no edition has it. */
    private Table table(String name) {
        for (PackEdition edition : editions) {
            if (edition.tables().containsKey(name)) {
                return edition.table(name);
            }
        }
        return null;
    }

    private void spaces() {
        Table names = table("space-names");
        Table hints = table("space-hints");
        if (names == null || hints == null) {
            return;
        }
        for (Subject space : inputs.subjects(SubjectKind.SPACE.id())) {
            if (inputs.ask(space, SpaceInputs.USE) instanceof Answer.Known<SpaceUse> use
                    && SpaceType.of(use.value(), names, hints) instanceof SpaceType.Unknown unknown) {
                double area = inputs.ask(space, SpaceInputs.AREA) instanceof Answer.Known<Quantity> known
                        ? known.value().si() : 0;
                boolean known = unknown.suggestion() != null;
                String word = known ? unknown.word() : use.value().words().getFirst().text();
                collected.add("space-types", word, known ? unknown.suggestion() : "",
                        known ? Certainty.LIKELY : Certainty.OPEN, known
                                ? Message.of("the name resembles this type of space", "名稱近似此空間類型")
                                : Message.of("a type of space of the code is asked, if it has one", "請填寫守則的空間類型（如有）"),
                        area);
            }
        }
    }

    private void materials() {
        Table table = table("conductivity");
        if (table == null) {
            return;
        }
        for (SubjectKind kind : List.of(SubjectKind.WALL, SubjectKind.ROOF)) {
            for (Subject element : inputs.subjects(kind.id())) {
                if (inputs.ask(element, EnvelopeInputs.BUILD_UP) instanceof Answer.Known<BuildUp> known) {
                    known.value().layers().forEach(layer -> material(layer, table));
                }
            }
        }
    }

    private void material(BuildUp.Layer layer, Table table) {
        boolean told = layer.air() || layer.conductivity() != null || layer.meaning() != null
                || isRow(layer.material(), table);
        if (!told) {
            offer("materials", "material", layer.material(), table, 0, Message.of(
                    "a row of the table of conductivities is asked, or ThermalConductivity in the model",
                    "請填寫導熱系數表的一列，或在模型設定 ThermalConductivity"));
        }
    }

    private void envelope() {
        for (Subject building : inputs.subjects(FabricInputs.ENVELOPE)) {
            if (inputs.ask(building, FabricInputs.FABRIC) instanceof Answer.Known<Fabric> known) {
                for (FabricElement element : known.value().elements()) {
                    if (element.kind().isGlass()) {
                        glass(element);
                    } else {
                        face(element);
                    }
                }
            }
        }
    }

    private void face(FabricElement element) {
        Table table = table("absorptivity");
        if (table == null || element.absorptivity().isExact() || isRow(element.finish(), table)) {
            return;
        }
        Set<String> names = new LinkedHashSet<>(List.of(element.finish(), type(element)));
        element.subjects().forEach(subject -> names.add(subject.name()));
        names.removeIf(String::isBlank);
        for (String name : names) {
            if (Lexicon.find("absorptivity", name) != null) {
                offer("absorptivity", "absorptivity", name, table, element.area().high(), Message.EMPTY);
                return;
            }
        }
        if (!names.isEmpty()) {
            offer("absorptivity", "absorptivity", names.iterator().next(), table, element.area().high(), Message.of(
                    "a ratio or a row of the table of surfaces is asked", "請填寫比率或表面數表的一列"));
        }
    }

    private void glass(FabricElement element) {
        String type = type(element);
        if (!element.shadingCoefficient().isExact()) {
            collected.add("glass", type, "", Certainty.OPEN, Message.of(
                    "figures of the glass are asked, from its maker: {sc: , vlt: , external-reflectance: , u: }",
                    "請按製造商資料填寫玻璃數據：{sc: , vlt: , external-reflectance: , u: }"), element.area().high());
        }
    }

    /** What its type is called, without the layers that follow. */
    private static String type(FabricElement element) {
        String described = element.description().in(Language.EN);
        described = described.startsWith(EDGE) ? described.substring(EDGE.length()) : described;
        int colon = described.indexOf(": ");
        return colon > 0 ? described.substring(0, colon) : described;
    }

    private void offer(String section, String vocabulary, String name, Table table, double area, Message asked) {
        Lexicon.Found found = Lexicon.find(vocabulary, name);
        if (found == null || !isRow(found.meaning(), table)) {
            collected.add(section, name, "", Certainty.OPEN, asked, area);
        } else {
            collected.add(section, name, found.meaning(), found.certainty(), found.certainty() == Certainty.GUESS
                    ? Message.of("\"{0}\" often means it", "「{0}」通常指此", found.word())
                    : Message.of("\"{0}\" means it", "「{0}」即此", found.word()), area);
        }
    }

    private static boolean isRow(String name, Table table) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (Table.Row row : table.rows()) {
            if (row.cells().getFirst().toLowerCase(Locale.ROOT).equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
