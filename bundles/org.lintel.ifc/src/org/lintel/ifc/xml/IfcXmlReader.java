// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lintel.core.task.Progress;
import org.lintel.core.text.Message;
import org.lintel.ifc.step.Faults;
import org.lintel.ifc.step.StepException;
import org.lintel.ifc.xml.Frame.Role;

/**
 * Reads ifcXML (of IFC2X3, after ISO 10303-28, and of IFC4 and later, after its configuration) once from front to back
 * into an exchange structure. It looks at names behind their prefix only, and at what is there rather than at what a
 * dialect would have: both dialects, and what is between them, are read by the same rules.
 */
public final class IfcXmlReader {

    private static final int TOKENS_BETWEEN_CHECKS = 8192;
    private static final int SEARCHED_FOR_START = 32;

    private final XmlScanner scanner;
    private final Complaints complaints;
    private final XmlText texts;
    private final Progress progress;
    private final Records records = new Records();
    private final Assembly assembly = new Assembly(records);
    private final XmlHeader header = new XmlHeader();
    private final Prologue prologue;
    private final Bytes names = new Bytes(1024);
    private final Bytes text = new Bytes(1024);
    private final List<Frame> frames = new ArrayList<>();
    private final int mostLevels;
    private final Tag tag;
    private final ValueWriter values;
    private final Elements elements;
    private int depth;
    private int tooDeep;

    private IfcXmlReader(XmlDocument document, Limits limits, Faults faults, Progress progress) throws IOException {
        this.scanner = new XmlScanner(document, limits.textBytes(), faults);
        this.complaints = new Complaints(faults, scanner);
        this.texts = new XmlText(complaints);
        this.progress = progress;
        this.mostLevels = limits.levels();
        this.tag = new Tag(scanner);
        Ids ids = new Ids(document.length());
        this.values = new ValueWriter(ids, assembly.values, complaints);
        this.prologue = new Prologue(tag, scanner, complaints);
        complaints.within(this::instance);
        this.elements = new Elements(this, scanner, tag, ids, values, assembly, records, texts, complaints);
    }

    /**
     * What a hostile document may not exceed.
     *
     * @param textBytes the longest tag or text
     * @param levels how deep elements may stand in each other
     */
    public record Limits(int textBytes, int levels) {

        /** Deeper than any exporter goes: spatial structure and placements nest a few dozen levels. */
        public static final int LEVELS = 1000;
    }

    /**
     * Reads a document.
     *
     * @param faults takes what is wrong with it; their offsets are places in the document, the line in the upper half,
     *               the column in the lower
     * @param progress is told the bytes read
     * @throws StepException if it is no ifcXML at all
     */
    public static Converted read(XmlDocument document, Limits limits, Faults faults, Progress progress)
            throws IOException {
        return new IfcXmlReader(document, limits, faults, progress).read();
    }

    private Converted read() throws IOException {
        long reported = 0;
        int tokens = 0;
        for (int token = scanner.next(); token != XmlScanner.END_OF_FILE; token = scanner.next()) {
            switch (token) {
                case XmlScanner.START -> start();
                case XmlScanner.END -> endTag();
                default -> text(token);
            }
            if (++tokens % TOKENS_BETWEEN_CHECKS == 0) {
                progress.check();
                progress.worked(scanner.read() - reported);
                reported = scanner.read();
            }
        }
        if (prologue.vocabulary() == null) {
            throw prologue.notIfc();
        }
        if (depth > 0) {
            cutOff();
        }
        return records.finish(header.bytes(prologue.schema(), complaints));
    }

    /** What is open is read as far as it goes, but for a value, which may be a part of itself. */
    private void cutOff() throws IOException {
        complaints.add(XmlDamage.CUT_OFF, 0);
        if (top().role == Role.VALUE) {
            elements.discard(top());
        }
        while (depth > 0) {
            end();
        }
    }

    Frame top() {
        return frames.get(depth - 1);
    }

    /** The element around the innermost one. */
    Frame around(int levels) {
        return depth > levels ? frames.get(depth - 1 - levels) : null;
    }

    Frame push(Role role) {
        if (depth == frames.size()) {
            frames.add(new Frame());
        }
        Frame frame = frames.get(depth++);
        frame.clear(role, names.size);
        names.add(scanner.b, scanner.nameFrom, scanner.nameTo);
        if (role == Role.VALUE || role == Role.LIST || role == Role.HOLDER || role == Role.HEADER_ITEM) {
            text.size = 0;
        }
        return frame;
    }

    /** The number of the innermost instance that is open. */
    private long instance() {
        for (int i = depth - 1; i >= 0; i--) {
            if (frames.get(i).role == Role.INSTANCE) {
                return frames.get(i).id;
            }
        }
        return 0;
    }

    Vocabulary vocabulary() {
        return prologue.vocabulary();
    }

