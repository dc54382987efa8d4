-- SPDX-License-Identifier: EPL-2.0
-- What the records of trainees lacked: the names of courses, and certificates.

create table course (
    claim varchar not null references claim, id varchar not null, name varchar not null,
    event bigint not null, salt varchar(64) not null,
    primary key (claim, id)
);

create table certificate (
    claim varchar not null, trainee varchar not null, course varchar not null, dated date not null,
    event bigint not null, salt varchar(64) not null,
    primary key (claim, trainee, course),
    foreign key (claim, trainee) references trainee
);
