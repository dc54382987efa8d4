// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lintel.core.result.Evidence;
import org.lintel.core.result.Missing;
import org.lintel.core.text.Text;

/**
 * What forms ask about a part of a building beside its envelope, and which decides whether a code applies.
 *
 * @param address may be empty
 * @param uses all that the part may be used for; empty where nothing is told
 * @param usesCertain whether {@code uses} are all and certain
 * @param usesEvidence where they were told
 * @param usesMissing what would tell them; empty where they are certain
 * @param storeys number of storeys of the part, without the ground floor and those below; -1 where not known
 * @param levels names of all storeys of the building, from below
 * @param grossFloorArea m²; null where not known
 * @param usableFloorArea m²; null where not known
 */
public record Particulars(String address, Set<Use> uses, boolean usesCertain, List<Evidence> usesEvidence,
        List<Missing> usesMissing, int storeys, List<String> levels, Estimate grossFloorArea, Estimate usableFloorArea) {

    /** Nothing is told. */
    public static final Particulars NONE =
            new Particulars("", Set.of(), false, List.of(), List.of(), -1, List.of(), null, null);

    public Particulars {
        // in the order of the enum: forms and texts list them
        uses = uses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(uses));
        usesEvidence = List.copyOf(usesEvidence);
        usesMissing = List.copyOf(usesMissing);
        levels = List.copyOf(levels);
    }

    /** What a building is used for, as far as codes tell uses apart. */
    public enum Use {
        HOTEL("hotel", "酒店"), OFFICE("office", "辦公室"), SHOP("shops", "商店"), RESTAURANT("restaurants", "食肆"),
        ENTERTAINMENT("public entertainment or assembly", "公眾娛樂或集會場所"), COMMERCIAL("other commercial", "其他商業"),
        RECREATION("recreational facilities for residents", "住客康樂設施"), RESIDENTIAL("residential", "住宅"),
        INDUSTRIAL("industrial", "工業"), SCHOOL("school", "學校"), CARPARK("car park", "停車場"),
        STORAGE("bulk storage", "大量貯存"), UTILITY("utility", "公用設施"), OTHER("other", "其他");

        private final Text label;

        Use(String en, String zhHk) {
            label = Text.of(en, zhHk);
        }

        public Text label() {
            return label;
        }
    }
}
