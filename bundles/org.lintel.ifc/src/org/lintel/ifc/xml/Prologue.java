// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.xml;

import java.util.List;
import org.lintel.ifc.schema.Schema;
import org.lintel.ifc.schema.SchemaMatch;
import org.lintel.ifc.step.StepException;

/** What stands around the instances, and which schema they follow. */
final class Prologue {

    private final Tag tag;
    private final XmlScanner scanner;
    private final Complaints complaints;
    private String root;
    private String express;
    private String outside;
    private String schema;
    private Vocabulary vocabulary;

    Prologue(Tag tag, XmlScanner scanner, Complaints complaints) {
        this.tag = tag;
        this.scanner = scanner;
        this.complaints = complaints;
    }

    /** Null until the element around the instances has begun. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** As FILE_SCHEMA has it. */
    String schema() {
        return schema;
    }

    StepException notIfc() {
        return IfcXmlReader.refused(root != null ? root : scanner.nameTo > 0 ? tag.name() : null);
    }

    /** The outermost element of ISO 10303-28. */
    void document() {
        root = tag.name();
        outside = schemaOf(false);
    }

    /** {@code <express schema_name="IFC2X3"/>}. */
    void express() {
        String name = value("schema_name");
        express = name == null || name.isBlank() ? express : SchemaName.in(name);
    }

    /** The element around the instances: its own namespace counts, then what else it and the document say. */
    void container() {
        root = tag.name();
        if (vocabulary != null) {
            return;
        }
        String said = schemaOf(true);
        if (said == null) {
            said = express;
        }
        for (String place : new String[] {"configuration", "express", "schema", "description"}) {
            String value = said == null ? value(place) : null;
            said = value == null ? said : SchemaName.in(value);
        }
        if (said == null) {
            said = schemaOf(false);
        }
        if (said == null) {
            said = outside;
        }
        if (said == null) {
            said = tag.is("ifcXML") ? "IFC4" : "IFC2X3";
            complaints.add(XmlDamage.NO_SCHEMA, 0, said);
        }
        schema = said;
        SchemaMatch match = SchemaMatch.of(List.of(said));
        vocabulary = new Vocabulary(match == null ? Schema.of("IFC4") : match.schema());
    }

    /**
     * The schema that a namespace speaks of.
     *
     * @param own whether only the namespace counts that the instances are in
     */
    private String schemaOf(boolean own) {
        int[] a = scanner.attributes;
        for (int i = 0, at = 0; i < scanner.attributeCount; i++, at += 5) {
            boolean namespace = tag.isNamespace(scanner.b, a, at);
            boolean isDefault = namespace && a[at + 1] == a[at];
            boolean location = XmlText.is(scanner.b, a[at + 1], a[at + 2], "schemaLocation");
            if (own ? isDefault : namespace || location) {
                String said = SchemaName.in(scanner.name(a[at + 3], a[at + 4]));
                if (said != null) {
                    return said;
                }
            }
        }
        return null;
    }

    private String value(String attribute) {
        int[] a = scanner.attributes;
        for (int i = 0, at = 0; i < scanner.attributeCount; i++, at += 5) {
            if (XmlText.is(scanner.b, a[at + 1], a[at + 2], attribute)) {
                return scanner.name(a[at + 3], a[at + 4]);
            }
        }
        return null;
    }
}
