// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.schema;

import java.util.ArrayList;
import java.util.List;

/** What the generator takes from an EXPRESS file; filled by {@link ExpressParser}. */
record ExpressSchema(String name, List<EntityDeclaration> entities, List<DefinedType> types) {

    /** An attribute as declared. */
    record AttributeDeclaration(String name, TypeExpression type, boolean optional) {
    }

    /** An entity as declared; what is inherited is not repeated. */
    static final class EntityDeclaration {

        final String name;
        boolean isAbstract;
        String supertype;
        final List<AttributeDeclaration> attributes = new ArrayList<>();
        final List<AttributeDeclaration> redeclared = new ArrayList<>();
        final List<String> derived = new ArrayList<>();
        final List<InverseAttribute> inverses = new ArrayList<>();
        final List<String> whereRules = new ArrayList<>();
        final List<UniqueRule> uniqueRules = new ArrayList<>();

        EntityDeclaration(String name) {
            this.name = name;
        }
    }
}
