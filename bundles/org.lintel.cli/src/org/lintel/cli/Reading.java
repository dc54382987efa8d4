// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli;

import java.nio.charset.Charset;
import java.util.List;
import org.lintel.core.text.Message;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.model.OpenOptions;
import picocli.CommandLine.ParseResult;

/**
 * How models are read, as far as a user may say: limits against hostile files, and the charset of stray bytes. They are
 * options of the command and never settings of a project, for a project one has been sent is not trusted.
 */
public final class Reading {

    private static final String LIMITS = "file, instance (bytes, with k, m or g), nesting, problems, zip-ratio, xml-levels";

    private static final int MOST_LEVELS = 10_000;

    private Reading() {
    }

    /** Adds the options to those of a verb. */
    public static void describe(Options options) {
        options.values("NAME=NUMBER", "Read with another limit, for files that are genuine: " + LIMITS + ".",
                "以其他上限讀取（檔案屬實時）：" + LIMITS + "。", "--limit")
                .value("CHARSET", "How bytes beyond ASCII are read that are not UTF-8, e.g. Big5; default ISO-8859-1.",
                        "並非 UTF-8 的非 ASCII 位元組的字元集，如 Big5；預設 ISO-8859-1。", "--charset");
    }

    /** @throws UsageException if a limit or charset is none */
    public static OpenOptions of(ParseResult parsed) throws UsageException {
        OpenOptions options = OpenOptions.defaults();
        List<String> limits = parsed.matchedOptionValue("--limit", List.of());
        for (String limit : limits) {
            options = with(options, limit);
        }
        String charset = parsed.matchedOptionValue("--charset", null);
        try {
            return charset == null ? options : options.withCharset(Charset.forName(charset));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--charset: no such charset \"{0}\"", "--charset：沒有字元集「{0}」", charset);
        }
    }

    /** Says on stderr why a model cannot be read, where, and what to do. */
    public static void complain(Terminal terminal, String file, ModelException e) {
        String place = e.line() == 0 ? file : file + ":" + e.line() + ":" + e.column();
        terminal.complain(e.remedy().isEmpty()
                ? Message.of("{0}: cannot be read: {1}", "{0}：無法讀取：{1}", place, e.text())
                : Message.of("{0}: cannot be read: {1}. {2}", "{0}：無法讀取：{1}。{2}", place, e.text(), e.remedy()));
    }

    private static OpenOptions with(OpenOptions options, String limit) throws UsageException {
        int sign = limit.indexOf('=');
        String name = sign < 0 ? limit : limit.substring(0, sign);
        long number = number(limit.substring(sign + 1));
        if (sign < 0 || number < 1) {
            throw new UsageException("--limit takes NAME=NUMBER with a number from 1, not \"{0}\"",
                    "--limit 應為「名稱=數目」，數目至少為 1，而非「{0}」", limit);
        }
        int whole = (int) Math.min(Integer.MAX_VALUE - 16, number);
        return switch (name) {
            case "file" -> options.withMaxBytes(number);
            case "instance" -> options.withMaxInstanceBytes(whole);
            case "nesting" -> options.withMaxNesting(atMost(OpenOptions.MOST_NESTING, number, name));
            case "problems" -> options.withMaxProblems(whole);
            case "zip-ratio" -> options.withZipRatio(whole);
            case "xml-levels" -> options.withXmlLevels(atMost(MOST_LEVELS, number, name));
            default -> throw new UsageException("--limit knows {1}, not \"{0}\"", "--limit 可用 {1}，而非「{0}」", name, LIMITS);
        };
    }

    private static int atMost(int most, long number, String name) throws UsageException {
        if (number > most) {
            throw new UsageException("--limit {0} is {1} at most", "--limit {0} 最多為 {1}", name, most);
        }
        return (int) number;
    }

    /** A number with k, m or g behind it; 0 if it is none. */
    private static long number(String text) {
        int shift = text.isEmpty() ? 0 : switch (text.charAt(text.length() - 1)) {
            case 'k', 'K' -> 10;
            case 'm', 'M' -> 20;
            case 'g', 'G' -> 30;
            default -> 0;
        };
        String digits = shift == 0 ? text : text.substring(0, text.length() - 1);
        try {
            return Math.min(Long.parseLong(digits), Long.MAX_VALUE >> shift) << shift;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
