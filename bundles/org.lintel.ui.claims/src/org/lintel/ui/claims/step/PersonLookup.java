// SPDX-License-Identifier: EPL-2.0
package org.lintel.ui.claims.step;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.lintel.claims.key.KeyException;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Reading;
import org.lintel.claims.record.StoreException;
import org.lintel.core.text.Message;
import org.lintel.ui.claims.ClaimsUi;
import org.lintel.ui.claims.desk.OpenedStore;
import org.lintel.ui.claims.desk.StoreJob;

/** Tells who has a key in a store, so that nobody signs as somebody they did not mean. */
public final class PersonLookup extends StoreJob {

    private final Keys.Choice key;
    private final BiConsumer<String, Boolean> sink;

    /** @param sink told in words who it is, or why that is not known, and whether they may sign at all; in the job's thread */
    public PersonLookup(OpenedStore store, Keys.Choice key, BiConsumer<String, Boolean> sink) {
        super(Messages.lookingUp, store);
        this.key = key;
        this.sink = sink;
        setSystem(true);
        setPriority(SHORT);
    }

    @Override
    protected void work(OpenedStore at, IProgressMonitor monitor) throws StoreException, ConflictException {
        String held;
        try {
            held = key.open().key();
        } catch (KeyException e) {
            sink.accept(ClaimsUi.say(e.text()), false);
            return;
        }
        List<Actor> found = at.store().read((Reading records) -> records.where(Actor.TABLE, "public_key", held));
        if (found.isEmpty()) {
            sink.accept(Messages.nobody, false);
        } else {
            sink.accept(words(found.getFirst()), found.getFirst().active());
        }
    }

    private static String words(Actor actor) {
        String roles = actor.roles().isEmpty() ? Messages.noRole : actor.roles().stream().sorted()
                .map(each -> ClaimsUi.say(each.label())).collect(Collectors.joining(ClaimsUi.say(ClaimsUi.COMMA)));
        return NLS.bind(actor.active() ? Messages.person : Messages.personLeft,
                new Object[] {actor.name(), actor.id(), roles});
    }

    @Override
    protected void failed(Message why) {
        // the store did not answer: nothing is known against the key
        sink.accept(ClaimsUi.say(why), true);
    }
}
