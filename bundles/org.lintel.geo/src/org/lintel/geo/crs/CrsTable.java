// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.crs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lintel.core.text.Text;

/**
 * The coordinate reference systems that are known: those of {@code systems.tsv}, the UTM zones of WGS 84 (EPSG:32601 to
 * 32660 north, 32701 to 32760 south) and of ETRS89 (EPSG:25828 to 25838).
 */
public final class CrsTable {

    /** The grid that Hong Kong's authorities publish in, and the one model positions are brought to. */
    public static final Crs HK80 = find("EPSG:2326");
    public static final Crs WGS84 = find("EPSG:4326");

    private CrsTable() {
    }

    private static final class Rows {
        static final Map<String, Crs> ALL = read();
    }

    /** Those that stand in the table by name, in its order. */
    public static Collection<Crs> named() {
        return Rows.ALL.values();
    }

    /** @return the system of a code such as {@code EPSG:2326} or {@code 2326}; null if it is not known */
    public static Crs find(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        wanted = wanted.matches("\\d{4,6}") ? "EPSG:" + wanted : wanted;
        Crs named = Rows.ALL.get(wanted);
        return named != null ? named : wanted.matches("EPSG:\\d{5}") ? zone(Integer.parseInt(wanted.substring(5))) : null;
    }

    /**
     * The system that a user names, by its code or by another of its names.
     *
     * @throws CrsException that lists what is known, if it is not among it
     */
    public static Crs get(String code) throws CrsException {
        Crs coded = find(code);
        Crs found = coded != null ? coded : SystemNames.find(code);
        if (found == null) {
            throw new CrsException("the coordinate system \"{0}\" is not known; known are {1}, and the UTM zones of WGS 84"
                    + " (EPSG:32601 to 32660, 32701 to 32760) and ETRS89 (EPSG:25828 to 25838)",
                    "未知座標系統「{0}」；可用 {1}，以及 WGS 84（EPSG:32601 至 32660、32701 至 32760）及 ETRS89（EPSG:25828 至 25838）的"
                            + " UTM 分帶", code, String.join(", ", Rows.ALL.keySet()));
        }
        return found;
    }

    private static Crs zone(int epsg) {
        int zone = epsg % 100;
        boolean etrs = epsg / 100 == 258 && zone >= 28 && zone <= 38;
        boolean north = epsg / 100 == 326;
        if (!etrs && (!north && epsg / 100 != 327 || zone < 1 || zone > 60)) {
            return null;
        }
        String datum = etrs ? "ETRS89" : "WGS 84";
        String name = datum + " / UTM zone " + zone + (etrs || north ? "N" : "S");
        String definition = "+proj=utm +zone=" + zone + (etrs || north ? "" : " +south")
                + (etrs ? " +ellps=GRS80 +towgs84=0,0,0" : " +datum=WGS84") + " +units=m +no_defs";
        return new Crs("EPSG:" + epsg, Crs.Kind.PROJECTED, Text.of(name, datum + "／UTM 第 " + zone + " 帶"),
                etrs ? 1 : 0, new Crs.Bounds(0, 0, 1e6, 1e7), definition, "EPSG dataset: CRS " + epsg);
    }

    private static Map<String, Crs> read() {
        var rows = new LinkedHashMap<String, Crs>();
        try (var in = new BufferedReader(new InputStreamReader(
                CrsTable.class.getResourceAsStream("systems.tsv"), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split("\t", -1);
                if (!line.startsWith("#") && !cells[0].equals("code")) {
                    String[] box = cells[5].split(" ");
                    rows.put(cells[0], new Crs(cells[0], Crs.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                            Text.of(cells[2], cells[3]), Double.parseDouble(cells[4]),
                            new Crs.Bounds(Double.parseDouble(box[0]), Double.parseDouble(box[1]),
                                    Double.parseDouble(box[2]), Double.parseDouble(box[3])), cells[6], cells[7]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(rows);
    }
}
