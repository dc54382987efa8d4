// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintel.core.edit.Edit;
import org.lintel.core.text.Message;
import org.lintel.ifc.emf.Changes.Change;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.model.ModelException;
import org.lintel.ifc.step.StepWriter;
import org.lintel.ifc.step.ValueContext;
import org.lintel.ifc.step.ValueReader;

/** The bytes of a file, and the smallest edits over them that change an attribute, remove or add instances. */
final class FileText {

    private static final String END_OF_SECTION = "ENDSEC";

    private final Model model;
    private final byte[] bytes;
    private final ValueReader reader = new ValueReader(ValueContext.plain(StandardCharsets.ISO_8859_1));

    private FileText(Model model, byte[] bytes) {
        this.model = model;
        this.bytes = bytes;
    }

    /** @throws ModelException if the bytes are not those of the model: it was unpacked or converted */
    static FileText of(Model model, byte[] bytes) throws ModelException {
        if (!model.isEditable()) {
            throw new ModelException(model.name(),
                    Message.of("The model was unpacked or converted; changes cannot be written into its file",
                            "模型由解壓或轉換而來，無法把更改寫入其檔案"),
                    Message.of("Make an .ifc file of it, or copy its instances into a new one.",
                            "請先轉成 .ifc 檔案，或把實例複製到新的檔案。"));
        }
        return new FileText(model, bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    private int start(Instance instance) {
        return (int) model.offset(instance);
    }

    /** Where the next instance begins, or the file ends. */
    private int limit(Instance instance) {
        return instance.row() + 1 < model.size() ? start(model.at(instance.row() + 1)) : bytes.length;
    }

    private int end(Instance instance) {
        reader.reset(bytes, start(instance), limit(instance));
        return reader.end();
    }

    // ---- attributes --------------------------------------------------------------------------------------------

    /** Puts a new value in the place of an attribute; elements of a list that stay keep the text they have. */
    Edit attribute(Instance instance, Change change) throws ModelException {
        reader.reset(bytes, start(instance), limit(instance));
        if (!reader.toList() || !reader.toElement(change.feature().position())) {
            throw new ModelException(model.name(), model.position(instance).line(), model.position(instance).column(),
                    Message.of("{0} has no attribute {1} to write into", "{0} 沒有可寫入的屬性 {1}", instance.toString(),
                            change.feature().getName()),
                    Message.of("Repair the instance first: it has too few attributes.", "請先修復此實例：它的屬性不足。"), null);
        }
        int from = reader.place();
        int to = behindValue();
        var out = new StringBuilder();
        if (change.before() instanceof List<?> before && change.after() instanceof List<?> after) {
            list(before, after, elements(from, to), out);
        } else {
            StepWriter.value(change.after(), out);
        }
        return new Edit(model.name(), from, to - from, out.toString());
    }

    /** Moves behind the value that begins here; returns where its own bytes end, without blanks and comments behind. */
    private int behindValue() {
        int from = reader.place();
        reader.references(id -> {
            // only the way counts
        });
        int to = reader.place();
        while (true) {
            while (to > from && bytes[to - 1] <= ' ' && bytes[to - 1] >= 0) {
                to--;
            }
            if (to - from < 4 || bytes[to - 1] != '/' || bytes[to - 2] != '*') {
                return to;
            }
            int open = SaveOperation.latin(bytes, from, to - 2).lastIndexOf("/*");
            if (open < 0) {
                return to;
            }
            to = from + open;
        }
    }

    /** The texts of the elements of a list. */
    private List<String> elements(int from, int to) {
        var texts = new ArrayList<String>();
        if (bytes[from] != '(') {
            return texts;
        }
        reader.reset(bytes, from, to);
        while (reader.toElement(0) && reader.place() < to - 1) {
            int begin = reader.place();
            int end = behindValue();
            // what is not plain ASCII is written anew, for an edit is UTF-8
            texts.add(isAscii(begin, end) ? SaveOperation.latin(bytes, begin, end) : null);
        }
        return texts;
    }

    private boolean isAscii(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static void list(List<?> before, List<?> after, List<String> texts, StringBuilder out) {
        Map<Object, String> known = new HashMap<>();
        if (texts.size() == before.size()) {
            for (int i = 0; i < texts.size(); i++) {
                if (texts.get(i) != null) {
                    known.putIfAbsent(before.get(i), texts.get(i));
                }
            }
        }
        out.append('(');
        for (int i = 0; i < after.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            String text = known.get(after.get(i));
            if (text != null) {
                out.append(text);
            } else {
                StepWriter.value(after.get(i), out);
            }
        }
        out.append(')');
    }

    // ---- instances ---------------------------------------------------------------------------------------------

    /** Takes an instance out, with its line where it stands alone in it. */
    Edit removal(Instance instance) {
        int from = start(instance);
        int to = end(instance);
        int before = from;
        while (before > 0 && isBlank(bytes[before - 1])) {
            before--;
        }
        int after = to;
        while (after < bytes.length && isBlank(bytes[after])) {
            after++;
        }
        boolean alone = (before == 0 || isBreak(bytes[before - 1])) && after < bytes.length && isBreak(bytes[after]);
        if (alone) {
            from = before;
            to = after + (bytes[after] == '\r' && after + 1 < bytes.length && bytes[after + 1] == '\n' ? 2 : 1);
        }
        return new Edit(model.name(), from, to - from, "");
    }

    /**
     * Puts instances at the end of the section that holds the last instance, or of the last section if all are empty.
     *
     * @throws ModelException if that section has no end
     */
    Edit insertion(String instances) throws ModelException {
        int at = model.size() == 0 ? SaveOperation.latin(bytes, 0, bytes.length).lastIndexOf(END_OF_SECTION)
                : blanks(end(model.at(model.size() - 1)));
        if (at < 0 || !isEnd(at)) {
            throw new ModelException(model.name(),
                    Message.of("The DATA section has no end", "DATA 區段沒有結尾"),
                    Message.of("Repair the file first: it lacks ENDSEC;", "請先修復檔案：缺少 ENDSEC;"));
        }
        return new Edit(model.name(), at, 0, instances);
    }

    private boolean isEnd(int at) {
        return at + END_OF_SECTION.length() <= bytes.length
                && SaveOperation.latin(bytes, at, at + END_OF_SECTION.length()).equalsIgnoreCase(END_OF_SECTION);
    }

    private int blanks(int from) {
        int at = from;
        while (at < bytes.length) {
            if (bytes[at] == '/' && at + 1 < bytes.length && bytes[at + 1] == '*') {
                int p = at + 2;
                while (p + 1 < bytes.length && (bytes[p] != '*' || bytes[p + 1] != '/')) {
                    p++;
                }
                at = p + 2;
            } else if (bytes[at] >= 0 && bytes[at] <= ' ') {
                at++;
            } else {
                return at;
            }
        }
        return -1;
    }

    /** How the lines of the file end. */
    String lineEnd() {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i > 0 && bytes[i - 1] == '\r' ? "\r\n" : "\n";
            }
        }
        return "\n";
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static boolean isBreak(byte b) {
        return b == '\n' || b == '\r';
    }
}
