// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.findings;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String assumed;
    public static String calculation;
    public static String candidate;
    public static String candidateWouldBe;
    public static String checkedAt;
    public static String checking;
    public static String collapseAll;
    public static String columnClause;
    public static String columnElement;
    public static String columnFinding;
    public static String columnFrom;
    public static String columnStorey;
    public static String columnTerm;
    public static String columnValue;
    public static String crashed;
    public static String element;
    public static String evidence;
    public static String expandAll;
    public static String explanation;
    public static String filterOutcomes;
    public static String filterSeverities;
    public static String filterText;
    public static String findings;
    public static String groupBy;
    public static String groupFile;
    public static String groupNone;
    public static String groupOutcome;
    public static String groupRule;
    public static String groupStorey;
    public static String groupType;
    public static String loading;
    public static String missing;
    public static String missingInputs;
    public static String models;
    public static String noStorey;
    public static String noType;
    public static String nothingChecked;
    public static String repair;
    public static String repairHow;
    public static String repairOnRequest;
    public static String scope;
    public static String scopeModel;
    public static String scopeProject;
    public static String scopeWorkspace;
    public static String selectFinding;
    public static String showOutcome;
    public static String showSeverity;
    public static String showSuppressed;
    public static String shownOf;
    public static String stale;
    public static String suppressed;
    public static String suppressedCount;
    public static String whatToDo;
    public static String why;

    static {
        NLS.initializeMessages("org.lintel.ui.findings.messages", Messages.class);
    }

    private Messages() {
    }
}
