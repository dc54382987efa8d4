// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.cli.Options;
import org.lintel.cli.UsageException;
import org.lintel.geometry.render.RenderOptions;
import org.lintel.geometry.render.Section;
import org.lintel.geometry.render.View;
import picocli.CommandLine.ParseResult;

/** What the options of {@code lintel render} say about the picture. */
record RenderRequest(View view, int width, int height, List<Section> sections, boolean plain,
        RenderOptions options) {

    private static final Map<String, Integer> BACKGROUNDS = Map.of("paper", RenderOptions.DEFAULT.background(), "white",
            0xFFFFFFFF, "none", 0);

    static Options describe(Options options) {
        String views = String.join(", ", View.names());
        return options
                .value("VIEW", "From where: " + views + ", or AZIMUTH,ELEVATION in degrees; 180,0 is front. Default iso.",
                        "視角：" + views + "，或「方位角,仰角」（度）；180,0 即 front。預設 iso。", "--view")
                .flag("What is farther away is smaller.", "以透視法繪製。", "--perspective")
                .value("WIDTHxHEIGHT", "Size in pixels; default 1600x1000.", "圖像大小（像素）；預設 1600x1000。", "--size")
                .values("GLOBALID", "Only these elements and what is part of them.", "只繪製這些構件及其組成部分。", "--element")
                .values("TYPE", "Only these entities, with all below them, such as IfcWall.", "只繪製這些實體及其子類型，例如 IfcWall。",
                        "--type")
                .values("STOREY", "Only what stands in these storeys, by name or GlobalId.", "只繪製這些樓層的構件（名稱或 GlobalId）。",
                        "--storey")
                .flag("The rest too, as a pale veil.", "其餘構件以淡色顯示。", "--context")
                .flag("Spaces too.", "包括空間。", "--spaces")
                .values("AXIS=METRES", "Cut the model open at x=, y= or z=; what is nearer to the viewer is taken away.",
                        "在 x=、y= 或 z=（米）處剖開模型；移去較近觀者的部分。", "--section")
                .value("COLOUR", "paper (the default), white, none or #RRGGBB.", "paper（預設）、white、none 或 #RRGGBB。",
                        "--background")
                .flag("Colours by what elements are, not those of the model.", "按構件類別着色，不用模型的顏色。", "--plain")
                .flag("Without lines along edges.", "不繪製邊線。", "--no-lines")
                .flag("Without shadows.", "不繪製陰影。", "--no-shadows");
    }

    static RenderRequest of(ParseResult parsed) throws UsageException {
        String named = parsed.matchedOptionValue("--view", "iso");
        View view = View.parse(named);
        if (view == null) {
            throw new UsageException("--view takes {1}, or two angles such as 30,20; not \"{0}\"",
                    "--view 應為 {1}，或兩個角度如 30,20；而非「{0}」", named, String.join(", ", View.names()));
        }
        view = view.withPerspective(parsed.matchedOptionValue("--perspective", false));
        int[] size = size(parsed.matchedOptionValue("--size", "1600x1000"));
        var sections = new ArrayList<Section>();
        List<String> cuts = parsed.matchedOptionValue("--section", List.of());
        for (String cut : cuts) {
            Section section = Section.parse(cut, view);
            if (section == null) {
                throw new UsageException("--section takes an axis and metres, such as z=1.2; not \"{0}\"",
                        "--section 應為軸及米數，例如 z=1.2；而非「{0}」", cut);
            }
            sections.add(section);
        }
        RenderOptions options = RenderOptions.DEFAULT
                .withBackground(background(parsed.matchedOptionValue("--background", "paper")))
                .withLines(!parsed.matchedOptionValue("--no-lines", false))
                .withShadows(!parsed.matchedOptionValue("--no-shadows", false));
        return new RenderRequest(view, size[0], size[1], sections, parsed.matchedOptionValue("--plain", false), options);
    }

    private static int[] size(String text) throws UsageException {
        int sign = text.indexOf('x');
        try {
            int width = Integer.parseInt(text.substring(0, Math.max(0, sign)));
            int height = Integer.parseInt(text.substring(sign + 1));
            if (width > 0 && height > 0 && width <= RenderOptions.LONGEST_SIDE && height <= RenderOptions.LONGEST_SIDE
                    && (long) width * height <= RenderOptions.MOST_PIXELS) {
                return new int[] {width, height};
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("--size takes WIDTHxHEIGHT, such as 1600x1000, with at most {1} pixels a side and {2} in all;"
                + " not \"{0}\"", "--size 應為「寬x高」，例如 1600x1000，每邊最多 {1}、總數最多 {2} 像素；而非「{0}」", text,
                RenderOptions.LONGEST_SIDE, RenderOptions.MOST_PIXELS);
    }

    private static int background(String text) throws UsageException {
        Integer known = BACKGROUNDS.get(text);
        if (known != null) {
            return known;
        }
        if (text.matches("#[0-9a-fA-F]{6}")) {
            return 0xFF000000 | Integer.parseInt(text.substring(1), 16);
        }
        throw new UsageException("--background takes paper, white, none or #RRGGBB; not \"{0}\"",
                "--background 應為 paper、white、none 或 #RRGGBB；而非「{0}」", text);
    }
}
