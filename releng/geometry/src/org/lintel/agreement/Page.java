// SPDX-License-Identifier: EPL-2.0
package org.lintel.agreement;

import java.util.List;
import java.util.Locale;

/** The tables of a comparison in Markdown. */
final class Page {

    private final List<String> buildings;
    private final List<Comparison> webIfc;
    private final List<Comparison> geomServer;

    Page(List<String> buildings, List<Comparison> webIfc, List<Comparison> geomServer) {
        this.buildings = buildings;
        this.webIfc = webIfc;
        this.geomServer = geomServer;
    }

    String text() {
        return models() + "\n" + causes("web-ifc", "IfcGeomServer", webIfc) + "\n"
                + (geomServer.isEmpty() ? "" : causes("IfcGeomServer", "web-ifc", geomServer));
    }

    /** The largest buildings one by one, and all files. */
    private String models() {
        var text = new StringBuilder("| model | elements | web-ifc has | Lintel has | agree with web-ifc | | "
                + "but for curves and turned faces | | agree with IfcGeomServer | | but for turned faces | |\n"
                + "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        for (String building : buildings) {
            text.append("| ").append(building).append(row(of(building, webIfc), of(building, geomServer)));
        }
        text.append("| **all ").append(webIfc.size()).append(" models with shapes**").append(row(webIfc, geomServer));
        return text.toString();
    }

    private static List<Comparison> of(String file, List<Comparison> all) {
        return all.stream().filter(one -> one.file().equals(file)).toList();
    }

    private static String row(List<Comparison> web, List<Comparison> server) {
        int elements = sum(web, null);
        return " | " + elements + " | " + (elements - sum(web, Cause.ABSENT_THERE)) + " | "
                + (elements - sum(web, Cause.ABSENT_HERE)) + " | " + share(web, false) + " | " + share(web, true)
                + " | "
                + share(server, false) + " | " + share(server, true) + " |\n";
    }

    private static String share(List<Comparison> of, boolean fine) {
        int compared = of.stream().mapToInt(Comparison::compared).sum();
        int agreed = sum(of, Cause.AGREED) + (fine
                ? sum(of, Cause.CURVES) + sum(of, Cause.COARSE_CURVES) + sum(of, Cause.TURNED) : 0);
        return compared == 0 ? " | " : agreed + " of " + compared + " | "
                + String.format(Locale.ROOT, "%.1f %%", 100.0 * agreed / compared);
    }

    private static int sum(List<Comparison> of, Cause cause) {
        return of.stream().mapToInt(one -> cause == null ? one.elements() : one.count(cause)).sum();
    }

    private static String causes(String other, String third, List<Comparison> of) {
        var text = new StringBuilder("| Lintel and ").append(other).append(", all models | elements | "
                + "author's net volume and ").append(third).append(" side with Lintel | with ").append(other)
                .append(" | undecided |\n|---|---:|---:|---:|---:|\n");
        for (Cause cause : Cause.values()) {
            int count = sum(of, cause);
            if (count > 0) {
                text.append("| ").append(cause.label().replace("the other", other)).append(" | ").append(count);
                for (int k = 0; k < 3; k++) {
                    int at = k;
                    int votes = of.stream().mapToInt(one -> one.votes(cause)[at]).sum();
                    text.append(" | ").append(votes == 0 ? "" : Integer.toString(votes));
                }
                text.append(" |\n");
            }
        }
        return text.toString();
    }
}
