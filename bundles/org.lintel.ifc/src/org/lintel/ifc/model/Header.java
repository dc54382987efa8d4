// SPDX-License-Identifier: EPL-2.0
package org.lintel.ifc.model;

import java.util.List;

/**
 * What stands in the HEADER section; texts that are missing are empty, never null.
 *
 * @param description of FILE_DESCRIPTION; holds the view definition, {@code ViewDefinition [CoordinationView]}
 * @param implementationLevel {@code 2;1}
 * @param name of FILE_NAME: the file as its author called it
 * @param timestamp as written, ISO 8601
 * @param originatingSystem the program it comes from
 * @param schemas as declared in FILE_SCHEMA, in the file's own letters
 */
public record Header(List<String> description, String implementationLevel, String name, String timestamp,
        List<String> author, List<String> organization, String preprocessor, String originatingSystem,
        String authorization, List<String> schemas) {

    public Header {
        description = List.copyOf(description);
        author = List.copyOf(author);
        organization = List.copyOf(organization);
        schemas = List.copyOf(schemas);
    }
}
