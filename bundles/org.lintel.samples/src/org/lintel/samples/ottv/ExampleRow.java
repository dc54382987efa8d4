// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples.ottv;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the Forms OTTV 3 of the worked example, as printed: of what is opaque with U, α and TDEQ, of glass with SC,
 * ESM and SF.
 *
 * @param part {@code tower} or {@code podium}
 * @param facade {@code E}, {@code N}, {@code W}, {@code S}, {@code ROOF}, {@code ROOF15F}
 * @param mark as printed: W1, F1, R1, RL1
 * @param construction key of what it is made of, in the model's types
 * @param area m²
 * @param first U in W/m²K, or SC
 * @param second α, or ESM
 * @param third TDEQ in K, or SF in W/m²
 * @param glass whether it is fenestration
 * @param heatGain W, as printed
 */
public record ExampleRow(String part, String facade, String mark, String construction, double area, double first,
        double second, double third, boolean glass, double heatGain) {

    private static final List<ExampleRow> ALL = List.copyOf(rows());

    /** All 62, in the order of the document. */
    public static List<ExampleRow> all() {
        return ALL;
    }

    private static List<ExampleRow> rows() {
        var rows = new Collector();
        rows.facade("tower", "E");
        rows.opaque("W1", "low-W1", 200.40, 1.51, 0.58, 2.40, 421.22);
        rows.opaque("W2", "high-W2", 220.44, 1.24, 1.00, 2.40, 656.03);
        rows.opaque("W3", "low-W3", 206.00, 2.32, 0.58, 5.01, 1388.74);
        rows.opaque("W4", "high-W4", 262.68, 0.41, 1.00, 6.68, 719.43);
        rows.opaque("W5", "low-W5", 43.20, 1.91, 0.58, 2.40, 114.86);
        rows.opaque("W5A", "low-W5A", 86.40, 3.13, 0.58, 2.40, 376.44);
        rows.opaque("W6", "high-W6", 47.52, 1.50, 1.00, 2.40, 171.07);
        rows.opaque("W6A", "high-W6A", 95.04, 2.16, 1.00, 2.40, 492.69);
        rows.opaque("W7", "low-W7", 28.80, 0.69, 0.58, 2.40, 27.66);
        rows.opaque("W8", "high-W8", 31.68, 0.63, 1.00, 2.40, 47.90);
        rows.glass("F1", "low-E-F1", 172.80, 0.70, 0.70, 168, 14224.90);
        rows.glass("F2", "low-E-F2", 156.80, 0.70, 1.0, 168, 18439.68);
        rows.glass("F3", "high-E-F3", 119.68, 0.70, 0.70, 168, 9852.06);
        rows.glass("F4", "high-E-F4", 206.80, 0.70, 1.0, 168, 24319.68);
        rows.glass("F5", "low-E-F5", 43.20, 0.70, 1.0, 168, 5080.32);
        rows.glass("F6", "high-E-F6", 47.52, 0.70, 1.0, 168, 5588.35);
        rows.facade("tower", "N");
        rows.opaque("W1", "low-W1", 174.00, 1.51, 0.58, 1.70, 259.06);
        rows.opaque("W2", "high-W2", 191.40, 1.24, 1.00, 1.70, 403.47);
        rows.opaque("W3", "low-W3", 161.00, 2.32, 0.58, 2.72, 589.27);
        rows.opaque("W4", "high-W4", 177.10, 0.41, 1.00, 3.38, 245.43);
        rows.opaque("W6", "high-W6N", 306.24, 2.16, 1.00, 1.70, 1124.51);
        rows.opaque("W7", "low-W7", 2.60, 0.69, 0.58, 1.70, 1.77);
        rows.opaque("W8", "high-W8", 2.86, 0.63, 1.00, 1.70, 3.06);
        rows.opaque("W8A", "high-W8A", 10.56, 0.63, 1.00, 1.70, 11.31);
        rows.glass("F1", "low-N-F1", 257.60, 0.70, 0.80, 104, 15002.62);
        rows.glass("F2", "high-N-F2", 283.36, 0.70, 0.80, 104, 16502.89);
        rows.facade("tower", "W");
        rows.opaque("W1", "low-W1", 269.40, 1.51, 0.58, 2.10, 495.48);
        rows.opaque("W2", "high-W2", 296.34, 1.24, 1.00, 2.10, 771.67);
        rows.opaque("W3", "low-W3", 343.40, 2.32, 0.58, 4.35, 2010.04);
        rows.opaque("W4", "high-W4", 377.74, 0.41, 1.00, 5.79, 896.72);
        rows.glass("F1", "low-W-F1", 324.80, 0.70, 0.70, 175, 27851.60);
        rows.glass("F2", "high-W-F2", 357.28, 0.70, 0.70, 175, 30636.76);
        rows.facade("tower", "S");
        rows.opaque("W1", "low-W1", 174.00, 1.51, 0.58, 1.40, 213.34);
        rows.opaque("W2", "high-W2", 285.12, 1.24, 1.00, 1.40, 494.97);
        rows.opaque("W3", "low-W3", 162.00, 2.32, 0.58, 3.60, 784.75);
        rows.opaque("W4", "high-W4", 305.14, 0.41, 1.00, 5.01, 626.79);
        rows.opaque("W8", "high-W8", 2.86, 0.63, 1.00, 1.40, 2.52);
        rows.glass("F1", "low-S-F1", 259.20, 0.70, 1.0, 191, 34655.04);
        rows.glass("F2", "high-S-F2", 285.12, 0.40, 1.0, 191, 21783.17);
        rows.glass("F3", "high-S-F3", 93.28, 0.70, 0.70, 191, 8730.08);
        rows.facade("tower", "ROOF");
        rows.opaque("R1", "roof-R1", 84.12, 0.37, 0.65, 7.90, 159.82);
        rows.opaque("R2", "roof-R2", 236.97, 0.40, 0.65, 9.75, 600.72);
        rows.opaque("R3", "roof-R3", 3.51, 0.33, 0.65, 7.90, 5.95);
        rows.glass("RL1", "roof-roof-RL1", 67.20, 0.70, 1.0, 264, 12418.56);
        rows.facade("tower", "ROOF15F");
        rows.opaque("R1", "roof-R1", 6.48, 0.37, 0.65, 7.90, 12.31);
        rows.opaque("R2", "roof-R2", 32.52, 0.40, 0.65, 9.75, 82.44);
        rows.facade("podium", "E");
        rows.opaque("W1", "podium-W1", 96.48, 1.51, 0.58, 2.40, 202.79);
        rows.opaque("W5", "podium-W5E", 13.36, 1.91, 0.58, 2.40, 35.52);
        rows.opaque("W5", "podium-W5", 27.10, 1.97, 0.65, 2.40, 83.28);
        rows.glass("F1", "podium-E-F1", 207.06, 0.90, 1.0, 168, 31307.47);
        rows.facade("podium", "N");
        rows.opaque("W1", "podium-W1", 80.64, 1.51, 0.58, 1.70, 120.06);
        rows.opaque("W7", "podium-W7", 0.34, 0.69, 0.58, 1.70, 0.23);
        rows.glass("F1", "podium-N-F1", 239.02, 0.90, 1.0, 104, 22372.27);
        rows.facade("podium", "W");
        rows.opaque("W1", "podium-W1", 29.04, 1.51, 0.58, 2.10, 53.41);
        rows.opaque("W1A", "podium-W1A", 70.50, 1.55, 0.65, 2.10, 149.16);
        rows.opaque("W3", "podium-W3W", 156.40, 2.41, 0.65, 4.35, 1065.75);
        rows.opaque("W5", "podium-W5", 27.10, 1.97, 0.65, 2.10, 72.87);
        rows.glass("F1", "podium-W-F1", 82.96, 0.90, 1.0, 175, 13066.20);
        rows.facade("podium", "S");
        rows.opaque("W1", "podium-W1", 37.08, 1.51, 0.58, 1.40, 45.46);
        rows.opaque("W2", "podium-W2", 0.34, 0.69, 0.58, 1.40, 0.19);
        // printed 611.98: 126.09 × 1.97 × 0.65 × 4.10 is 661.98; 4.10 is the document's own value between wall and roof
        rows.opaque("W3", "podium-W3S", 126.09, 1.97, 0.65, 4.10, 611.98);
        rows.glass("F1", "podium-S-F1", 100.98, 0.90, 1.0, 191, 17358.46);
        return rows.found;
    }

    private static final class Collector {
        private final List<ExampleRow> found = new ArrayList<>();
        private String part;
        private String facade;

        void facade(String newPart, String newFacade) {
            part = newPart;
            facade = newFacade;
        }

        void opaque(String mark, String construction, double area, double u, double alpha, double tdeq, double gain) {
            found.add(new ExampleRow(part, facade, mark, construction, area, u, alpha, tdeq, false, gain));
        }

        void glass(String mark, String construction, double area, double sc, double esm, double sf, double gain) {
            found.add(new ExampleRow(part, facade, mark, construction, area, sc, esm, sf, true, gain));
        }
    }
}
