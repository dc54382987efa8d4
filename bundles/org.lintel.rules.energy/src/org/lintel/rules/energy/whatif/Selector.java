// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintel.core.result.Subject;
import org.lintel.core.text.Language;
import org.lintel.rules.Nearest;
import org.lintel.rules.Wildcard;
import org.lintel.rules.energy.fabric.FabricElement;
import org.lintel.rules.energy.fabric.FabricElement.Kind;

/**
 * Which pieces of an envelope are meant: words with {@code +} between, all of which must hold, such as {@code G1} or
 * {@code window+SW}. A word is a mark, a kind, a façade, tower or podium, the GlobalId or name of an element, a type or
 * a storey, whatever there is of first; {@code storey:}, {@code class:} and so on say which.
 */
public final class Selector {

    private static final Map<String, Set<Kind>> KINDS = Map.ofEntries(
            Map.entry("wall", Set.of(Kind.WALL)), Map.entry("walls", Set.of(Kind.WALL)),
            Map.entry("牆", Set.of(Kind.WALL)),
            Map.entry("window", Set.of(Kind.FENESTRATION)), Map.entry("windows", Set.of(Kind.FENESTRATION)),
            Map.entry("窗", Set.of(Kind.FENESTRATION)), Map.entry("roof", Set.of(Kind.ROOF)),
            Map.entry("roofs", Set.of(Kind.ROOF)), Map.entry("屋頂", Set.of(Kind.ROOF)),
            Map.entry("skylight", Set.of(Kind.SKYLIGHT)), Map.entry("skylights", Set.of(Kind.SKYLIGHT)),
            Map.entry("天窗", Set.of(Kind.SKYLIGHT)), Map.entry("glass", Set.of(Kind.FENESTRATION, Kind.SKYLIGHT)),
            Map.entry("玻璃", Set.of(Kind.FENESTRATION, Kind.SKYLIGHT)), Map.entry("opaque", Set.of(Kind.WALL, Kind.ROOF)),
            Map.entry("all", Set.of(Kind.values())), Map.entry("*", Set.of(Kind.values())));

    private enum Field {
        MARK, KIND, FACADE, PART, ID, NAME, TYPE, STOREY, CLASS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it tells elements of one piece apart. */
        boolean ofSubjects() {
            return this == ID || this == NAME || this == CLASS;
        }
    }

    private record Term(Field field, String pattern) {
    }

    private final String text;
    private final List<Term> terms;

    private Selector(String text, List<Term> terms) {
        this.text = text;
        this.terms = List.copyOf(terms);
    }

    /**
     * Understands a selector over the envelope it is to choose from.
     *
     * @throws ChangeException where a word means nothing of it, with the word that was perhaps meant
     */
    static Selector of(String text, List<FabricElement> all) throws ChangeException {
        List<Term> terms = new ArrayList<>();
        for (String word : text.split("\\+")) {
            terms.add(term(word.strip(), all));
        }
        Selector selector = new Selector(text.strip(), terms);
        if (all.stream().noneMatch(selector::holds)) {
            throw new ChangeException("nothing of the envelope is {0}", "外殼中沒有 {0}", selector.text);
        }
        return selector;
    }

    private static Term term(String word, List<FabricElement> all) throws ChangeException {
        int colon = word.indexOf(':');
        for (Field field : Field.values()) {
            if (colon > 0 && field.word().equalsIgnoreCase(word.substring(0, colon))) {
                return new Term(field, word.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
            }
        }
        for (Field field : Field.values()) {
            Term term = new Term(field, word.toLowerCase(Locale.ROOT));
            if (field != Field.CLASS && all.stream().anyMatch(element -> holds(term, element))) {
                return term;
            }
        }
        Set<String> known = new TreeSet<>(List.of("wall", "window", "roof", "skylight", "glass", "opaque", "all"));
        for (FabricElement element : all) {
            known.add(element.mark());
            known.add(element.facade());
            known.add(type(element));
        }
        known.remove("");
        throw new ChangeException("nothing of the envelope is called \"{0}\"; perhaps {1}", "外殼中沒有「{0}」；或是 {1}", word,
                Nearest.of(word, known));
    }

    private static String type(FabricElement element) {
        String described = element.description().in(Language.EN);
        int colon = described.indexOf(": ");
        return colon > 0 ? described.substring(0, colon) : described;
    }

    /** Whether any of a piece is meant. */
    private boolean holds(FabricElement element) {
        for (Term term : terms) {
            if (!holds(term, element)) {
                return false;
            }
        }
        return terms.stream().noneMatch(term -> term.field().ofSubjects())
                || element.subjects().stream().anyMatch(this::holds);
    }

    /** The model elements of a piece that are meant, as places in its list; all where nothing tells them apart. */
    List<Integer> of(FabricElement element) {
        List<Integer> chosen = new ArrayList<>();
        if (holds(element)) {
            for (int i = 0; i < element.subjects().size(); i++) {
                if (holds(element.subjects().get(i))) {
                    chosen.add(i);
                }
            }
        }
        return chosen;
    }

    /** Whether a piece is meant as a whole, whatever elements it is of. */
    boolean isOfPieces() {
        return terms.stream().noneMatch(term -> term.field().ofSubjects());
    }

    boolean chooses(FabricElement element) {
        return holds(element);
    }

    private boolean holds(Subject subject) {
        for (Term term : terms) {
            if (term.field().ofSubjects() && !holds(term, subject)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Term term, FabricElement element) {
        return switch (term.field()) {
            case MARK -> matches(term, element.mark());
            case KIND -> KINDS.getOrDefault(term.pattern(), Set.of()).contains(element.kind());
            case FACADE -> matches(term, element.facade());
            case PART -> matches(term, element.part().name());
            case STOREY -> matches(term, element.storey());
            case TYPE -> matches(term, type(element)) || matches(term, element.description().in(Language.EN))
                    || element.glass() != null && matches(term, element.glass().type());
            case ID, NAME, CLASS -> element.subjects().stream().anyMatch(subject -> holds(term, subject));
        };
    }

    private static boolean holds(Term term, Subject subject) {
        return switch (term.field()) {
            case ID -> matches(term, subject.globalId());
            case NAME -> matches(term, subject.name());
            default -> matches(term, subject.type());
        };
    }

    private static boolean matches(Term term, String word) {
        return !word.isEmpty() && Wildcard.matches(term.pattern(), word.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
