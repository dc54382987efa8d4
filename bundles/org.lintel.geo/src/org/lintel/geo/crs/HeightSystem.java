// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.crs;

import org.lintel.core.text.Text;

/**
 * What a height is counted from. Heights of two systems never meet unless the way between them is known: between Hong
 * Kong Principal Datum and Chart Datum by EPSG, between Principal Datum and the ellipsoid only by a separation that the
 * user states, for no model of it is published.
 */
public enum HeightSystem {
    /** Metres above Hong Kong Principal Datum (mPD). */
    HKPD("EPSG:5738", Text.of("height above Hong Kong Principal Datum", "香港主水平基準以上高度")),
    /** Metres below Hong Kong Chart Datum, downwards. */
    CHART_DEPTH("EPSG:5739", Text.of("depth below Hong Kong Chart Datum", "香港海圖基準面以下深度")),
    /** Metres above the ellipsoid of WGS 84, as satellites and 3D tiles have it. */
    ELLIPSOID("EPSG:4979", Text.of("height above the ellipsoid of WGS 84", "WGS 84 橢球面以上高度"));

    /** Principal Datum lies this far above Chart Datum, metres (EPSG:7977, EPSG:7983). */
    public static final double CHART_BELOW_PRINCIPAL = 0.146;

    private final String code;
    private final Text label;

    HeightSystem(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    /** By its code, or as mPD and its name are written; null for what is none of these. */
    static HeightSystem find(String epsg) {
        if (epsg.equalsIgnoreCase("HKPD") || epsg.equalsIgnoreCase("MPD")) {
            return HKPD;
        }
        for (HeightSystem system : values()) {
            if (system.code.equals("EPSG:" + epsg)) {
                return system;
            }
        }
        return null;
    }

    /**
     * A height of this system in another.
     *
     * @param separation metres that the ellipsoid's height is larger than that above Principal Datum; null where nobody
     *        has said so
     * @throws CrsException if the way goes over the ellipsoid and the separation is not given
     */
    public double to(HeightSystem other, double value, Double separation) throws CrsException {
        if (this == other) {
            return value;
        }
        if (separation == null && (this == ELLIPSOID || other == ELLIPSOID)) {
            throw new CrsException("between heights above Principal Datum and above the ellipsoid no published model"
                    + " leads: state the separation at this place (ellipsoidal height less mPD) yourself",
                    "主水平基準高度與橢球高之間沒有已公布的模型：請自行指定當地的差值（橢球高減 mPD）");
        }
        double aboveHkpd = switch (this) {
            case HKPD -> value;
            case CHART_DEPTH -> -value - CHART_BELOW_PRINCIPAL;
            case ELLIPSOID -> value - separation;
        };
        return switch (other) {
            case HKPD -> aboveHkpd;
            case CHART_DEPTH -> -(aboveHkpd + CHART_BELOW_PRINCIPAL);
            case ELLIPSOID -> aboveHkpd + separation;
        };
    }
}
