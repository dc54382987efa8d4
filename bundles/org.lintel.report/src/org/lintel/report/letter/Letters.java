// SPDX-License-Identifier: EPL-2.0
package org.lintel.report.letter;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.scheme.Funds;
import org.lintel.core.text.Language;
import org.lintel.core.text.Message;
import org.lintel.report.document.Block;
import org.lintel.report.document.Document;
import org.lintel.rules.yaml.YamlException;

/**
 * Letters to applicants: the text of a template, and in it what the store says. The same records give the same letter on
 * any day, for it is dated by the step it is about.
 */
public final class Letters {

    private final ClaimStore store;
    private final Funds funds;
    private final LetterTemplates templates;

    public Letters(ClaimStore store, Funds funds, LetterTemplates templates) {
        this.store = store;
        this.funds = funds;
        this.templates = templates;
    }

    /**
     * A letter.
     *
     * @param notes told what is left out, that whoever sends it should know
     * @throws RefusedException if there is nothing yet to write of
     * @throws YamlException if a template names what there is not
     */
    public Document of(String claim, LetterRequest request, Consumer<Message> notes)
            throws IOException, YamlException, StoreException, RefusedException, ConflictException {
        LetterFacts facts = LetterFacts.of(store, funds, claim, request);
        if (facts.isOutdone()) {
            notes.accept(Message.of("the calculation is left out of the letter: by what is recorded now it would not give the {0} that "
                    + "was decided; \"lintel claims audit recalculate --claim {1}\" tells why",
                    "信件不載計算過程：按現有記錄計算，結果與所決定的 {0} 不符；可用「lintel claims audit recalculate --claim {1}」查看原因",
                    facts.decision().amount(), claim));
        }
        LocalDate day = request.day() == null ? facts.day() : request.day();
        if (day.isBefore(facts.day())) {
            throw new RefusedException(Message.of("a letter of {0} would be earlier than what it is about, of {1}",
                    "信件日期 {0} 早於所述事項的日期 {1}", day, facts.day()));
        }
        Language language = request.language();
        Map<String, String> values = new LinkedHashMap<>();
        LetterValues.of(facts, request, day).forEach((name, value) ->
                values.put(name, value == null ? null : value.in(language)));
        Map<String, Function<String, Block>> blocks = new LinkedHashMap<>();
        LetterBlocks.of(facts, language).forEach((name, block) -> blocks.put(name, block == null ? null : any -> block));
        Set<String> names = values.keySet();
        List<Block> all = new ArrayList<>();
        all.addAll(templates.of("letterhead", language).fill(values, blocks, names, Block.Style.LETTERHEAD));
        all.addAll(templates.of("opening", language).fill(values, blocks, names, Block.Style.BODY));
        List<Block> body = templates.of(request.kind().id(), language).fill(values, blocks, names, Block.Style.BODY);
        all.addAll(body);
        all.addAll(templates.of("closing", language).fill(values, blocks, names, Block.Style.BODY));
        String title = body.stream().filter(Block.Heading.class::isInstance).map(each -> ((Block.Heading) each).text())
                .findFirst().orElse(request.kind().label().in(language) + " " + claim);
        return new Document(title, store.name(), values.get("our-reference"), day, language, all);
    }
}
