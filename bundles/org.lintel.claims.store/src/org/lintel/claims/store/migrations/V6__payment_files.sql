-- SPDX-License-Identifier: EPL-2.0
-- Payments handed to a bank in a file, and what became of each.

create table payment_file (
    id varchar primary key, dated date not null, payments bigint not null, total bigint not null, sha256 varchar not null,
    actor varchar not null references actor,
    event bigint not null, salt varchar(64) not null
);

create table payment_order (
    id varchar primary key, file varchar not null references payment_file, claim varchar not null references claim,
    payee varchar not null, account varchar, amount bigint not null, state varchar not null,
    actor varchar not null references actor, personal_salt varchar(64), personal_hash varchar(64),
    event bigint not null, salt varchar(64) not null
);
create index payment_order_file on payment_order (file);
create index payment_order_claim on payment_order (claim);
create index payment_order_state on payment_order (state);
