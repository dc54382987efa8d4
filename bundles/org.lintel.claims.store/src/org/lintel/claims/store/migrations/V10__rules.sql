-- SPDX-License-Identifier: EPL-2.0
-- By which files of rules decisions were taken, who admitted them, and what each decision was held to.

create table fund_file (
    id varchar(64) primary key, fund varchar not null, name varchar not null, supplied boolean not null,
    file_text varchar not null,
    event bigint not null, salt varchar(64) not null
);

create table fund_act (
    id varchar primary key, file varchar(64) not null references fund_file, fund varchar not null, kind varchar not null,
    dated date not null, actor varchar not null references actor, reason varchar not null,
    event bigint not null, salt varchar(64) not null
);

create table decision_basis (
    decision varchar primary key references decision, claim varchar not null references claim,
    file varchar(64) not null references fund_file, outcome varchar not null, least bigint not null, most bigint,
    basis varchar, personal_salt varchar(64), personal_hash varchar(64),
    event bigint not null, salt varchar(64) not null
);
create index decision_basis_claim on decision_basis (claim);
