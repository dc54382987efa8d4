// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    static String assumed;
    static String calculation;
    static String candidate;
    static String candidateWouldBe;
    static String checkedAt;
    static String checking;
    static String columnClause;
    static String columnElement;
    static String columnFinding;
    static String columnFrom;
    static String columnStorey;
    static String columnTerm;
    static String columnValue;
    static String crashed;
    static String element;
    static String evidence;
    static String explanation;
    static String filterOutcomes;
    static String filterSeverities;
    static String filterText;
    static String findings;
    static String groupBy;
    static String groupFile;
    static String groupNone;
    static String groupOutcome;
    static String groupRule;
    static String groupStorey;
    static String groupType;
    static String loading;
    static String missing;
    static String missingInputs;
    static String models;
    static String noStorey;
    static String noType;
    static String nothingChecked;
    static String scope;
    static String scopeModel;
    static String scopeProject;
    static String scopeWorkspace;
    static String selectFinding;
    static String showOutcome;
    static String showSeverity;
    static String showSuppressed;
    static String shownOf;
    static String stale;
    static String suppressed;
    static String suppressedCount;
    static String whatToDo;
    static String why;

    static {
        NLS.initializeMessages("org.lintel.ui.findings.messages", Messages.class);
    }

    private Messages() {
    }
}
