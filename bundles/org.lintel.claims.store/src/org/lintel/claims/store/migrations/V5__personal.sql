-- SPDX-License-Identifier: EPL-2.0
-- What tells of a person may be erased: it is hashed by a commitment with a salt of its own. A row written before has
-- none, and is given one when it is next written.

alter table actor alter column name drop not null;
alter table actor add column personal_salt varchar(64);
alter table actor add column personal_hash varchar(64);

alter table firm add column personal_salt varchar(64);
alter table firm add column personal_hash varchar(64);

alter table trainee add column personal_salt varchar(64);
alter table trainee add column personal_hash varchar(64);

alter table evidence alter column file drop not null;
alter table evidence add column personal_salt varchar(64);
alter table evidence add column personal_hash varchar(64);
