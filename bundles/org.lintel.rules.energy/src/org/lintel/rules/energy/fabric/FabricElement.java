// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.fabric;

import java.util.List;
import java.util.Objects;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Message;
import org.lintel.core.text.Text;

/**
 * One piece of a building's envelope, of one construction, facing one way, on one storey: a wall without its windows,
 * the windows of one kind, a roof. Made by {@link FabricBuilder}. Code-neutral: it says what is there, not what it
 * counts for.
 *
 * <p>A figure that has no meaning for the kind is null: windows have no mass and no absorptivity, walls no shading
 * coefficient. A figure that has a meaning and is not known is an {@link Estimate} from the least to the most it can
 * be.
 *
 * @param part of the building
 * @param facade the name it is grouped under: N, NE … or the author's own
 * @param mark the construction as schedules call it: W1, G3 …
 * @param description what and where, for forms
 * @param subjects the model elements it stands for; empty where it came from elsewhere
 * @param storey name of the storey; empty where it has none
 * @param finish what the outermost layer is called by its author, by which tables of absorptivity are read; may be
 *     empty
 * @param assembly the layers of what is opaque, as far as they are told
 * @param area m²: of a wall or roof without windows and skylights, of those the whole opening with frames
 * @param azimuth the way it faces, clockwise from true north; the bounds may pass north: 350° to 370°. Null for a flat
 *     roof
 * @param tilt from horizontal: a wall 90°, a flat roof 0°
 * @param u thermal transmittance, W/m²K
 * @param absorptivity of the outer face for sun, 0 to 1; null for glass
 * @param mass of the whole construction, kg/m²; null for glass
 * @param temperatureDifference the equivalent temperature difference its author states for a slope, K; null for none
 * @param shadingCoefficient of the glass, 0 to 1; null for what is opaque
 * @param solarHeatGain coefficient of the glass, 0 to 1; null for what is opaque
 * @param lightTransmittance of the glass for visible light, 0 to 1; null for what is opaque
 * @param externalReflectance of the glass for visible light, 0 to 1; null for what is opaque
 * @param shading what stands before it; null where nothing does
 * @param glass what schedules ask beside; null for what is opaque
 * @param circumstances what is told of where it stands, each kind once at the most
 */
public record FabricElement(Part part, Kind kind, String facade, String mark, Message description,
        List<Subject> subjects, String storey, String finish, Assembly assembly, Estimate area, Estimate azimuth,
        Estimate tilt, Estimate u, Estimate absorptivity, Estimate mass,
        Estimate temperatureDifference, Estimate shadingCoefficient, Estimate solarHeatGain,
        Estimate lightTransmittance, Estimate externalReflectance, Shading shading, Glass glass,
        List<Circumstance> circumstances) {

    /** @throws NullPointerException if a figure that its kind must have is null */
    public FabricElement {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(facade, "facade");
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(storey, "storey");
        Objects.requireNonNull(finish, "finish");
        Objects.requireNonNull(assembly, "assembly");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(tilt, "tilt");
        if (kind == Kind.WALL || kind == Kind.FENESTRATION) {
            Objects.requireNonNull(azimuth, "azimuth");
        }
        if (kind.isGlass()) {
            Objects.requireNonNull(shadingCoefficient, "shadingCoefficient");
            Objects.requireNonNull(glass, "glass");
        } else {
            Objects.requireNonNull(u, "u");
            Objects.requireNonNull(absorptivity, "absorptivity");
            Objects.requireNonNull(mass, "mass");
        }
        subjects = List.copyOf(subjects);
        circumstances = List.copyOf(circumstances);
    }

    /** The circumstance of that kind, certain or not; null if none is told. */
    public Circumstance circumstance(Circumstance.Kind wanted) {
        for (Circumstance each : circumstances) {
            if (each.kind() == wanted) {
                return each;
            }
        }
        return null;
    }

    /** What a piece of envelope is. */
    public enum Kind {
        WALL("wall", "牆"), FENESTRATION("window", "窗"), ROOF("roof", "屋頂"), SKYLIGHT("skylight", "天窗");

        private final Text label;

        Kind(String en, String zhHk) {
            label = Text.of(en, zhHk);
        }

        public Text label() {
            return label;
        }

        /** Whether sun comes through it. */
        public boolean isGlass() {
            return this == FENESTRATION || this == SKYLIGHT;
        }

        /** Whether it belongs to the roof. */
        public boolean isRoof() {
            return this == ROOF || this == SKYLIGHT;
        }
    }
}
