// SPDX-License-Identifier: EPL-2.0
package org.lintel.claims.office;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lintel.claims.claim.Application;
import org.lintel.claims.claim.Grant;
import org.lintel.claims.claim.Ledger;
import org.lintel.claims.claim.SharedCost;
import org.lintel.claims.evidence.InvoiceNumber;
import org.lintel.claims.record.Attendance;
import org.lintel.claims.record.Invoice;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.Trainee;
import org.lintel.claims.record.TrainingCourse;
import org.lintel.claims.scheme.Exclusion;
import org.lintel.claims.scheme.Funds;

/**
 * Finds what an application and an earlier grant of another scheme are both for: an invoice of one supplier with one
 * number, a thing with one serial number, a trainee in one course.
 */
final class SharedCosts {

    private final Reading records;
    private final String claim;
    /** The grants that matter, by their applications. */
    private final Map<String, String> grants;
    private final Map<List<String>, SharedCost> found = new LinkedHashMap<>();

    private SharedCosts(Reading records, String claim, Map<String, String> grants) {
        this.records = records;
        this.claim = claim;
        this.grants = grants;
    }

    /** @param claims the applications that grants of the ledger are for, by the ids of the grants */
    static List<SharedCost> of(Reading records, Application application, Funds.Found scheme, Ledger ledger,
            Map<String, String> claims) {
        List<Exclusion> asked = scheme.scheme().versions().stream().flatMap(each -> each.exclusions().stream())
                .filter(each -> each.same() == Exclusion.Same.COST).toList();
        Map<String, String> grants = new TreeMap<>();
        for (Grant grant : asked.isEmpty() ? List.<Grant>of() : ledger.standing()) {
            if (grant.amount().minor() > 0
                    && asked.stream().anyMatch(each -> each.covers(grant.scheme(), scheme.fund()))) {
                grants.put(claims.get(grant.id()), grant.id());
            }
        }
        if (grants.isEmpty()) {
            return List.of();
        }
        SharedCosts costs = new SharedCosts(records, application.id(), grants);
        costs.invoices();
        costs.trainees();
        return List.copyOf(costs.found.values());
    }

    private void invoices() {
        List<Invoice> own = records.where(Invoice.TABLE, "claim", claim);
        for (Invoice there : own.isEmpty() ? List.<Invoice>of() : others(records.among(Invoice.TABLE, "claim",
                grants.keySet()))) {
            for (Invoice here : own) {
                if (here.supplier().equals(there.supplier())
                        && InvoiceNumber.normal(here.number()).equals(InvoiceNumber.normal(there.number()))) {
                    add(there.claim(), SharedCost.Kind.INVOICE, here.id(), there.id());
                } else if (here.serial() != null && !here.serial().isBlank() && here.serial().equals(there.serial())) {
                    add(there.claim(), SharedCost.Kind.ASSET, here.id(), there.id());
                }
            }
        }
    }

    private static List<Invoice> others(List<Invoice> all) {
        return all.stream().sorted(Comparator.comparing(Invoice::id)).toList();
    }

    /** People are known by the hash of their identity number, courses by id or name. */
    private void trainees() {
        Map<String, Set<String>> own = courses(Set.of(claim)).getOrDefault(claim, Map.of());
        if (own.isEmpty()) {
            return;
        }
        courses(grants.keySet()).forEach((other, people) -> people.forEach((identity, courses) -> {
            Set<String> both = new TreeSet<>(own.getOrDefault(identity, Set.of()));
            both.retainAll(courses);
            if (!both.isEmpty()) {
                add(other, SharedCost.Kind.TRAINEE, claim + " " + both.iterator().next(), other + " " + both.iterator().next());
            }
        }));
    }

    /** What people attended, by application and person: ids and names of courses. */
    private Map<String, Map<String, Set<String>>> courses(Set<String> claims) {
        Map<String, Map<String, Set<String>>> all = new TreeMap<>();
        Map<List<String>, String> people = new HashMap<>();
        for (Trainee each : records.among(Trainee.TABLE, "claim", claims)) {
            if (each.identity() != null) {
                people.put(List.of(each.claim(), each.id()), each.identity());
            }
        }
        Map<List<String>, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            records.among(TrainingCourse.TABLE, "claim", claims)
                    .forEach(each -> names.put(List.of(each.claim(), each.id()), each.name()));
            for (Attendance each : records.among(Attendance.TABLE, "claim", claims)) {
                String person = people.get(List.of(each.claim(), each.trainee()));
                if (person != null) {
                    Set<String> courses = all.computeIfAbsent(each.claim(), none -> new TreeMap<>())
                            .computeIfAbsent(person, none -> new TreeSet<>());
                    courses.add(each.course());
                    courses.add(names.getOrDefault(List.of(each.claim(), each.course()), each.course()));
                }
            }
        }
        return all;
    }

    private void add(String other, SharedCost.Kind kind, String here, String there) {
        found.putIfAbsent(List.of(other, kind.id()), new SharedCost(grants.get(other), kind, here, there));
    }
}
