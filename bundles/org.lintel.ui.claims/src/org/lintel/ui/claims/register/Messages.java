// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.register;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String all;
    public static String appliedFrom;
    public static String appliedUntil;
    public static String closeStore;
    public static String columnApplicant;
    public static String columnAsked;
    public static String columnDate;
    public static String columnGranted;
    public static String columnId;
    public static String columnPaid;
    public static String columnScheme;
    public static String columnState;
    public static String count;
    public static String countMore;
    public static String grantedFrom;
    public static String grantedUntil;
    public static String next;
    public static String noAmount;
    public static String noClaims;
    public static String noDay;
    public static String noneLikeThis;
    public static String openClaim;
    public static String openStore;
    public static String order;
    public static String previous;
    public static String reading;
    public static String refresh;
    public static String scheme;
    public static String showAll;
    public static String state;
    public static String stopped;
    public static String storeName;
    public static String tableName;
    public static String until;
    public static String words;
    public static String wordsHint;

    static {
        NLS.initializeMessages("org.lintel.ui.claims.register.messages", Messages.class);
    }

    private Messages() {
    }
}
