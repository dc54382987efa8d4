// SPDX-License-Identifier: EPL-2.0
package org.lintel.geo.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** What the stand-in answers, before a fault is worked upon it. */
record Said(int status, String type, byte[] body) {

    static Said json(JsonNode node) {
        return new Said(200, "application/json;charset=UTF-8", node.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Said text(int status, String type, String text) {
        return new Said(status, type + ";charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Said none() {
        return text(404, "text/plain", "Not Found");
    }
}
