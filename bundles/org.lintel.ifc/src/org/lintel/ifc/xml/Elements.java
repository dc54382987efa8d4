// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.io.IOException;
import org.lintel.ifc.xml.Form.Kind;
import org.lintel.ifc.xml.Frame.Role;
import org.lintel.ifc.xml.Vocabulary.Entity;
import org.lintel.ifc.xml.Vocabulary.Member;
import org.lintel.ifc.xml.Vocabulary.Type;

/** Takes the elements that hold instances and values for what they are, and puts the values together. */
final class Elements {

    private final IfcXmlReader reader;
    private final XmlScanner scanner;
    private final Tag tag;
    private final Ids ids;
    private final ValueWriter values;
    private final Assembly assembly;
    private final Records records;
    private final XmlText texts;
    private final Complaints complaints;
    private final Bytes decoded = new Bytes(256);
    private final Bytes stack;

    Elements(IfcXmlReader reader, XmlScanner scanner, Tag tag, Ids ids, ValueWriter values, Assembly assembly,
            Records records, XmlText texts, Complaints complaints) {
        this.reader = reader;
        this.scanner = scanner;
        this.tag = tag;
        this.ids = ids;
        this.values = values;
        this.assembly = assembly;
        this.records = records;
        this.texts = texts;
        this.complaints = complaints;
        this.stack = assembly.values;
    }

    /** An element that stands among the instances and belongs to none. */
    void free() throws IOException {
        Entity entity = entity();
        if (entity != null) {
            if (tag.isReference()) {
                reader.push(Role.SKIPPED);
            } else {
                instance(entity);
            }
        } else if (Vocabulary.isIfc(scanner.b, scanner.localFrom, scanner.nameTo)) {
            unknownEntity();
        } else {
            complaints.add(XmlDamage.UNEXPECTED, 0, tag.name());
            reader.push(Role.UNKNOWN);
        }
    }

    /** An element inside one that nobody knows. */
    void inUnknown() throws IOException {
        Entity entity = entity();
        if (entity != null && !tag.isReference()) {
            instance(entity);
        } else {
            reader.push(Role.UNKNOWN);
        }
    }

    /** An element inside an instance or a value. */
    void inside(Frame top) throws IOException {
        switch (top.role) {
            case INSTANCE -> member(top);
            case HOLDER -> inHolder(top);
            case LIST -> inList(top);
            // <Coordinate><IfcLengthMeasure>1</IfcLengthMeasure></Coordinate>
            default -> {
                Frame inner = reader.push(Role.VALUE);
                inner.form = top.form;
                inner.start = stack.size;
            }
        }
    }

    /** What the element is: by {@code xsi:type}, else by its name; null where it is no entity. */
    private Entity entity() {
        if (tag.isTyped()) {
            Entity typed = reader.vocabulary().entity(scanner.b, tag.typeFrom, tag.typeTo);
            if (typed != null) {
                return typed;
            }
        }
        return reader.vocabulary().entity(scanner.b, scanner.localFrom, scanner.nameTo);
    }

    private void unknownEntity() throws IOException {
        Frame frame = reader.push(Role.UNKNOWN);
        frame.id = tag.idFrom >= 0 ? ids.of(scanner.b, tag.idFrom, tag.idTo) : ids.next();
        frame.place = scanner.place();
        complaints.add(XmlDamage.UNKNOWN_ENTITY, frame.id, tag.name(), reader.vocabulary().schema.id());
        assembly.unknownInstance(frame, keyword());
    }

