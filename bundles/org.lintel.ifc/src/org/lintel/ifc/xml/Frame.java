// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import org.lintel.ifc.xml.Vocabulary.Entity;
import org.lintel.ifc.xml.Vocabulary.Member;

/** An element that is open, and what it was taken for; used again for the next element of the same depth. */
final class Frame {

    /** What an element can be. */
    enum Role {
        /** The root of a document of ISO 10303-28, around its header and its unit of serialization. */
        DOCUMENT,
        /** {@code uos} or {@code ifcXML}: the instances are in it. */
        CONTAINER, HEADER, HEADER_ITEM,
        /** An instance; it may be the element of an attribute at the same time. */
        INSTANCE,
        /** An attribute whose value is the element inside, or, if it holds attributes, the instance itself. */
        HOLDER,
        /** An attribute, an element of a list or a wrapper whose value is its text. */
        VALUE,
        /** An aggregate; its elements are elements, or one text. */
        LIST,
        /** Nothing in it counts: a reference, an attribute that is nil. */
        SKIPPED,
        /** Nobody knows it; instances in it are read all the same. */
        UNKNOWN
    }

    Role role;

    /** Where the name stands among the names of open elements. */
    int nameStart;

    /** The attribute of the instance around that this element gives; null for an element inside such a one. */
    Member member;

    /** Of an instance: what it is. */
    Entity entity;
    long id;
    long place;

    /** Of an instance: where its attributes' places are kept, and where the values of its attributes begin. */
    int spans;
    int base;

    /** Of an instance under an inverse attribute: the attribute that refers to {@link #target}. */
    Member inverse;
    long target;

    /** Of values, lists and holders. */
    Form form;

    /** Where the value begins. */
    int start;

    /** Whether the value stands in brackets behind the name of its type. */
    boolean typed;

    /** Of a list: its elements so far, and where the last of them begins. */
    int items;
    int item;

    /** Of a list: where the places of its elements are kept, and whether their {@code pos} tell another order. */
    int keys;
    boolean disordered;
    boolean nested;

    /** Of a header's item: which. */
    String text;

    void clear(Role newRole, int newNameStart) {
        role = newRole;
        nameStart = newNameStart;
        member = null;
        entity = null;
        inverse = null;
        form = null;
        typed = false;
        items = 0;
        disordered = false;
        nested = false;
        text = null;
    }
}