    private void start() throws IOException {
        if (tooDeep > 0 || depth >= mostLevels) {
            if (tooDeep == 0) {
                complaints.add(XmlDamage.TOO_DEEP, 0, mostLevels);
            }
            tooDeep += scanner.empty ? 0 : 1;
            return;
        }
        int before = depth;
        tag.look();
        element();
        if (depth == before) {
            throw new IllegalStateException("an element was not taken for anything");
        }
        if (scanner.empty) {
            end();
        }
    }

    private void element() throws IOException {
        if (depth == 0) {
            root();
            return;
        }
        Frame top = top();
        switch (top.role) {
            case DOCUMENT -> inDocument();
            case CONTAINER -> {
                if (tag.is("header") || tag.is("iso_10303_28_header")) {
                    push(Role.HEADER);
                } else {
                    elements.free();
                }
            }
            case HEADER -> push(Role.HEADER_ITEM).text = tag.name();
            case HEADER_ITEM -> push(Role.HEADER_ITEM).text = top.text;
            case SKIPPED -> push(Role.SKIPPED);
            case UNKNOWN -> elements.inUnknown();
            default -> elements.inside(top);
        }
    }

    private void root() throws StepException {
        if (prologue.vocabulary() != null) {
            complaints.add(XmlDamage.UNEXPECTED, 0, tag.name());
            push(Role.UNKNOWN);
        } else if (tag.is("iso_10303_28")) {
            prologue.document();
            push(Role.DOCUMENT);
        } else if (tag.is("ifcXML") || tag.is("uos")) {
            prologue.container();
            push(Role.CONTAINER);
        } else {
            throw prologue.notIfc();
        }
    }

    private void inDocument() {
        if (tag.is("iso_10303_28_header") || tag.is("header")) {
            push(Role.HEADER);
        } else if (tag.is("uos") || tag.is("ifcXML")) {
            prologue.container();
            push(Role.CONTAINER);
        } else {
            if (tag.is("express")) {
                prologue.express();
            }
            push(Role.SKIPPED);
        }
    }

    private void text(int token) {
        if (tooDeep > 0 || depth == 0) {
            return;
        }
        Frame top = top();
        switch (top.role) {
            case VALUE, HEADER_ITEM -> append(token);
            case LIST, HOLDER -> {
                if (!scanner.blank) {
                    append(token);
                }
            }
            case SKIPPED, UNKNOWN, DOCUMENT -> text.size = 0;
            default -> {
                if (!scanner.blank) {
                    complaints.add(XmlDamage.STRAY_TEXT, top.role == Role.INSTANCE ? top.id : 0,
                            Complaints.quote(scanner.b, scanner.textFrom, scanner.textTo));
                }
            }
        }
    }

    private void append(int token) {
        if (token == XmlScanner.CDATA) {
            text.add(scanner.b, scanner.textFrom, scanner.textTo);
        } else {
            texts.decode(scanner.b, scanner.textFrom, scanner.textTo, false, text);
        }
    }

    private void endTag() throws IOException {
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        int levels = 0;
        int most = Math.min(depth, SEARCHED_FOR_START);
        while (levels < most && !isNamed(levels)) {
            levels++;
        }
        if (levels == most) {
            complaints.add(XmlDamage.STRAY_END, 0, scanner.name(scanner.nameFrom, scanner.nameTo));
            return;
        }
        for (; levels > 0; levels--) {
            complaints.add(XmlDamage.NOT_ENDED, 0, names.text(top().nameStart, names.size),
                    scanner.name(scanner.nameFrom, scanner.nameTo));
            end();
        }
        end();
    }

    /** Whether the element so many levels up is the one that ends. */
    private boolean isNamed(int levels) {
        int start = frames.get(depth - 1 - levels).nameStart;
        int end = levels == 0 ? names.size : frames.get(depth - levels).nameStart;
        int length = scanner.nameTo - scanner.nameFrom;
        if (end - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (names.array[start + i] != scanner.b[scanner.nameFrom + i]) {
                return false;
            }
        }
        return true;
    }

    /** Ends the innermost element. */
    private void end() throws IOException {
        Frame frame = top();
        if (frame.role == Role.HEADER_ITEM) {
            if (text.size > 0) {
                header.take(frame.text, text.toString());
            }
            text.size = 0;
        } else {
            elements.end(frame, text);
        }
        names.size = frame.nameStart;
        depth--;
    }

    /** What is said of a file that begins as XML and is none of ours. */
    static StepException refused(String root) {
        return new StepException(root == null
                ? Message.of("The file is XML without any element", "檔案是沒有任何元素的 XML")
                : Message.of("The file is XML, but not ifcXML: its outermost element is {0}",
                        "檔案是 XML，但並非 ifcXML：最外層元素是 {0}", root),
                Message.of("Export the model as IFC (.ifc) or ifcXML (.ifcxml).",
                        "請以 IFC（.ifc）或 ifcXML（.ifcxml）匯出模型。"));
    }
}
