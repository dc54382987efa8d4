// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.claim;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String alike;
    public static String amount;
    public static String applicant;
    public static String application;
    public static String applied;
    public static String approved;
    public static String asTheRecordsStand;
    public static String asked;
    public static String broken;
    public static String businessNumber;
    public static String by;
    public static String bytes;
    public static String calculation;
    public static String certificate;
    public static String compare;
    public static String compareHint;
    public static String comparing;
    public static String cost;
    public static String course;
    public static String day;
    public static String deadlines;
    public static String decision;
    public static String decisions;
    public static String development;
    public static String directors;
    public static String district;
    public static String employees;
    public static String event;
    public static String events;
    public static String facts;
    public static String file;
    public static String first;
    public static String granted;
    public static String hash;
    public static String history;
    public static String holders;
    public static String holdersNotTold;
    public static String hours;
    public static String ifAny;
    public static String inStore;
    public static String invoice;
    public static String invoices;
    public static String issued;
    public static String item;
    public static String kind;
    public static String kindAmend;
    public static String kindGrant;
    public static String kindPaid;
    public static String kindRefuse;
    public static String kindDecline;
    public static String kindRepaid;
    public static String lastDay;
    public static String line;
    public static String lines;
    public static String must;
    public static String name;
    public static String no;
    public static String noDeadlines;
    public static String noInvoices;
    public static String noPapers;
    public static String noSteps;
    public static String number;
    public static String other;
    public static String otherStore;
    public static String paper;
    public static String papers;
    public static String parts;
    public static String payment;
    public static String payments;
    public static String permitted;
    public static String preparedBy;
    public static String project;
    public static String reading;
    public static String reason;
    public static String received;
    public static String reference;
    public static String same;
    public static String scheme;
    public static String second;
    public static String sector;
    public static String seen;
    public static String source;
    public static String staff;
    public static String standing;
    public static String step;
    public static String steps;
    public static String supplier;
    public static String takeStep;
    public static String time;
    public static String trainee;
    public static String trainees;
    public static String twice;
    public static String units;
    public static String unknownScheme;
    public static String unreadable;
    public static String untold;
    public static String version;
    public static String wanted;
    public static String what;
    public static String when;
    public static String worked;
    public static String worth;
    public static String yearDay;
    public static String yes;

    static {
        NLS.initializeMessages("org.lintel.ui.claims.claim.messages", Messages.class);
    }

    private Messages() {
    }
}
