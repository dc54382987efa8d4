// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.payment;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String allSchemes;
    public static String batch;
    public static String browse;
    public static String claim;
    public static String day;
    public static String file;
    public static String fileMade;
    public static String hash;
    public static String kind;
    public static String leftOut;
    public static String made;
    public static String madeBefore;
    public static String makingFile;
    public static String noBatch;
    public static String noDay;
    public static String noFile;
    public static String noStatement;
    public static String noStore;
    public static String notWritten;
    public static String nothingHappened;
    public static String order;
    public static String paymentFile;
    public static String paymentFileHint;
    public static String reconcile;
    public static String reconcileHint;
    public static String reconciling;
    public static String record;
    public static String recorded;
    public static String refused;
    public static String rehearse;
    public static String rehearsed;
    public static String row;
    public static String scheme;
    public static String signFile;
    public static String statement;
    public static String then;
    public static String what;

    static {
        NLS.initializeMessages("org.lintel.ui.claims.payment.messages", Messages.class);
    }

    private Messages() {
    }
}
