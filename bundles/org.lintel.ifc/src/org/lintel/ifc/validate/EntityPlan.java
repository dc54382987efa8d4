// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.validate;

import java.util.ArrayList;
import java.util.List;
import org.lintel.ifc.express.WhereRule;
import org.lintel.ifc.schema.Attribute;
import org.lintel.ifc.schema.EntityType;
import org.lintel.ifc.schema.InverseAttribute;

/**
 * What the values of an instance of one entity are held to, prepared once.
 *
 * @param checks by attribute what its type asks
 * @param globalId the place of the GlobalId; -1 where there is none
 */
record EntityPlan(EntityType type, List<Attribute> attributes, ValueCheck[] checks, int globalId) {

    static EntityPlan of(EntityType type, SchemaPlan schema) {
        List<Attribute> attributes = type.attributes();
        var checks = new ValueCheck[attributes.size()];
        for (int i = 0; i < checks.length; i++) {
            checks[i] = schema.check(attributes.get(i).type());
        }
        return new EntityPlan(type, attributes, checks, type.isA("IfcRoot") ? type.indexOf("GlobalId") : -1);
    }

    /**
     * What the rules of the schema ask besides.
     *
     * @param domains by attribute what the WHERE rules of its type ask; null where there are none
     * @param inverses those that limit the number of references
     */
    record Rules(List<WhereRule> where, DomainCheck[] domains, List<InverseLimit> inverses) {

        static Rules of(EntityType type, SchemaPlan schema) {
            List<Attribute> attributes = type.attributes();
            var domains = new DomainCheck[attributes.size()];
            for (int i = 0; i < domains.length; i++) {
                domains[i] = schema.domain(attributes.get(i).type());
            }
            var inverses = new ArrayList<InverseLimit>();
            for (EntityType at = type; at != null; at = at.supertype()) {
                for (InverseAttribute inverse : at.ownInverses()) {
                    if (inverse.lower() > 0 || inverse.upper() >= 0) {
                        inverses.add(new InverseLimit(at.name(), inverse));
                    }
                }
            }
            return new Rules(schema.book().rules(type), domains, List.copyOf(inverses));
        }
    }

    /** @param owner the entity that declares it */
    record InverseLimit(String owner, InverseAttribute attribute) {

        boolean holds(int count) {
            return count >= attribute.lower() && (attribute.upper() < 0 || count <= attribute.upper());
        }

        String rule() {
            return owner + "." + attribute.name();
        }

        /** {@code 1:?}. */
        String bounds() {
            return attribute.lower() + ":" + (attribute.upper() < 0 ? "?" : String.valueOf(attribute.upper()));
        }
    }
}
