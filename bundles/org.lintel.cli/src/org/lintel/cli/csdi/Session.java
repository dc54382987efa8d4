// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.csdi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lintel.cli.Options;
import org.lintel.cli.Printable;
import org.lintel.cli.ProgressLine;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Text;
import org.lintel.geo.crs.CrsTable;
import org.lintel.geo.csdi.Catalogue;
import org.lintel.geo.csdi.CatalogueClient;
import org.lintel.geo.csdi.Gate;
import org.lintel.geo.csdi.Limits;
import org.lintel.geo.feature.LayerId;
import org.locationtech.jts.geom.Envelope;
import picocli.CommandLine.ParseResult;

/**
 * What all parts of {@code lintel csdi} share: the catalogue, the door to the network, the terminal, the words given.
 */
final class Session implements AutoCloseable {

    private static final long LARGEST_CATALOGUE = 16 << 20;

    private final ParseResult options;
    private final Terminal terminal;
    private final Catalogue catalogue;
    private final Gate gate;
    private final CatalogueClient client;
    private final ProgressLine progress;

    private Session(ParseResult options, Terminal terminal, Catalogue catalogue) {
        this.options = options;
        this.terminal = terminal;
        this.catalogue = catalogue;
        this.gate = new Gate(catalogue, Limits.USUAL, options.matchedOptionValue("--offline", false));
        this.client = new CatalogueClient(catalogue, gate);
        this.progress = new ProgressLine(terminal);
    }

    static Session of(ParseResult options, Terminal terminal) throws IOException, UsageException {
        Catalogue catalogue = Catalogue.supplied();
        for (String name : options.matchedOptionValue("--catalogue", List.<String>of())) {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new UsageException("{0}: there is no such file", "{0}：沒有此檔案", name);
            }
            if (Files.size(file) > LARGEST_CATALOGUE) {
                throw new UsageException("{0}: too long for a catalogue", "{0}：過長，並非目錄", name);
            }
            catalogue.add(name.replace('\\', '/'), Files.readAllBytes(file));
        }
        return new Session(options, terminal, catalogue);
    }

    ParseResult options() {
        return options;
    }

    Terminal terminal() {
        return terminal;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Gate gate() {
        return gate;
    }

    CatalogueClient client() {
        return client;
    }

    ProgressLine progress() {
        return progress;
    }

    /** Whether {@code --format} says json; of text and json alone. */
    boolean json() throws UsageException {
        return Options.word(options, "--format", "text", "json").equals("json");
    }

    /** What the terms want said, as the last line of an answer that a person reads. */
    void attribute(Text attribution) {
        if (!attribution.isEmpty()) {
            terminal.out().println(Printable.of(terminal.say(attribution)));
        }
    }

    /** @param usage what it should have been */
    String only(List<String> words, String usage) throws UsageException {
        if (words.size() != 1) {
            throw new UsageException("say: lintel csdi {0}", "請用：lintel csdi {0}", usage);
        }
        return words.getFirst();
    }

    LayerId layer(String text) throws UsageException {
        try {
            return LayerId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("a layer is written DATASET/LAYER, as landsd_rcd_1637211194312_35158/Building: {0}",
                    "圖層寫作 數據集/圖層，如 landsd_rcd_1637211194312_35158/Building：{0}", text);
        }
    }

    /** Null where there is none. */
    Envelope box() throws UsageException {
        String text = options.matchedOptionValue("--bbox", null);
        if (text == null) {
            return null;
        }
        double[] numbers = numbers(text, 4);
        if (numbers == null || !inGrid(numbers[0], numbers[1]) || !inGrid(numbers[2], numbers[3])
                || numbers[0] > numbers[2] || numbers[1] > numbers[3]) {
            throw new UsageException("--bbox takes easting and northing of the lower left corner, then of the upper"
                    + " right one, in EPSG:2326, as 834100,819900,834200,820000; not \"{0}\"",
                    "--bbox 為 EPSG:2326 左下角的東距、北距，再右上角的，如 834100,819900,834200,820000；而非「{0}」", text);
        }
        return new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
    }

    double[] point(String text) throws UsageException {
        double[] numbers = numbers(text, 2);
        if (numbers == null || !inGrid(numbers[0], numbers[1])) {
            throw new UsageException("a point is easting,northing in EPSG:2326, as 834141,819946; not \"{0}\""
                    + " (lintel crs brings others there)",
                    "點為 EPSG:2326 的 東距,北距，如 834141,819946；而非「{0}」（其他座標可用 lintel crs 轉換）",
                    text);
        }
        return numbers;
    }

    private static boolean inGrid(double easting, double northing) {
        return CrsTable.HK80.bounds().contains(easting, northing);
    }

    private static double[] numbers(String text, int count) {
        String[] parts = text.strip().split("\\s*,\\s*");
        if (parts.length != count) {
            return null;
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i]);
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return numbers;
    }

    @Override
    public void close() {
        progress.close();
        client.close();
    }
}
