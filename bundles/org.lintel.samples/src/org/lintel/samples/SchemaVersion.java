// SPDX-License-Identifier: EPL-2.0
package org.lintel.samples;

/** The IFC schema a sample is written in. */
public enum SchemaVersion {
    IFC2X3, IFC4, IFC4X3;

    /** As it stands in FILE_SCHEMA of the file. */
    public String declared() {
        return this == IFC4X3 ? "IFC4X3_ADD2" : name();
    }
}
