// SPDX-License-Identifier: EPL-2.0
package org.lintel.cli.claims.office;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lintel.claims.office.Office;
import org.lintel.claims.office.RefusedException;
import org.lintel.claims.record.Actor;
import org.lintel.claims.record.ClaimStore;
import org.lintel.claims.record.ConflictException;
import org.lintel.claims.record.Signer;
import org.lintel.claims.record.StoreException;
import org.lintel.claims.store.JdbcStore;
import org.lintel.claims.store.StoreAddress;
import org.lintel.cli.ExitCode;
import org.lintel.cli.Printable;
import org.lintel.cli.Terminal;
import org.lintel.cli.UsageException;
import org.lintel.core.text.Message;
import org.lintel.report.json.JsonWriter;
import org.lintel.rules.signoff.SignerKey;
import picocli.CommandLine.ParseResult;

/** Who works with a store: makes one with its first administrator, enrols others, lists them. */
final class People {

    private final ClaimStore store;
    private final boolean json;
    private final Terminal terminal;

    People(ClaimStore store, boolean json, Terminal terminal) {
        this.store = store;
        this.json = json;
        this.terminal = terminal;
    }

    static ExitCode init(ParseResult options, Terminal terminal)
            throws IOException, UsageException, StoreException, ConflictException {
        StoreAddress address = OpenStore.address(options);
        if (JdbcStore.update(address)) {
            terminal.note(Message.of("{0} is a store already; its tables are up to date",
                    "{0} 已是儲存庫；資料表已是最新", address));
            return ExitCode.OK;
        }
        Signer signer = OpenStore.signer(options);
        String id = options.matchedOptionValue("--as", null);
        if (id == null || !Office.isId(id)) {
            throw new UsageException("say who the first administrator is: --as ID --name NAME",
                    "請指明首名管理員：--as 代號 --name 姓名");
        }
        Set<Actor.Role> roles = EnumSet.of(Actor.Role.ADMINISTRATOR);
        roles.addAll(roles(options));
        Actor first = new Actor(id, 1, options.matchedOptionValue("--name", id), roles, signer.key(), true);
        String name = options.matchedOptionValue("--title", "claims");
        if (name.isBlank() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
            throw new UsageException("--title takes one line of at most 100 characters", "--title 應為一行，最多 100 字");
        }
        if (JdbcStore.create(address, name, first, signer, Clock.systemUTC())) {
            terminal.note(Message.of("made the store \"{0}\" in {1}, with {2} as its first administrator, key {3}",
                    "已在 {1} 建立儲存庫「{0}」，首名管理員為 {2}，金鑰 {3}", name, address, id,
                    SignerKey.parse(signer.key()).fingerprint()));
        } else {
            terminal.note(Message.of("{0} is a store already; its tables are up to date",
                    "{0} 已是儲存庫；資料表已是最新", address));
        }
        return ExitCode.OK;
    }

    static ExitCode enrol(Office office, String id, ParseResult options, Terminal terminal)
            throws IOException, UsageException, StoreException, RefusedException, ConflictException {
        String key = options.matchedOptionValue("--public-key", null);
        if (key == null) {
            throw new UsageException(
                    "say with which key: --public-key ed25519:…, as \"lintel tables key FILE\" prints it",
                    "請提供公開金鑰：--public-key ed25519:…，即「lintel tables key 檔案」所印出的");
        }
        SignerKey parsed;
        try {
            parsed = SignerKey.parse(key);
        } catch (IllegalArgumentException e) {
            throw new UsageException("not a public key: \"{0}\"; it looks like ed25519: and 44 letters",
                    "並非公開金鑰：「{0}」；應為 ed25519: 及 44 個字元", key);
        }
        Set<Actor.Role> roles = roles(options);
        if (roles.isEmpty()) {
            throw new UsageException("say what {0} may do: --roles {1}", "請指明 {0} 的角色：--roles {1}", id, all());
        }
        office.enrol(OpenStore.signer(options), new Actor(id, 1, options.matchedOptionValue("--name", id), roles,
                parsed.text(), true));
        terminal.note(Message.of("enrolled {0}, key {1}", "已登記 {0}，金鑰 {1}", id, parsed.fingerprint()));
        return ExitCode.OK;
    }

    static ExitCode dismiss(Office office, String id, ParseResult options, Terminal terminal)
            throws IOException, UsageException, StoreException, RefusedException, ConflictException {
        office.dismiss(OpenStore.signer(options), id);
        terminal.note(Message.of("{0} signs nothing more", "{0} 不再可簽署", id));
        return ExitCode.OK;
    }

    private static Set<Actor.Role> roles(ParseResult options) throws UsageException {
        Set<Actor.Role> roles = EnumSet.noneOf(Actor.Role.class);
        for (String word : options.matchedOptionValue("--roles", List.<String>of())) {
            Actor.Role role = Actor.Role.of(word);
            if (role == null) {
                throw new UsageException("there is no role \"{0}\"; there are: {1}", "沒有角色「{0}」；現有：{1}", word, all());
            }
            roles.add(role);
        }
        return roles;
    }

    private static String all() {
        return String.join(",", EnumSet.allOf(Actor.Role.class).stream().map(Actor.Role::id).toList());
    }

    ExitCode list() throws IOException, StoreException, ConflictException {
        List<Actor> actors = new ArrayList<>();
        store.read(records -> {
            records.each(Actor.TABLE, actors::add);
            return null;
        });
        if (json) {
            JsonWriter out = new JsonWriter(terminal.out());
            out.lines().object().field("store", store.name()).name("actors").lines().array();
            for (Actor actor : actors) {
                out.object().field("id", actor.id()).field("name", actor.called()).name("roles").array();
                for (String role : actor.roles().stream().sorted().map(Actor.Role::id).toList()) {
                    out.value(role);
                }
                out.end().field("key", actor.key()).field("fingerprint", SignerKey.parse(actor.key()).fingerprint())
                        .field("active", actor.active()).end();
            }
            out.end().end().close();
            return ExitCode.OK;
        }
        Grid grid = new Grid(terminal, "", terminal.say("actor", "人員"), terminal.say("name", "姓名"),
                terminal.say("roles", "角色"), terminal.say("key", "金鑰"), "");
        for (Actor actor : actors) {
            grid.row(actor.id(), actor.called(), String.join(", ", actor.roles().stream().sorted()
                    .map(role -> terminal.say(role.label())).toList()), SignerKey.parse(actor.key()).fingerprint(),
                    actor.active() ? "" : terminal.say("dismissed", "已停用"));
        }
        grid.print();
        return ExitCode.OK;
    }
}
