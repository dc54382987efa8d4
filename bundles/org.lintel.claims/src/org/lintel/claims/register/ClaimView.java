// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.register;

import java.util.Arrays;
import java.util.List;
import org.lintel.core.text.Text;

/** The lists an office works with: what is told of the applications, and their order. Each is measured at a million. */
public enum ClaimView {
    REGISTER("register", Text.of("register of a scheme", "計劃登記冊"), ClaimOrder.NEWEST, "scheme"),
    WAITING("waiting", Text.of("waiting in a state", "某狀態的待辦申請"), ClaimOrder.DATE, "state"),
    DESK("desk", Text.of("of a scheme, waiting in a state", "某計劃某狀態的待辦申請"), ClaimOrder.DATE, "scheme", "state"),
    APPLICANT("applicant", Text.of("of an applicant", "某申請人的申請"), ClaimOrder.NEWEST, "applicant"),
    GRANTS("grants", Text.of("grants of a scheme", "某計劃的批出資助"), ClaimOrder.GRANTED, "scheme"),
    DISTRICT("district", Text.of("of a district", "某地區的申請"), ClaimOrder.NEWEST, "district");

    private final String id;
    private final Text label;
    private final ClaimOrder order;
    private final List<String> needs;

    ClaimView(String id, Text label, ClaimOrder order, String... needs) {
        this.id = id;
        this.label = label;
        this.order = order;
        this.needs = List.of(needs);
    }

    /** The view of that id, or null. */
    public static ClaimView of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst().orElse(null);
    }

    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }

    public ClaimOrder order() {
        return order;
    }

    /** What has to be told, by the names of {@link ClaimFilter}. */
    public List<String> needs() {
        return needs;
    }
}
