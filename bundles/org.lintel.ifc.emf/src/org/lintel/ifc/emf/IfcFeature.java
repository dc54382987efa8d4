// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.emf;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.lintel.ifc.schema.InverseAttribute;

/** A feature that stands for an attribute of the schema. */
interface IfcFeature extends EStructuralFeature {

    /** The place among the entity's attributes, from 0; -1 for inverse attributes and for features of values. */
    int position();

    /** How values of the file become values of EMF; null for inverse attributes. */
    Codec codec();

    /** The inverse attribute this stands for; null for any other. */
    InverseAttribute inverse();

    /** Whether a list that has become empty is to be written {@code $}: it may be missing, but not be empty. */
    boolean emptyIsUnset();
}
