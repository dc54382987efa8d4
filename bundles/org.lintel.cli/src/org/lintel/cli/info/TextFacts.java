// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.info;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.core.text.Text;
import org.lintel.core.text.Width;
import org.lintel.ifc.model.Header;

/** The facts of a model for a person. */
final class TextFacts implements ModelFacts.Writer {

    private final Terminal terminal;
    private final PrintStream out;
    private boolean first = true;

    TextFacts(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    @Override
    public void write(ModelFacts facts) {
        if (!first) {
            out.println();
        }
        first = false;
        Header header = facts.header();
        line(Text.of("File", "檔案"), facts.file());
        line(Text.of("Entry", "壓縮檔內"), facts.entry());
        line(Text.of("Encoding", "編碼"), facts.xml() ? "ifcXML" : "");
        line(Text.of("Size", "大小"), facts.bytes() + terminal.say(" bytes, ", " 位元組，") + facts.instances()
                + terminal.say(" instances", " 個實例"));
        String declared = String.join(", ", header.schemas());
        line(Text.of("Schema", "綱要"), declared.equals(facts.schema()) ? declared
                : declared + terminal.say(" (read as ", "（以 ") + facts.schema() + terminal.say(")", " 讀取）"));
        line(Text.of("View", "視圖定義"), String.join(", ", header.description()));
        line(Text.of("Written", "寫出時間"), header.timestamp());
        line(Text.of("Author", "作者"), joined(header.author()));
        line(Text.of("Organisation", "機構"), joined(header.organization()));
        line(Text.of("Program", "程式"), header.originatingSystem());
        line(Text.of("Problems", "問題"), facts.problems().isEmpty() ? "" : facts.problems().size()
                + terminal.say(": see lintel check --codes reading", "：見 lintel check --codes reading"));
        if (!facts.spatial().isEmpty()) {
            heading(Text.of("Spatial structure", "空間結構"));
            for (ModelFacts.Place place : facts.spatial()) {
                out.println("  " + "  ".repeat(place.depth()) + place.type()
                        + (place.name().isEmpty() ? "" : " " + Printable.of(place.name()))
                        + (place.elements() == 0 ? "" : terminal.say("  · ", "  · ") + place.elements()
                                + terminal.say(" elements", " 個構件")));
            }
        }
        counts(Text.of("Instances by type", "各類型實例"), facts.counts());
        counts(Text.of("Property and quantity sets", "屬性集及工程量集"), facts.propertySets());
    }

    private void counts(Text title, Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return;
        }
        heading(title);
        int width = counts.values().stream().mapToInt(count -> Integer.toString(count).length()).max().orElse(1);
        counts.forEach((name, count) -> {
            String number = Integer.toString(count);
            out.println("  " + " ".repeat(width - number.length()) + number + "  " + Printable.of(name));
        });
    }

    private void heading(Text title) {
        out.println();
        out.println(terminal.say(title));
    }

    private void line(Text label, String value) {
        if (!value.isBlank()) {
            String name = terminal.say(label);
            out.println(name + " ".repeat(Math.max(1, 14 - Width.of(name))) + Printable.of(value));
        }
    }

    private static String joined(List<String> names) {
        return String.join(", ", names.stream().filter(name -> !name.isBlank()).toList());
    }

    @Override
    public void end() {
        out.flush();
    }
}
