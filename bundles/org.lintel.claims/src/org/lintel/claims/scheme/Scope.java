// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.scheme;

import org.lintel.core.text.Text;

/** Over what a ceiling holds: which earlier grants it is shared with. */
public enum Scope {
    /** One application; nothing granted before counts. */
    APPLICATION("application", Text.of("each application", "每宗申請")),
    /** All applications for one project. */
    PROJECT("project", Text.of("each project", "每個項目")),
    /** All applications for one course. */
    COURSE("course", Text.of("each course", "每個課程")),
    /** All applications for one development, whoever makes them. */
    DEVELOPMENT("development", Text.of("each development", "每個發展項目")),
    /** All applications of one enterprise together with those related to it. */
    APPLICANT("applicant", Text.of("each applicant", "每名申請人"));

    private final String id;
    private final Text label;

    Scope(String id, Text label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public Text label() {
        return label;
    }

    /** Whether an application must name what this is, as it names its project. */
    public boolean isNamed() {
        return this == PROJECT || this == COURSE || this == DEVELOPMENT;
    }
}
