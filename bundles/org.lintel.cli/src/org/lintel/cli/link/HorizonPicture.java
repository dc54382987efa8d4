// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.link;

import org.lintel.core.quantity.Decimal;
import org.lintel.core.text.Text;
import org.lintel.geo.surroundings.Horizon;
import org.lintel.geo.surroundings.Roof;
import org.lintel.geo.surroundings.Skyline;

/** Draws the horizon over a roof: azimuth from north over east, south and west to the right, the angle upwards. */
final class HorizonPicture {

    private static final int STEP = 8;
    private static final int WIDTH = STEP * Horizon.SECTORS;
    private static final int HEIGHT = 90;
    private static final int FOOT = 14;
    static final Text TITLE = Text.of("Horizon from north over east, south and west: neighbours filled, the model itself as a line.",
            "天際線由北經東、南、西：填色為四周建築物，線為模型本身。");

    private HorizonPicture() {
    }

    static String svg(Roof roof, HtmlPage page) {
        var svg = new StringBuilder("<svg viewBox=\"0 0 " + (WIDTH + 24) + " " + (HEIGHT + FOOT) + "\" role=\"img\"><title>")
                .append(page.say(TITLE)).append("</title>\n");
        for (int angle = 0; angle <= 90; angle += 30) {
            svg.append("<path class=\"grid\" d=\"M0 ").append(HEIGHT - angle).append("H").append(WIDTH).append("\"/><text x=\"")
                    .append(WIDTH + 3).append("\" y=\"").append(HEIGHT - angle + (angle == 90 ? 8 : 3)).append("\">").append(angle)
                    .append("°</text>\n");
        }
        if (roof.around() != null) {
            svg.append("<path class=\"around\" d=\"M0 ").append(HEIGHT).append(steps(roof.around())).append("V").append(HEIGHT)
                    .append("Z\"/>\n");
        }
        svg.append("<path class=\"own\" d=\"M0 ").append(HEIGHT).append(steps(roof.own())).append("V").append(HEIGHT).append("\"/>\n");
        String[] names = {"N", "E", "S", "W", "N"};
        for (int i = 0; i < names.length; i++) {
            svg.append("<text x=\"").append(i * WIDTH / 4).append("\" y=\"").append(HEIGHT + FOOT - 3).append("\" text-anchor=\"")
                    .append(i == 0 ? "start" : i == 4 ? "end" : "middle").append("\">").append(names[i]).append("</text>");
        }
        return svg.append("\n</svg>").toString();
    }

    private static String steps(Skyline line) {
        var path = new StringBuilder();
        for (int i = 0; i < Horizon.SECTORS; i++) {
            path.append('V').append(Decimal.fixed(HEIGHT - line.elevations().get(i), 1)).append('h').append(STEP);
        }
        return path.toString();
    }
}
