// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.pdf;

import java.util.ArrayList;
import java.util.List;

/** An element of the structure of a document, by which a reader that speaks it knows headings, lists and tables. */
final class Tag {

    /** A piece of a page that belongs to an element. */
    record Piece(int page, int number) {
    }

    private final String type;
    private final Tag parent;
    private final List<Object> kids = new ArrayList<>();
    private int object;

    private Tag(String type, Tag parent) {
        this.type = type;
        this.parent = parent;
    }

    static Tag root() {
        return new Tag("Document", null);
    }

    /** A new element within this one. */
    Tag child(String kind) {
        Tag child = new Tag(kind, this);
        kids.add(child);
        return child;
    }

    String type() {
        return type;
    }

    void add(Piece piece) {
        kids.add(piece);
    }

    int object() {
        return object;
    }

    /** Gives numbers to this element and all within it. */
    void reserve(PdfFile file) {
        object = file.reserve();
        for (Object kid : kids) {
            if (kid instanceof Tag tag) {
                tag.reserve(file);
            }
        }
    }

    /** @param root the object above the first; {@code pages} the objects of the pages */
    void write(PdfFile file, int root, List<Integer> pages) {
        StringBuilder out = new StringBuilder("<< /Type /StructElem /S /").append(type).append(" /P ")
                .append(parent == null ? root : parent.object).append(" 0 R")
                .append(type.equals("TH") ? " /A << /O /Table /Scope /Column >>" : "").append(" /K [");
        for (Object kid : kids) {
            if (kid instanceof Tag tag) {
                out.append(' ').append(tag.object).append(" 0 R");
                tag.write(file, root, pages);
            } else if (kid instanceof Piece piece) {
                out.append(" << /Type /MCR /Pg ").append(pages.get(piece.page())).append(" 0 R /MCID ")
                        .append(piece.number()).append(" >>");
            }
        }
        file.put(object, out.append(" ] >>").toString());
    }
}
