// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.step;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String amount;
    public static String badKey;
    public static String changedMeanwhile;
    public static String day;
    public static String inEnvironment;
    public static String inVault;
    public static String keep;
    public static String keepBadName;
    public static String keepHint;
    public static String keepName;
    public static String keepTitle;
    public static String kept;
    public static String key;
    public static String keyFile;
    public static String keyName;
    public static String lookBeforeSigning;
    public static String lookingUp;
    public static String noAmount;
    public static String noDay;
    public static String noKey;
    public static String noReason;
    public static String noReference;
    public static String noRole;
    public static String nobody;
    public static String notCertain;
    public static String notPossible;
    public static String nothingHappened;
    public static String nothingPossible;
    public static String person;
    public static String personLeft;
    public static String phraseAgain;
    public static String phraseHint;
    public static String phraseShort;
    public static String phraseTitle;
    public static String reason;
    public static String reference;
    public static String refused;
    public static String sign;
    public static String signing;
    public static String stepHint;
    public static String stepTitle;
    public static String takeStep;
    public static String taking;
    public static String then;
    public static String vaultHint;
    public static String whichStep;
    public static String who;

    static {
        NLS.initializeMessages("org.lintel.ui.claims.step.messages", Messages.class);
    }

    private Messages() {
    }
}
