// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.util.Arrays;

/** A start tag as ifcXML sees it: the attributes that are not the model's own are taken out and understood. */
final class Tag {

    private final XmlScanner scanner;

    /** The values of {@code id}, {@code ref} or {@code href}, {@code xsi:type}, {@code pos}; from is -1 without. */
    int idFrom;
    int idTo;
    int refFrom;
    int refTo;
    int typeFrom;
    int typeTo;
    int posFrom;
    int posTo;

    /** {@code xsi:nil="true"}. */
    boolean nil;

    /** The places of attributes that may be the model's own. */
    int[] own = new int[16];
    int ownCount;

    Tag(XmlScanner scanner) {
        this.scanner = scanner;
    }

    String name() {
        return scanner.name(scanner.localFrom, scanner.nameTo);
    }

    boolean is(String local) {
        return XmlText.is(scanner.b, scanner.localFrom, scanner.nameTo, local);
    }

    boolean isReference() {
        return refFrom >= 0;
    }

    boolean isTyped() {
        return typeFrom >= 0;
    }

    /** Whether the element is an instance by its attributes, and not only the name of an attribute. */
    boolean isInstance() {
        return idFrom >= 0 || typeFrom >= 0 || ownCount > 0;
    }

    /** Sorts the attributes. */
    void look() {
        idFrom = -1;
        refFrom = -1;
        typeFrom = -1;
        posFrom = -1;
        nil = false;
        ownCount = 0;
        int[] a = scanner.attributes;
        byte[] b = scanner.b;
        for (int i = 0, at = 0; i < scanner.attributeCount; i++, at += 5) {
            byte first = b[a[at + 1]];
            if (first >= 'A' && first <= 'Z' || !known(b, a, at)) {
                own(at);
            }
        }
    }

    private void own(int at) {
        if (ownCount == own.length) {
            own = Arrays.copyOf(own, ownCount * 2);
        }
        own[ownCount++] = at;
    }

    /** Whether it is one of XML's, XML Schema's or ISO 10303-28's; none of the model's begins with a small letter. */
    private boolean known(byte[] b, int[] a, int at) {
        int from = a[at + 1];
        int to = a[at + 2];
        if (XmlText.is(b, from, to, "id")) {
            idFrom = a[at + 3];
            idTo = a[at + 4];
        } else if (XmlText.is(b, from, to, "ref") || XmlText.is(b, from, to, "href")) {
            refFrom = a[at + 3];
            refTo = a[at + 4];
        } else if (XmlText.is(b, from, to, "type")) {
            typeFrom = a[at + 3];
            typeTo = a[at + 4];
            // the type may have a prefix, as names have
            for (int i = typeFrom; i < typeTo - 1; i++) {
                if (b[i] == ':') {
                    typeFrom = i + 1;
                }
            }
        } else if (XmlText.is(b, from, to, "pos")) {
            posFrom = a[at + 3];
            posTo = a[at + 4];
        } else if (XmlText.is(b, from, to, "nil")) {
            nil = XmlText.is(b, a[at + 3], a[at + 4], "true") || XmlText.is(b, a[at + 3], a[at + 4], "1");
        } else {
            return isNamespace(b, a, at) || isOfTheStandard(b, from, to) || from > a[at];
        }
        return true;
    }

    /** Whether the attribute declares a namespace. */
    boolean isNamespace(byte[] b, int[] a, int at) {
        return XmlText.is(b, a[at], a[at + 2], "xmlns") || a[at + 1] == a[at] + 6 && XmlText.is(b, a[at], a[at] + 6,
                "xmlns:");
    }

    private static boolean isOfTheStandard(byte[] b, int from, int to) {
        return XmlText.is(b, from, to, "cType") || XmlText.is(b, from, to, "arraySize")
                || XmlText.is(b, from, to, "itemType") || XmlText.is(b, from, to, "path")
                || XmlText.is(b, from, to, "entid") || XmlText.is(b, from, to, "extraBits");
    }

    /** The two last numbers of {@code pos}, the last in the lower half; -1 without. */
    long position() {
        if (posFrom < 0) {
            return -1;
        }
        long outer = 0;
        long number = -1;
        int numbers = 0;
        for (int i = posFrom; i < posTo; i++) {
            byte c = scanner.b[i];
            if (c < '0' || c > '9') {
                continue;
            }
            boolean begins = i == posFrom || scanner.b[i - 1] < '0' || scanner.b[i - 1] > '9';
            if (begins) {
                outer = Math.max(0, number);
                number = 0;
                numbers++;
            }
            number = Math.min(Integer.MAX_VALUE, number * 10 + (c - '0'));
        }
        // the first inner list is told from no inner list by counting outer places from 1
        return numbers == 0 ? -1 : numbers == 1 ? number : outer + 1 << 32 | number;
    }
}
