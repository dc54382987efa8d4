// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimHead;
import org.lintel.claims.record.Entry;
import org.lintel.claims.record.EvidenceItem;
import org.lintel.claims.record.Firm;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Tie;
import org.lintel.claims.record.Trainee;

/**
 * What a store holds that tells of a person: of a trainee, named with an application or found by the hash of the same
 * identity number in others; of all people of an application; of a firm; of who is called by an id.
 *
 * @param trainees the rows that tell of them, one for each application
 * @param papers of their applications; of one trainee those that name them
 * @param firm null where the subject is none
 * @param actor null where the subject is none
 * @param ties to firms, of who is called by the subject
 * @param claims the applications concerned
 */
public record Held(String subject, List<Trainee> trainees, List<EvidenceItem> papers, Firm firm, Actor actor,
        List<Tie> ties, SortedSet<String> claims) {

    public Held {
        trainees = List.copyOf(trainees);
        papers = List.copyOf(papers);
        ties = List.copyOf(ties);
        claims = new TreeSet<>(claims);
    }

    /**
     * What is held.
     *
     * @param subject the id of an application, of a trainee after that of their application and a stroke
     *     ({@code A-1/t1}), of a firm, an actor or whoever is tied to a firm
     * @return null if nothing is called so
     */
    public static Held find(Reading records, String subject) {
        if (records.find(ClaimHead.TABLE, subject) != null) {
            return new Held(subject, records.where(Trainee.TABLE, "claim", subject),
                    records.where(EvidenceItem.TABLE, "claim", subject), null, null, List.of(),
                    new TreeSet<>(List.of(subject)));
        }
        int stroke = subject.lastIndexOf('/');
        Trainee trainee = stroke < 0 ? null
                : records.find(Trainee.TABLE, subject.substring(0, stroke), subject.substring(stroke + 1));
        if (trainee != null) {
            return of(records, subject, trainee);
        }
        Firm firm = records.find(Firm.TABLE, subject);
        Actor actor = records.find(Actor.TABLE, subject);
        List<Tie> ties = records.where(Tie.TABLE, "person", subject);
        SortedSet<String> claims = new TreeSet<>();
        if (firm != null) {
            records.where(ClaimHead.TABLE, "firm", subject).forEach(each -> claims.add(each.id()));
        }
        return firm == null && actor == null && ties.isEmpty() ? null
                : new Held(subject, List.of(), List.of(), firm, actor, ties, claims);
    }

    private static Held of(Reading records, String subject, Trainee trainee) {
        Map<String, Trainee> same = new LinkedHashMap<>();
        same.put(trainee.claim() + "/" + trainee.id(), trainee);
        if (trainee.identity() != null) {
            records.where(Trainee.TABLE, "identity", trainee.identity())
                    .forEach(each -> same.put(each.claim() + "/" + each.id(), each));
        }
        List<EvidenceItem> papers = new ArrayList<>();
        SortedSet<String> claims = new TreeSet<>();
        for (Trainee each : same.values()) {
            if (claims.add(each.claim())) {
                for (EvidenceItem paper : records.where(EvidenceItem.TABLE, "claim", each.claim())) {
                    if (same.values().stream().anyMatch(one -> names(paper.text(), one) || names(paper.file(), one))) {
                        papers.add(paper);
                    }
                }
            }
        }
        return new Held(subject, List.copyOf(same.values()), papers, null, null, List.of(), claims);
    }

    private static boolean names(String text, Trainee trainee) {
        return text != null && trainee.name() != null && !trainee.name().isBlank() && text.contains(trainee.name());
    }

    /** The records of which something can be erased that is still there. */
    public List<Entry> erasable() {
        List<Entry> all = new ArrayList<>();
        trainees.stream().filter(each -> each.name() != null || each.identity() != null || each.masked() != null)
                .forEach(all::add);
        papers.stream().filter(each -> each.file() != null || each.text() != null).forEach(all::add);
        if (firm != null && (firm.address() != null || firm.telephone() != null || firm.account() != null)) {
            all.add(firm);
        }
        if (actor != null && actor.name() != null) {
            all.add(actor);
        }
        return all;
    }

    /** Whether a text names one of the people, and so must not stay where nothing can be erased. */
    public boolean isNamedIn(String text) {
        return trainees.stream().anyMatch(each -> names(text, each))
                || actor != null && actor.name() != null && !actor.name().equals(actor.id())
                        && text.contains(actor.name());
    }
}
