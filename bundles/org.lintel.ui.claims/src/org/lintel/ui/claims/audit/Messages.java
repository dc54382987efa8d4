// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.audit;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String added;
    public static String allEvents;
    public static String badVerdict;
    public static String by;
    public static String checkpoint;
    public static String checkpointHint;
    public static String claim;
    public static String compared;
    public static String counts;
    public static String deleted;
    public static String details;
    public static String earlier;
    public static String erased;
    public static String event;
    public static String eventLine;
    public static String events;
    public static String findings;
    public static String hashes;
    public static String indicator;
    public static String indicators;
    public static String intact;
    public static String keeping;
    public static String kind;
    public static String later;
    public static String look;
    public static String lookHint;
    public static String looking;
    public static String noAccusation;
    public static String noEvents;
    public static String notAsWritten;
    public static String notVerified;
    public static String note;
    public static String ofStore;
    public static String open;
    public static String pageOfEvents;
    public static String reading;
    public static String reason;
    public static String refresh;
    public static String replaced;
    public static String replayed;
    public static String review;
    public static String reviewColumn;
    public static String reviewHint;
    public static String reviewTitle;
    public static String reviewed;
    public static String row;
    public static String seen;
    public static String selectEvent;
    public static String settings;
    public static String settingsHint;
    public static String signReview;
    public static String stop;
    public static String stopped;
    public static String story;
    public static String subject;
    public static String subjectHint;
    public static String time;
    public static String unproven;
    public static String verdict;
    public static String verification;
    public static String verify;
    public static String verifyHint;
    public static String verifying;
    public static String wasIntact;
    public static String wasNotAsWritten;
    public static String weight;
    public static String what;
    public static String withCheckpoint;
    public static String wrote;

    static {
        NLS.initializeMessages("org.lintel.ui.claims.audit.messages", Messages.class);
    }

    private Messages() {
    }
}
