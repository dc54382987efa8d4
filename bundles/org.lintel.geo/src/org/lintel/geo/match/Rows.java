// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tables beside this class: a row a line, cells apart by tabs, lines with {@code #} are comments. */
final class Rows {

    private Rows() {
    }

    /** @param head whether the first row names the columns, and is left out */
    static List<String[]> of(String resource, boolean head) {
        List<String[]> rows = new ArrayList<>();
        try (var in = new BufferedReader(new InputStreamReader(Rows.class.getResourceAsStream(resource),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return head ? rows.subList(1, rows.size()) : rows;
    }

    /** The words of a cell that are apart by commas; none for {@code -}. */
    static List<String> words(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(","));
    }
}
