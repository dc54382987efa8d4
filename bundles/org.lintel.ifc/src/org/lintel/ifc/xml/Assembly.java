// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.util.Arrays;
import org.lintel.ifc.step.StepException;
import org.lintel.ifc.xml.Vocabulary.Entity;
import org.lintel.ifc.xml.Vocabulary.Member;

/**
 * Puts instances together from the values of their attributes, which come in any order, with other instances in
 * between. Values stand behind each other on a stack; an instance that is complete becomes a record and leaves the
 * stack.
 */
final class Assembly {

    /** Values; what stands at place 0 is none, so that 0 can mean "no value". */
    final Bytes values = new Bytes(1 << 14);

    private final Records records;
    private int[] spans = new int[256];
    private int spanCount;

    /** Places and positions of elements of open lists. */
    private long[] keys = new long[64];
    private int[] places = new int[64];
    private int keyCount;

    Assembly(Records records) {
        this.records = records;
        values.add(' ');
    }

    void beginInstance(Frame frame) {
        int n = frame.entity.size() * 2;
        if (spanCount + n > spans.length) {
            spans = Arrays.copyOf(spans, Math.max(spans.length * 2, spanCount + n));
        }
        Arrays.fill(spans, spanCount, spanCount + n, 0);
        frame.spans = spanCount;
        frame.base = values.size;
        spanCount += n;
    }

    /** What stands on the stack from {@code start} on is the value of an attribute; a list given twice is one list. */
    void set(Frame instance, Member member, int start) {
        if (values.size == start) {
            return;
        }
        int at = instance.spans + member.index() * 2;
        int before = spans[at];
        if (before > 0 && member.form().isList() && values.array[start] == '(' && values.array[before] == '(') {
            int end = values.size;
            values.add(values.array, before, spans[at + 1] - 1);
            if (end - start > 2) {
                if (spans[at + 1] - before > 2) {
                    values.add(',');
                }
                values.add(values.array, start + 1, end);
            } else {
                values.add(')');
            }
            spans[at] = end;
        } else {
            spans[at] = start;
        }
        spans[at + 1] = values.size;
    }

    /** Writes the record of an instance, and takes its values off the stack. */
    void endInstance(Frame frame) throws StepException {
        Entity entity = frame.entity;
        Bytes out = records.begin(frame.place);
        out.add('#');
        out.addNumber(frame.id);
        out.add('=');
        out.add(entity.keyword());
        out.add('(');
        for (int i = 0; i < entity.size(); i++) {
            if (i > 0) {
                out.add(',');
            }
            int start = spans[frame.spans + i * 2];
            int from = out.size;
            if (entity.isDerived(i)) {
                out.add('*');
            } else if (start > 0) {
                out.add(values.array, start, spans[frame.spans + i * 2 + 1]);
            } else {
                out.add('$');
            }
            if (frame.inverse != null && frame.inverse.index() == i) {
                Records.refer(out, from, frame.inverse.form().isList(), frame.target);
            }
        }
        out.add(");\n");
        spanCount = frame.spans;
        values.size = frame.base;
    }

    /** Writes the record of an instance of an entity that the schema does not know. */
    void unknownInstance(Frame frame, String keyword) throws StepException {
        Bytes out = records.begin(frame.place);
        out.add('#');
        out.addNumber(frame.id);
        out.add('=');
        out.add(keyword);
        out.add("();\n");
    }

    void reference(long id) {
        values.add('#');
        values.addNumber(id);
    }

    void beginList(Frame frame) {
        values.add('(');
        frame.keys = keyCount;
    }

    /** @param position as {@code pos} tells it: the last number in the lower half, the one before in the upper; -1 */
    void beginItem(Frame list, long position) {
        if (list.items > 0) {
            values.add(',');
        }
        list.item = values.size;
        if (keyCount == keys.length) {
            keys = Arrays.copyOf(keys, keyCount * 2);
            places = Arrays.copyOf(places, keyCount * 2);
        }
        long expected = list.items;
        keys[keyCount] = position < 0 ? expected : position;
        list.disordered |= position >= 0 && position != expected;
        list.nested |= position >= 1L << 32;
        places[keyCount++] = list.item;
        list.items++;
    }

    /** The element that began last is complete; where it has no value, it is {@code $}, or is left out. */
    void endItem(Frame list, boolean keepsPlace) {
        if (values.size > list.item) {
            return;
        }
        if (keepsPlace) {
            values.add('$');
        } else {
            list.items--;
            keyCount--;
            values.size = list.items > 0 ? list.item - 1 : list.item;
        }
    }

    void endList(Frame list) {
        boolean twoLevels = list.nested || list.form.isList() && list.form.element().isList() && list.disordered
                && values.size > list.item && list.items > 0 && values.array[list.item] != '(';
        if (list.items > 0 && (list.disordered || twoLevels)) {
            order(list, twoLevels);
        }
        keyCount = list.keys;
        values.add(')');
    }

    /** Brings the elements into the order of their positions; of two numbers, the first tells the inner list. */
    private void order(Frame list, boolean twoLevels) {
        int n = list.items;
        long[] order = new long[n];
        boolean ascending = true;
        Long[] sorted = new Long[n];
        for (int i = 0; i < n; i++) {
            order[i] = keys[list.keys + i];
            ascending &= i == 0 || order[i] >= order[i - 1];
            sorted[i] = (long) i;
        }
        if (ascending && !twoLevels) {
            return;
        }
        Arrays.sort(sorted, (a, b) -> Long.compare(order[a.intValue()], order[b.intValue()]));
        int from = places[list.keys];
        Bytes made = new Bytes(values.size - from + 2 * n);
        for (int i = 0; i < n; i++) {
            int which = sorted[i].intValue();
            boolean fresh = i == 0 || order[which] >>> 32 != order[sorted[i - 1].intValue()] >>> 32;
            if (i > 0) {
                made.add(twoLevels && fresh ? ")," : ",");
            }
            if (twoLevels && fresh) {
                made.add('(');
            }
            int start = places[list.keys + which];
            int end = which + 1 < n ? places[list.keys + which + 1] - 1 : values.size;
            made.add(values.array, start, end);
        }
        if (twoLevels) {
            made.add(')');
        }
        values.size = from;
        values.add(made.array, 0, made.size);
    }
}
