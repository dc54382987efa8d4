-- SPDX-License-Identifier: EPL-2.0
-- How long personal data is kept, what holds it back, who asked for it to be erased and who did it.

create table retention (
    scheme varchar primary key, version bigint not null, years bigint not null, reason varchar not null,
    actor varchar not null references actor,
    event bigint not null, salt varchar(64) not null
);

create table retention_hold (
    id varchar primary key, version bigint not null, kind varchar not null, subject varchar not null,
    dated date not null, reason varchar not null, actor varchar not null references actor, released date,
    released_by varchar references actor, why varchar,
    event bigint not null, salt varchar(64) not null
);
create index retention_hold_subject on retention_hold (subject);

create table erasure (
    id varchar primary key, version bigint not null, subject varchar not null, reason varchar not null,
    dated date not null, asked_by varchar not null references actor, state varchar not null, answered date,
    answered_by varchar references actor, answer varchar,
    event bigint not null, salt varchar(64) not null
);
