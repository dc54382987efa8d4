-- SPDX-License-Identifier: EPL-2.0
-- The tables of a store: those of records as org.lintel.claims.record.Tables describes them, each row with the number of
-- the event that wrote it and the salt of its hash; the events; the end of their chain.

create table event (
    number bigint primary key,
    time_utc varchar(30) not null,
    actor varchar not null,
    kind varchar not null,
    subject varchar not null,
    note varchar not null,
    changes varchar not null,
    previous varchar not null,
    hash varchar not null,
    signature varchar not null
);
create index event_subject on event (subject, number);

-- one row; who writes holds it until he is done
create table chain (
    id integer primary key,
    store varchar not null,
    number bigint not null,
    hash varchar not null
);

create table actor (
    id varchar primary key, version bigint not null,
    name varchar not null, roles varchar not null, public_key varchar not null unique, active boolean not null,
    event bigint not null, salt varchar(64) not null
);

create table firm (
    id varchar primary key, version bigint not null, name varchar not null, business_number varchar,
    holders_told boolean not null, sector varchar, district varchar, employees bigint, founded date,
    registered_until date, address varchar, telephone varchar, account varchar,
    event bigint not null, salt varchar(64) not null
);

create table tie (
    firm varchar not null references firm, person varchar not null, kind varchar not null, share varchar,
    event bigint not null, salt varchar(64) not null,
    primary key (firm, person, kind)
);
create index tie_person on tie (person);

create table claim (
    id varchar primary key, version bigint not null, scheme varchar not null, firm varchar not null references firm,
    date_applied date not null, date_approved date, project varchar, course varchar, development varchar,
    year_day date, asked bigint, state varchar not null, granted bigint, paid bigint not null,
    prepared_by varchar not null references actor,
    event bigint not null, salt varchar(64) not null
);
create index claim_firm on claim (firm);
create index claim_scheme on claim (scheme, date_applied, id);
create index claim_state on claim (state, date_applied, id);

create table claim_line (
    claim varchar not null references claim, place bigint not null, line varchar not null, item varchar not null,
    name varchar not null, cost bigint, units varchar, course varchar, trainee varchar,
    event bigint not null, salt varchar(64) not null,
    primary key (claim, place)
);

create table claim_fact (
    claim varchar not null references claim, fact varchar not null, value_told varchar not null,
    event bigint not null, salt varchar(64) not null,
    primary key (claim, fact)
);

create table claim_move (
    claim varchar not null references claim, place bigint not null, step varchar not null, dated date not null,
    amount bigint, actor varchar not null references actor, reason varchar not null,
    event bigint not null, salt varchar(64) not null,
    primary key (claim, place)
);

create table decision (
    id varchar primary key, claim varchar not null references claim, kind varchar not null, dated date not null,
    amount bigint, scheme_version varchar not null, actor varchar not null references actor, reason varchar not null,
    permission varchar not null,
    event bigint not null, salt varchar(64) not null
);
create index decision_claim on decision (claim);

create table decision_item (
    decision varchar not null references decision, item varchar not null, amount bigint not null,
    event bigint not null, salt varchar(64) not null,
    primary key (decision, item)
);

create table payment (
    id varchar primary key, claim varchar not null references claim, kind varchar not null, dated date not null,
    amount bigint not null, reference varchar not null, actor varchar not null references actor,
    permission varchar not null,
    event bigint not null, salt varchar(64) not null
);
create index payment_claim on payment (claim);

create table quotation (
    id varchar primary key, claim varchar not null references claim, line varchar not null,
    supplier varchar not null references firm, dated date not null, amount bigint not null, chosen boolean not null,
    evidence varchar,
    event bigint not null, salt varchar(64) not null
);
create index quotation_claim on quotation (claim);

create table invoice (
    id varchar primary key, claim varchar not null references claim, line varchar not null,
    supplier varchar not null references firm, number varchar not null, issued date not null, amount bigint not null,
    text varchar not null, serial varchar, ordered date, delivered date, paid date, returned date, evidence varchar,
    event bigint not null, salt varchar(64) not null
);
create index invoice_claim on invoice (claim);
create index invoice_supplier on invoice (supplier);

create table trainee (
    claim varchar not null references claim, id varchar not null, name varchar, identity varchar, masked varchar,
    employed_from date, employed_until date, resident_from date,
    event bigint not null, salt varchar(64) not null,
    primary key (claim, id)
);
create index trainee_identity on trainee (identity);

create table attendance (
    claim varchar not null, trainee varchar not null, course varchar not null, session varchar not null,
    begins timestamp(0) not null, ends timestamp(0) not null, hours varchar,
    event bigint not null, salt varchar(64) not null,
    primary key (claim, trainee, course, session),
    foreign key (claim, trainee) references trainee
);

create table evidence (
    id varchar primary key, claim varchar not null references claim, kind varchar not null, file varchar not null,
    sha256 varchar not null, bytes bigint not null, text varchar, received date not null,
    event bigint not null, salt varchar(64) not null
);
create index evidence_claim on evidence (claim);
create index evidence_sha256 on evidence (sha256);

create table review (
    id varchar primary key, fingerprint varchar not null, rule varchar not null, claim varchar not null, dated date not null,
    actor varchar not null, verdict varchar not null, reason varchar not null,
    event bigint not null, salt varchar(64) not null
);
create index review_fingerprint on review (fingerprint);
