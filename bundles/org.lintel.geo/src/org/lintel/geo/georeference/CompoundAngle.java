// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.georeference;

import java.util.ArrayList;
import java.util.List;

/**
 * An IfcCompoundPlaneAngleMeasure: degrees, minutes, seconds and, if given, millionths of a second, which all bear the
 * sign of the angle.
 *
 * @param parts three or four whole numbers as they stand in the file
 */
public record CompoundAngle(List<Long> parts) {

    private static final double MILLIONTHS = 1e6;

    public CompoundAngle {
        parts = List.copyOf(parts);
        if (parts.size() < 3 || parts.size() > 4) {
            throw new IllegalArgumentException("parts");
        }
    }

    /** @return null where the value is no list of three or four whole numbers */
    static CompoundAngle read(Object value) {
        if (!(value instanceof List<?> list) || list.size() < 3 || list.size() > 4) {
            return null;
        }
        List<Long> parts = new ArrayList<>();
        for (Object part : list) {
            if (!(part instanceof Long whole) || Math.abs(whole) > 1_000_000_000L) {
                return null;
            }
            parts.add(whole);
        }
        return new CompoundAngle(parts);
    }

    /** The angle in degrees as IFC writes it, to a millionth of a second: 0.03 mm on the ground. */
    public static CompoundAngle of(double degrees) {
        long rest = Math.round(Math.abs(degrees) * 3600 * MILLIONTHS);
        long sign = degrees < 0 ? -1 : 1;
        long second = 1_000_000L;
        return new CompoundAngle(List.of(sign * (rest / (3600 * second)), sign * (rest / (60 * second) % 60),
                sign * (rest / second % 60), sign * (rest % second)));
    }

    public double degrees() {
        double fourth = parts.size() > 3 ? parts.get(3) / MILLIONTHS : 0;
        return parts.get(0) + parts.get(1) / 60.0 + (parts.get(2) + fourth) / 3600;
    }

    /** The same numbers with the fourth read as thousandths of a second, as some programs write it. */
    public double degreesByThousandths() {
        return parts.size() < 4 ? degrees() : degrees() + parts.get(3) * (1e-3 - 1e-6) / 3600;
    }

    /** The degrees where minutes and seconds are meant for two decimals each: 22, 31, 80 for 22.3180. */
    public double degreesByDecimals() {
        double fourth = parts.size() > 3 ? parts.get(3) / MILLIONTHS : 0;
        return parts.get(0) + parts.get(1) / 100.0 + (parts.get(2) + fourth) / 10_000;
    }

    /** The degrees where all parts are meant for an angle of the sign of the first, whatever sign they bear. */
    public double degreesByFirstSign() {
        boolean minus = parts.stream().filter(part -> part != 0).findFirst().orElse(0L) < 0;
        double size = new CompoundAngle(parts.stream().map(Math::abs).toList()).degrees();
        return minus ? -size : size;
    }

    /** Whether parts differ in sign. */
    public boolean isMixed() {
        return parts.stream().anyMatch(part -> part < 0) && parts.stream().anyMatch(part -> part > 0);
    }

    /** Whether minutes, seconds or millionths are more than there can be. */
    public boolean isOverfull() {
        return Math.abs(parts.get(1)) >= 60 || Math.abs(parts.get(2)) >= 60
                || parts.size() > 3 && Math.abs(parts.get(3)) >= 1_000_000;
    }

    /** Whether nothing finer than whole seconds is told: 31 m on the ground. */
    public boolean isWholeSeconds() {
        return parts.size() < 4 || parts.get(3) == 0;
    }
}