    /** The name in capital letters, without what a keyword cannot have. */
    private String keyword() {
        var word = new StringBuilder();
        for (int i = scanner.localFrom; i < scanner.nameTo && word.length() < 100; i++) {
            char c = (char) scanner.b[i];
            boolean fits = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            word.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : fits ? c : '_');
        }
        return word.toString();
    }

    /** Begins an instance whose attributes are those of the tag and the elements in it. */
    private Frame instance(Entity entity) throws IOException {
        Frame frame = reader.push(Role.INSTANCE);
        begin(frame, entity);
        return frame;
    }

    private void begin(Frame frame, Entity entity) {
        frame.role = Role.INSTANCE;
        frame.entity = entity;
        frame.id = tag.idFrom >= 0 ? ids.of(scanner.b, tag.idFrom, tag.idTo) : ids.next();
        frame.place = scanner.place();
        assembly.beginInstance(frame);
        for (int i = 0; i < tag.ownCount; i++) {
            attribute(frame, tag.own[i]);
        }
    }

    /** An attribute of the model that is an attribute of the tag. */
    private void attribute(Frame frame, int at) {
        int[] a = scanner.attributes;
        Member member = frame.entity.member(scanner.b, a[at + 1], a[at + 2]);
        if (member == null) {
            complaints.add(XmlDamage.UNKNOWN_ATTRIBUTE, frame.id, frame.entity.name(),
                    scanner.name(a[at + 1], a[at + 2]));
            return;
        }
        int start = stack.size;
        if (XmlText.isPlain(scanner.b, a[at + 3], a[at + 4])) {
            values.write(member.form(), scanner.b, a[at + 3], a[at + 4]);
        } else {
            decoded.size = 0;
            texts.decode(scanner.b, a[at + 3], a[at + 4], true, decoded);
            values.write(member.form(), decoded.array, 0, decoded.size);
        }
        if (member.isInverse()) {
            stack.size = start;
            complaints.add(XmlDamage.UNEXPECTED, frame.id, member.name());
        } else {
            assembly.set(frame, member, start);
        }
    }

    /** An element in an instance is one of its attributes. */
    private void member(Frame instance) throws IOException {
        Member member = instance.entity.member(scanner.b, scanner.localFrom, scanner.nameTo);
        if (member == null) {
            complaints.add(XmlDamage.UNKNOWN_ATTRIBUTE, instance.id, instance.entity.name(), tag.name());
            inUnknown();
            return;
        }
        Form form = member.form();
        Form inner = form.innermost();
        if (tag.isReference()) {
            if (member.isInverse()) {
                records.refer(ids.of(scanner.b, tag.refFrom, tag.refTo), member.index(), form.isList(), instance.id);
                reader.push(Role.SKIPPED);
            } else {
                reference(member);
            }
        } else if (tag.nil) {
            reader.push(Role.SKIPPED);
        } else if (member.isInverse() || inner.kind() == Kind.ENTITY || inner.kind() == Kind.SELECT) {
            structured(instance, member, inner);
        } else {
            value(form.isList() ? Role.LIST : Role.VALUE, form).member = member;
        }
    }

    /** An attribute whose value is an instance, or a value that names its type, or a list of such. */
    private void structured(Frame instance, Member member, Form inner) throws IOException {
        Entity entity = tag.isTyped() ? reader.vocabulary().entity(scanner.b, tag.typeFrom, tag.typeTo) : null;
        Type type = entity == null && tag.isTyped() && inner.kind() == Kind.SELECT
                ? reader.vocabulary().type(scanner.b, tag.typeFrom, tag.typeTo) : null;
        if (type != null) {
            typed(type).member = member;
        } else if (entity != null || tag.isInstance() && declared(member, inner) != null) {
            Frame frame = instance(entity != null ? entity : concrete(declared(member, inner)));
            frame.member = member;
            inverse(frame, member, instance);
        } else if (!member.isInverse() && member.form().isList()) {
            value(Role.LIST, member.form()).member = member;
        } else {
            value(Role.HOLDER, inner).member = member;
        }
    }

    private static void inverse(Frame frame, Member member, Frame instance) {
        if (member.isInverse()) {
            frame.inverse = member;
            frame.target = instance.id;
        }
    }

    /** The entity that the schema has for an attribute; null where it leaves a choice. */
    private Entity declared(Member member, Form inner) {
        return member.isInverse() ? member.other()
                : inner.kind() == Kind.ENTITY ? reader.vocabulary().entity(inner.name()) : null;
    }

    private Entity concrete(Entity entity) {
        if (entity.type.isAbstract()) {
            complaints.add(XmlDamage.ABSTRACT, 0, entity.name());
        }
        return entity;
    }

    /** An attribute, an element of a list or the content of a holder that refers to an instance elsewhere. */
    private void reference(Member member) {
        Frame frame = reader.push(Role.SKIPPED);
        int start = stack.size;
        if (member == null) {
            values.reference(scanner.b, tag.refFrom, tag.refTo);
            return;
        }
        if (member.form().isList()) {
            stack.add('(');
        }
        values.reference(scanner.b, tag.refFrom, tag.refTo);
        if (member.form().isList()) {
            stack.add(')');
        }
        frame.member = member;
        frame.start = start;
    }

    private Frame value(Role role, Form form) {
        Frame frame = reader.push(role);
        frame.form = form;
        frame.start = stack.size;
        if (role == Role.LIST) {
            assembly.beginList(frame);
        }
        return frame;
    }

    /** A value in brackets behind the name of its type. */
    private Frame typed(Type type) {
        Form form = type.form();
        int start = stack.size;
        stack.add(type.keyword);
        stack.add('(');
        Frame frame = value(form.isList() ? Role.LIST : form.isSimple() ? Role.VALUE : Role.HOLDER, form);
        frame.start = start;
        frame.typed = true;
        return frame;
    }

    /** An element inside the element of an attribute. */
    private void inHolder(Frame holder) throws IOException {
        Member member = holder.member;
        boolean inverse = member != null && member.isInverse();
        Entity declared = member == null ? null : declared(member, holder.form);
        boolean isIfc = Vocabulary.isIfc(scanner.b, scanner.localFrom, scanner.nameTo);
        if (!isIfc && declared != null && holder.items == 0) {
            // the element is the instance itself, and this is its first attribute
            become(holder, concrete(declared), inverse);
            member(holder);
            return;
        }
        holder.items++;
        if (!inverse && stack.size > holder.start && !holder.typed) {
            complaints.add(XmlDamage.UNEXPECTED, 0, tag.name());
            inUnknown();
        } else if (inverse) {
            inInverse(member, reader.around(1));
        } else {
            choice(holder.form);
        }
    }

    /** A holder turns out to be an instance, whose tag had no attributes. */
    private void become(Frame holder, Entity entity, boolean inverse) {
        Frame instance = reader.around(1);
        holder.role = Role.INSTANCE;
        holder.entity = entity;
        holder.id = ids.next();
        holder.place = scanner.place();
        assembly.beginInstance(holder);
        if (inverse) {
            inverse(holder, holder.member, instance);
        }
    }

    /** An instance under an inverse attribute: it refers to the instance around, by the attribute the schema names. */
    private void inInverse(Member member, Frame instance) throws IOException {
        Entity entity = entity();
        if (entity == null || !entity.type.isA(member.other().type)) {
            complaints.add(entity == null ? XmlDamage.UNKNOWN_ENTITY : XmlDamage.UNEXPECTED, instance.id, tag.name(),
                    reader.vocabulary().schema.id());
            inUnknown();
        } else if (tag.isReference()) {
            records.refer(ids.of(scanner.b, tag.refFrom, tag.refTo), member.index(), member.form().isList(),
                    instance.id);
            reader.push(Role.SKIPPED);
        } else {
            inverse(instance(entity), member, instance);
        }
    }

    /** An instance, a reference or a value with its type. */
    private void choice(Form form) throws IOException {
        Entity entity = entity();
        Type type = entity == null ? reader.vocabulary().type(scanner.b, scanner.localFrom, scanner.nameTo) : null;
        if (tag.isReference()) {
            reference(null);
        } else if (tag.nil) {
            reader.push(Role.SKIPPED);
        } else if (entity != null) {
            instance(entity);
        } else if (type != null && form.kind() == Kind.SELECT) {
            typed(type);
        } else if (form.kind() == Kind.SELECT && Vocabulary.isWrapper(scanner.b, scanner.localFrom, scanner.nameTo)) {
            value(Role.VALUE, form);
        } else {
            complaints.add(Vocabulary.isIfc(scanner.b, scanner.localFrom, scanner.nameTo) ? XmlDamage.UNKNOWN_ENTITY
                    : XmlDamage.UNEXPECTED, 0, tag.name(), reader.vocabulary().schema.id());
            inUnknown();
        }
    }

    /** An element of a list. */
    private void inList(Frame list) throws IOException {
        Form element = list.form.element();
        assembly.beginItem(list, tag.position());
        if (element.isList()) {
            Form inner = element.innermost();
            boolean flat = list.nested;
            if (!flat && tag.isReference()) {
                complaints.add(XmlDamage.UNEXPECTED, 0, tag.name());
                reader.push(Role.SKIPPED);
                return;
            }
            if (!flat) {
                value(Role.LIST, element);
                return;
            }
            element = inner;
        }
        if (element.isSimple()) {
            value(Role.VALUE, element);
        } else {
            choice(element);
        }
    }

    /**
     * The innermost element ends.
     *
     * @param text the text in it
     */
    void end(Frame frame, Bytes text) throws IOException {
        switch (frame.role) {
            case INSTANCE -> endInstance(frame);
            case VALUE -> endValue(frame, text);
            case LIST -> endList(frame, text);
            case HOLDER -> endHolder(frame, text);
            default -> {
                if (frame.member != null) {
                    assembly.set(reader.around(1), frame.member, frame.start);
                }
            }
        }
        Frame around = reader.around(1);
        if (around != null && around.role == Role.LIST) {
            assembly.endItem(around, around.form.innermost().isSimple());
        }
        text.size = 0;
    }

    /** The document breaks off within a value, which may be a part of itself only. */
    void discard(Frame value) {
        stack.size = value.start;
        value.member = null;
        value.role = Role.SKIPPED;
    }

    private void endInstance(Frame frame) throws IOException {
        assembly.endInstance(frame);
        Frame around = reader.around(1);
        if (frame.inverse != null || around == null) {
            return;
        }
        if (frame.member != null) {
            int start = stack.size;
            boolean list = frame.member.form().isList();
            if (list) {
                stack.add('(');
            }
            assembly.reference(frame.id);
            if (list) {
                stack.add(')');
            }
            assembly.set(around, frame.member, start);
        } else if (around.role == Role.LIST || around.role == Role.HOLDER) {
            assembly.reference(frame.id);
        }
    }

    private void endValue(Frame frame, Bytes text) {
        int begin = stack.size;
        // nothing is written yet where no element in it was the value
        boolean good = frame.items > 0 || values.write(frame.form, text.array, 0, text.size);
        if (!good) {
            stack.size = frame.start;
        } else if (frame.typed) {
            stack.add(')');
        }
        Frame around = reader.around(1);
        if (frame.member != null) {
            assembly.set(around, frame.member, frame.start);
        } else if (around != null && around.role == Role.VALUE && stack.size > begin) {
            around.items++;
        }
    }

    private void endList(Frame frame, Bytes text) {
        if (frame.items == 0 && text.size > 0 && frame.form.innermost().kind() != Kind.SELECT) {
            stack.size--;
            values.write(frame.form, text.array, 0, text.size);
        } else {
            if (frame.items == 0 && text.size > 0) {
                complaints.add(XmlDamage.STRAY_TEXT, 0, Complaints.quote(text.array, 0, text.size));
            }
            assembly.endList(frame);
        }
        if (frame.typed) {
            stack.add(')');
        }
        if (frame.member != null) {
            assembly.set(reader.around(1), frame.member, frame.start);
        }
    }

    private void endHolder(Frame frame, Bytes text) throws IOException {
        Frame around = reader.around(1);
        boolean inverse = frame.member != null && frame.member.isInverse();
        boolean nothing = frame.items == 0 && !inverse;
        if (nothing && text.size > 0) {
            if (!values.write(frame.form, text.array, 0, text.size)) {
                stack.size = frame.start;
            }
        } else if (nothing && frame.member != null && frame.form.kind() == Kind.ENTITY) {
            Entity declared = declared(frame.member, frame.form);
            if (declared != null && !declared.type.isAbstract() && !reader.vocabulary().isPart28()) {
                // <Location/>: an instance without any attribute
                become(frame, declared, false);
                endInstance(frame);
                return;
            }
        }
        if (frame.typed) {
            stack.add(')');
        }
        if (frame.member != null && !inverse) {
            assembly.set(around, frame.member, frame.start);
        }
    }
}
